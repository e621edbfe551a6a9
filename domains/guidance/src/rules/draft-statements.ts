// Drafts the statements of a chapter from what the parts found. It counts, names and quotes; it concludes nothing.
import type { CountedEvidence, EvidenceReference, Finding, FindingPlace } from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { StatementKind } from '../guidance.views.ts';
import { flattenSections, type Outline, type OutlineSection } from './read-outline.ts';
import type { StatementForm, StatementForms } from './statement-forms.ts';

export interface DraftedStatement {
  sectionId: string;
  kind: StatementKind;
  template: string;
  count: CountedEvidence;
  quotations: EvidenceReference[];
}

/** Up to so many countries are named in the sentence itself; more are in the evidence annex. */
const namedCountries = 12;
const namedSilent = 6;
const quotationsOfCommon = 4;
const quotationsOfOthers = 2;

/** Kinds that speak of what sources conclude or intend: there the statement type is what counts. */
const typedKinds: readonly StatementKind[] = ['lesson', 'step', 'recommendation'];

const formOfType: Record<string, StatementForm> = {
  lesson: 'lesson',
  barrier: 'barrier',
  plan: 'plan',
  recommendation: 'recommendation',
  outcome: 'outcome',
  output: 'outcome',
};

/** Statements in reading order: in each section the widest reported first. The same findings give the same draft. */
export function draftStatements(
  outline: Outline,
  findings: readonly Finding[],
  forms: StatementForms,
  language: UnLanguage,
): DraftedStatement[] {
  const bySubject = new Map(findings.map((finding) => [finding.subject, finding]));
  const cited = new Set<string>();
  return flattenSections(outline.sections).flatMap((section) =>
    section.codes
      .map((code) => bySubject.get(code))
      .filter((finding) => finding !== undefined)
      .flatMap((finding) => candidatesOf(section, finding))
      .sort(widestFirst)
      .slice(0, section.maximumStatements)
      .map((candidate) => writeStatement(section, candidate, forms, language, cited)),
  );
}

/** What a section could state; the words and quotations are chosen when it is known what it does state. */
interface Candidate {
  finding: Finding;
  count: CountedEvidence;
  form: StatementForm;
  /** The statement type that quotations should have; null for any. */
  type: string | null;
}

function candidatesOf(section: OutlineSection, finding: Finding): Candidate[] {
  if (!typedKinds.includes(section.kind)) {
    const count = finding.counts.find((one) => one.reference === finding.subject);
    if (count === undefined || count.countries.length === 0) return [];
    const form: StatementForm = count.isCommon ? 'common' : count.countries.length === 1 ? 'single' : 'reported';
    return [{ finding, count, form, type: preferredType[section.kind] ?? null }];
  }
  return section.statementTypes.flatMap((type): Candidate[] => {
    const form = formOfType[type];
    const count = finding.counts.find((one) => one.reference === `${finding.subject}|${type}`);
    if (form === undefined || count === undefined || count.countries.length === 0) return [];
    // A lesson or a plan without words to show for it is not worth a statement.
    return finding.places.some((place) => place.statementType === type) ? [{ finding, count, form, type }] : [];
  });
}

function writeStatement(
  section: OutlineSection,
  candidate: Candidate,
  forms: StatementForms,
  language: UnLanguage,
  cited: Set<string>,
): DraftedStatement {
  const { count, form } = candidate;
  const countries = count.countries.length;
  const sentences = [forms.sentence(form, countries)];
  if (countries > 1 && countries <= namedCountries) sentences.push(forms.sentence('countriesList', countries));
  if (form === 'common') {
    const silent = count.silentCountries.length;
    if (silent > 0 && silent <= namedSilent) sentences.push(forms.sentence('silent', silent));
    sentences.push(forms.sentence('interval', countries));
  }
  const quotations = chooseQuotations(candidate, form === 'common' ? quotationsOfCommon : quotationsOfOthers, cited);
  return { sectionId: section.id, kind: section.kind, template: write(sentences, count, language), count, quotations };
}

/** Which statement type shows a kind best; others serve where there is none. */
const preferredType: Partial<Record<StatementKind, string>> = { situation: 'situation', practice: 'activity' };

/** One place of each country that is counted, in the order the part gave them: first those of the wanted statement type, and
 *  of these first those that are more than a few words and that the chapter has not quoted yet. */
function chooseQuotations({ finding, count, type }: Candidate, limit: number, cited: Set<string>): EvidenceReference[] {
  const isTyped = count.reference.includes('|');
  const unwanted = (place: FindingPlace) =>
    (cited.has(place.reference) ? 4 : 0) + (place.isBrief ? 2 : 0) + (place.statementType === type ? 0 : 1);
  const ordered = finding.places
    .filter((place) => count.countries.includes(place.country) && (!isTyped || place.statementType === type))
    .map((place, at) => ({ place, at }))
    .sort((one, other) => unwanted(one.place) - unwanted(other.place) || one.at - other.at)
    .map(({ place }) => place);
  const seen = new Set<string>();
  const chosen = ordered.filter((place) => !seen.has(place.country) && seen.add(place.country)).slice(0, limit);
  for (const place of chosen) cited.add(place.reference);
  return chosen.map(({ kind, reference }) => ({ kind, reference }));
}

/** The forms' placeholders become those of the statement's first count; the theme's name is written out. */
function write(sentences: readonly string[], count: CountedEvidence, language: UnLanguage): string {
  const separator = language === 'zh' ? '' : ' ';
  return sentences
    .join(separator)
    .replaceAll('{code}', count.label[language])
    .replace(/\{(count|total|countries|silent|regions|low|high)\}/g, '{c1.$1}');
}

function widestFirst(one: Candidate, other: Candidate): number {
  return (
    other.count.countries.length - one.count.countries.length || (one.count.reference < other.count.reference ? -1 : 1)
  );
}
