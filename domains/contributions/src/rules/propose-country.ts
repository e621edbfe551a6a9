// Proposes the country of a contribution, with its reason, or leaves it to a person. Better undecided than wrong.
import type { Alpha3 } from '@common-thread/vocabulary';
import { readCountryInFileName, type FileNameClue } from './read-country-in-file-name.ts';
import { tallyCountries, type CountryTally } from './tally-countries.ts';

export interface CountryReason {
  source: 'fileName' | 'title' | 'firstPage' | 'text';
  /** The words seen there. */
  matched: string;
  /** How often the country is mentioned there, where that was counted. */
  count?: number;
}

export type CountryProposal =
  | { status: 'proposed'; country: Alpha3; certainty: number; reason: CountryReason }
  | { status: 'undecided'; candidates: { country: Alpha3; reason: CountryReason }[] };

export interface CountryEvidence {
  fileName: string;
  title?: string;
  text: string;
  /** ISO 639-1 code. Names are read in all six languages whatever it is: documents quote other languages. */
  language: string;
}

interface Reading {
  fileName: FileNameClue[];
  title: CountryTally[];
  firstPage: CountryTally[];
  text: CountryTally[];
  textLength: number;
}

interface Claim {
  country: Alpha3;
  certainty: number;
  reason: CountryReason;
}

const firstPageLength = 3000;
/** A paper of a country names it in its head: nine in ten of 173 national papers do so in the first 260 characters. */
const headLength = 600;

/** The file name decides first, then the title, the first page, the whole text. Each decides only when it names one country and
 *  nothing stronger speaks against it; two that disagree leave the contribution undecided, with both as candidates.
 *  `certainty` is 0-1, an order of trust and no probability. About 10 ms for 500,000 characters.
 *  Not for the country a text is *about* when someone else wrote it, nor for organisations: a person settles those. */
export function proposeCountry(evidence: CountryEvidence): CountryProposal {
  const reading = readEvidence(evidence);
  const claims = [claimOfFileName, claimOfTitle, claimOfFirstPage, claimOfText].map((claim) => claim(reading));
  const first = claims.find((claim) => claim !== null) ?? null;
  if (first === null || isContradicted(first, claims, reading)) {
    return { status: 'undecided', candidates: candidatesOf(reading) };
  }
  const agreeing = claims.filter((claim) => claim?.country === first.country).length;
  return { status: 'proposed', ...first, certainty: Math.min(0.99, first.certainty + 0.03 * (agreeing - 1)) };
}

function readEvidence({ fileName, title, text }: CountryEvidence): Reading {
  const pageEnd = text.slice(0, firstPageLength).indexOf('\f');
  const firstPage = text.slice(0, pageEnd > 200 ? pageEnd : firstPageLength);
  return {
    fileName: readCountryInFileName(fileName),
    title: title === undefined ? [] : tallyCountries(title),
    firstPage: tallyCountries(firstPage),
    text: tallyCountries(text),
    textLength: text.length,
  };
}

function claimOfFileName(reading: Reading): Claim | null {
  const strong = reading.fileName.filter(({ isStrong }) => isStrong);
  const believed =
    strong.length > 0 ? strong : reading.fileName.filter(({ country }) => isMostMentioned(country, reading));
  const [clue, ...others] = believed;
  if (clue === undefined || others.length > 0) return null;
  // "Danish support to Kenya": two countries, of which one is only hinted at.
  const hints = reading.fileName.filter(({ country, isWord }) => isWord && country !== clue.country);
  if (hints.length > 0 && !isMostMentioned(clue.country, reading)) return null;
  return { country: clue.country, certainty: 0.9, reason: { source: 'fileName', matched: clue.matched } };
}

function claimOfTitle(reading: Reading): Claim | null {
  const [only, ...others] = reading.title;
  if (only === undefined || others.length > 0) return null;
  if (only.names === 0 && !isSupported(only.country, reading)) return null;
  return { country: only.country, certainty: 0.88, reason: reasonFor('title', only) };
}

