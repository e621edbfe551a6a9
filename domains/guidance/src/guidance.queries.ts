// The chapter as it stands now: every quotation read again, every count counted again.
import {
  evidenceKey,
  type CountedEvidence,
  type Evidence,
  type EvidenceBasis,
  type QuotedEvidence,
  type WorkspaceContext,
} from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { Chapter, Citation, CountView, Section, Statement, StatementState } from './guidance.views.ts';
import {
  findChapter,
  listEvidence,
  listStatements,
  type StoredChapter,
  type StoredEvidence,
  type StoredStatement,
} from './guidance.store.ts';
import { readOutline, type OutlineSection } from './rules/read-outline.ts';
import { statementForms } from './rules/statement-forms.ts';
import { statementState } from './rules/statement-state.ts';
import { fillStatement, type CountValues } from './rules/statement-text.ts';

interface Support {
  quoted: Map<string, QuotedEvidence>;
  counted: Map<string, CountedEvidence>;
  language: UnLanguage;
}

/** Null while nothing has been drafted. */
export async function readChapter(study: WorkspaceContext, evidence: Evidence): Promise<Chapter | null> {
  const stored = await findChapter(study);
  if (stored === null) return null;
  const [statements, support] = [await listStatements(study), await listEvidence(study)];
  const found = await checkSupport({ ...study, language: stored.language }, evidence, support, stored.basis);
  const byStatement = new Map<string, StoredEvidence[]>();
  for (const one of support) byStatement.set(one.statementId, [...(byStatement.get(one.statementId) ?? []), one]);
  const shown = statements.map((statement) => ({
    statement: viewStatement(statement, byStatement.get(statement.id) ?? [], found),
    isRemoved: statement.isRemoved,
  }));
  const present = shown.filter((one) => !one.isRemoved).map((one) => one.statement);
  const outline = readOutline(stored.outlineYaml);
  if (!outline.ok) throw new Error('The outline was checked before it was stored and can no longer be read.');
  return {
    title: outline.outline.title[stored.language] ?? outline.outline.title.en ?? '',
    language: stored.language,
    basis: stored.basis,
    sections: outline.outline.sections.map((section) => viewSection(section, 1, present, stored.language)),
    states: countStates(present),
    rule: await ruleText(study, evidence, stored),
    removed: shown
      .filter((one) => one.isRemoved)
      .map(({ statement }) => ({ id: statement.id, text: statement.text }))
      .reverse(),
  };
}

export async function checkSupport(
  study: WorkspaceContext,
  evidence: Evidence,
  support: readonly StoredEvidence[],
  basis: EvidenceBasis,
): Promise<Support> {
  const [quoted, counted] = await Promise.all([
    evidence.quote(
      study,
      support.filter((one) => one.role === 'quotation'),
    ),
    evidence.count(
      study,
      support.filter((one) => one.role === 'count'),
      basis,
    ),
  ]);
  return { quoted, counted, language: study.language };
}

async function ruleText(study: WorkspaceContext, evidence: Evidence, chapter: StoredChapter): Promise<string> {
  const rule = await evidence.rule(study);
  if (rule === null) return '';
  const share = new Intl.NumberFormat(chapter.language, { style: 'percent', maximumFractionDigits: 0 }).format(
    rule.minimumShare,
  );
  const regions = new Intl.NumberFormat(chapter.language).format(rule.minimumRegions);
  return statementForms(chapter.language)
    .sentence('rule', rule.minimumRegions)
    .replace('{share}', share)
    .replace('{regions}', regions);
}

function viewSection(
  section: OutlineSection,
  level: number,
  statements: readonly Statement[],
  language: UnLanguage,
): Section {
  return {
    id: section.id,
    title: section.title[language] ?? section.title.en ?? section.id,
    level,
    statements: statements.filter((statement) => statement.sectionId === section.id),
    sections: section.sections.map((one) => viewSection(one, level + 1, statements, language)),
  };
}

function viewStatement(stored: StoredStatement, evidence: readonly StoredEvidence[], support: Support): Statement {
  const citations = evidence.flatMap((one) => (one.role === 'quotation' ? [viewCitation(one, support)] : []));
  const counts = evidence.flatMap((one) => (one.role === 'count' ? [viewCount(one, support)] : []));
  const values = new Map<string, CountValues>(counts.map((count) => [count.placeholder, count]));
  return {
    id: stored.id,
    sectionId: stored.sectionId,
    position: stored.position,
    kind: stored.kind,
    template: stored.template,
    text: fillStatement(stored.template, values, support.language),
    language: support.language,
    origin: stored.origin,
    state: statementState({
      isOwnWords: stored.isOwnWords,
      citations,
      counts: counts.map((count) => ({ isAsConfirmed: count.confirmed === null, exists: count.exists })),
    }),
    isOwnWords: stored.isOwnWords,
    citations,
    counts,
  };
}

function viewCitation(stored: Extract<StoredEvidence, { role: 'quotation' }>, support: Support): Citation {
  const found = support.quoted.get(evidenceKey(stored));
  return {
    id: stored.id,
    evidenceKind: stored.kind,
    quote: stored.confirmed.words,
    language: found?.language ?? 'und',
    title: found?.title ?? null,
    organisation: found?.organisation ?? null,
    path: found?.path ?? null,
    file: found?.file ?? null,
    country: found?.country ?? null,
    page: found?.page ?? null,
    start: found?.start ?? null,
    end: found?.end ?? null,
    isVerbatim: found?.words === stored.confirmed.words,
    isCurrent: (found?.isCurrent ?? false) || stored.confirmed.isOlderVersionKept === true,
  };
}

function viewCount(stored: Extract<StoredEvidence, { role: 'count' }>, support: Support): CountView {
  const { confirmed } = stored;
  const found = support.counted.get(evidenceKey(stored));
  const countries = found?.countries ?? [];
  const silentCountries = found?.silentCountries ?? [];
  const total = countries.length + silentCountries.length;
  const gained = countries.filter((country) => !confirmed.countries.includes(country));
  const lost = confirmed.countries.filter((country) => !countries.includes(country));
  const isSame = gained.length === 0 && lost.length === 0 && total === confirmed.total;
  return {
    id: stored.id,
    placeholder: stored.placeholder,
    reference: stored.reference,
    label: found?.label[support.language] ?? stored.reference,
    path: found?.path ?? null,
    exists: found !== undefined,
    count: countries.length,
    total,
    countries,
    silentCountries,
    regions: found?.regions.length ?? 0,
    ...(found?.interval ?? { low: 0, high: 1 }),
    confirmed: isSame ? null : { count: confirmed.count, total: confirmed.total, gained, lost },
  };
}

function countStates(statements: readonly Statement[]): Record<StatementState, number> {
  const states: Record<StatementState, number> = { sound: 0, stale: 0, broken: 0, own: 0, unsupported: 0 };
  for (const statement of statements) states[statement.state] += 1;
  return states;
}
