// Settles what a contribution is from all that is known: the manifest first, then the document, the file name, the text.
import { isUnLanguage, type Alpha3, type ContributorType } from '@common-thread/vocabulary';
import type { ReadDocument } from '@common-thread/document-reading';
import type { ContributionField, CountryCandidate, Provenance } from '../contributions.views.ts';
import type { ManifestEntry } from './read-manifest.ts';
import { proposeCountry, type CountryReason } from './propose-country.ts';

export interface SettledMetadata {
  country: Alpha3 | null;
  organisation: string | null;
  contributorType: ContributorType;
  title: string;
  date: string | null;
  language: string | null;
  studyQuestion: string | null;
  rights: string | null;
  provenance: Partial<Record<ContributionField, Provenance>>;
  candidates: CountryCandidate[];
}

export interface KnownOfFile {
  fileName: string;
  entry: ManifestEntry | undefined;
  document: ReadDocument | null;
  language: string | null;
}

/** A form's values come later and win: see `changeContribution`. */
export function settleMetadata(known: KnownOfFile): SettledMetadata {
  const { entry, document, fileName } = known;
  const settled: SettledMetadata = {
    country: null,
    organisation: entry?.organisation ?? null,
    contributorType: entry?.contributorType ?? 'memberState',
    title: '',
    date: null,
    language: null,
    studyQuestion: entry?.studyQuestion ?? null,
    rights: entry?.rights ?? null,
    provenance: {},
    candidates: [],
  };
  const fromManifest = (field: ContributionField) => {
    settled.provenance[field] =
      entry?.source === 'contributor'
        ? { source: 'contributor', detail: '', count: null }
        : { source: 'csv', detail: String(entry?.line ?? ''), count: null };
  };
  if (entry?.organisation !== undefined) fromManifest('organisation');
  if (entry?.contributorType !== undefined) fromManifest('contributorType');
  if (entry?.studyQuestion !== undefined) fromManifest('studyQuestion');
  if (entry?.rights !== undefined) fromManifest('rights');

  settleTitle(settled, known, fromManifest);
  settleDate(settled, known, fromManifest);
  if (entry?.language !== undefined) {
    settled.language = entry.language;
    fromManifest('language');
  } else if (known.language !== null) {
    settled.language = known.language;
    settled.provenance.language = { source: 'text', detail: '', count: null };
  }
  if (entry?.country !== undefined) {
    settled.country = entry.country;
    fromManifest('country');
    // A contributor who names no country means none: an organisation has no country of its own.
  } else if (entry?.source !== 'contributor') settleCountry(settled, fileName, document, known.language);
  return settled;
}

function settleTitle(
  settled: SettledMetadata,
  { entry, document, fileName }: KnownOfFile,
  fromManifest: (field: ContributionField) => void,
): void {
  if (entry?.title !== undefined) {
    settled.title = entry.title;
    fromManifest('title');
    return;
  }
  const heading = document?.blocks.find((block) => block.kind === 'heading');
  const headingText =
    document !== null && heading !== undefined ? [...document.text].slice(heading.start, heading.end).join('') : '';
  if (document?.properties.title !== undefined) {
    settled.title = document.properties.title;
    settled.provenance.title = { source: 'properties', detail: '', count: null };
  } else if (headingText.length >= 8 && headingText.length <= 200) {
    settled.title = headingText.replace(/\s+/g, ' ');
    settled.provenance.title = { source: 'heading', detail: '', count: null };
  } else {
    settled.title = fileName
      .replace(/^.*\//, '')
      .replace(/\.[^.]+$/, '')
      .replace(/_+/g, ' ');
    settled.provenance.title = { source: 'fileName', detail: fileName, count: null };
  }
}

function settleDate(
  settled: SettledMetadata,
  { entry, document, fileName }: KnownOfFile,
  fromManifest: (field: ContributionField) => void,
): void {
  const year = /(?:^|[^0-9])((?:19|20)\d{2})(?:[^0-9]|$)/.exec(fileName)?.[1];
  if (entry?.date !== undefined) {
    settled.date = entry.date;
    fromManifest('date');
  } else if (document?.properties.created !== undefined) {
    settled.date = document.properties.created;
    settled.provenance.date = { source: 'properties', detail: '', count: null };
  } else if (year !== undefined) {
    settled.date = year;
    settled.provenance.date = { source: 'fileName', detail: fileName, count: null };
  }
}

function settleCountry(
  settled: SettledMetadata,
  fileName: string,
  document: ReadDocument | null,
  language: string | null,
): void {
  const titleSource = settled.provenance.title?.source;
  const proposal = proposeCountry({
    fileName,
    ...(titleSource === 'properties' || titleSource === 'heading' ? { title: settled.title } : {}),
    text: document?.text ?? '',
    language: language !== null && isUnLanguage(language) ? language : 'en',
  });
  if (proposal.status === 'proposed') {
    settled.country = proposal.country;
    settled.provenance.country = provenanceOf(proposal.reason);
  } else {
    settled.candidates = proposal.candidates
      .slice(0, 8)
      .map(({ country, reason }) => ({ country, ...provenanceOf(reason) }));
  }
}

function provenanceOf(reason: CountryReason): Provenance {
  return { source: reason.source, detail: reason.matched, count: reason.count ?? null };
}