/** The first page names its country more than any other, and from its head on; the whole text has to agree. */
function claimOfFirstPage(reading: Reading): Claim | null {
  const [top, second] = reading.firstPage;
  if (top === undefined || top.names === 0 || top.mentions < 2 || top.firstAt > headLength) return null;
  if (top.mentions < 3 * (second?.mentions ?? 0)) return null;
  return isSupported(top.country, reading)
    ? { country: top.country, certainty: 0.85, reason: reasonFor('firstPage', top) }
    : null;
}

/** Most mentions by a wide margin, from beginning to end, and often enough for a text of its length. */
function claimOfText(reading: Reading): Claim | null {
  const [top, second] = reading.text;
  if (top === undefined || !isNamedProperly(top) || top.mentions < 8) return null;
  const all = reading.text.reduce((sum, { mentions }) => sum + mentions, 0);
  const isDominant = top.mentions >= 0.6 * all && top.mentions >= 5 * (second?.mentions ?? 0);
  const isThroughout = top.tenths >= 4 && top.mentions * 5000 >= reading.textLength;
  return isDominant && isThroughout ? { country: top.country, certainty: 0.8, reason: reasonFor('text', top) } : null;
}

/** A name with other meanings ("Jordan", "Congo") stands for the country only where it is also named beyond doubt: by a full
 *  name or by its citizens, in one mention of ten at least. */
function isNamedProperly({ names, adjectives, mentions }: CountryTally): boolean {
  return names + adjectives >= Math.max(1, mentions / 10);
}

/** The country is the one the text mentions most, twice as often as any other. */
function isSupported(country: Alpha3, { text }: Reading): boolean {
  const [top, second] = text;
  if (top?.country !== country || !isNamedProperly(top)) return false;
  return top.mentions >= 3 && top.mentions >= 2 * (second?.mentions ?? 0);
}

/** Enough beside a code or an adjective in the file name: that both point to the same country by chance is unlikely. */
function isMostMentioned(country: Alpha3, { text: [top, second] }: Reading): boolean {
  return top?.country === country && top.mentions > (second?.mentions ?? 0);
}

function isContradicted(first: Claim, claims: readonly (Claim | null)[], reading: Reading): boolean {
  if (claims.some((claim) => claim !== null && claim.country !== first.country)) return true;
  const inFileName = reading.fileName.filter(({ isWord }) => isWord).map(({ country }) => country);
  if (first.reason.source !== 'fileName' && inFileName.length > 0 && !inFileName.includes(first.country)) return true;
  // The text talks of another country far more: a guest in the title or in the name of the file.
  const own = reading.text.find(({ country }) => country === first.country)?.mentions ?? 0;
  const other = reading.text.find(({ country }) => country !== first.country)?.mentions ?? 0;
  return other >= (own === 0 ? 2 : Math.max(5, 2 * own));
}

function reasonFor(source: CountryReason['source'], tally: CountryTally): CountryReason {
  return { source, matched: tally.matched, count: tally.mentions };
}

/** What a person chooses from: every country of file name and title, then the most mentioned of first page and text. */
function candidatesOf(reading: Reading): { country: Alpha3; reason: CountryReason }[] {
  const candidates: { country: Alpha3; reason: CountryReason }[] = [
    ...reading.fileName.map(({ country, matched }) => ({ country, reason: { source: 'fileName' as const, matched } })),
    ...reading.title.map((tally) => ({ country: tally.country, reason: reasonFor('title', tally) })),
    ...reading.firstPage
      .slice(0, 3)
      .map((tally) => ({ country: tally.country, reason: reasonFor('firstPage', tally) })),
    ...reading.text.slice(0, 5).map((tally) => ({ country: tally.country, reason: reasonFor('text', tally) })),
  ];
  return candidates.filter(
    ({ country }, index) => candidates.findIndex((candidate) => candidate.country === country) === index,
  );
}
