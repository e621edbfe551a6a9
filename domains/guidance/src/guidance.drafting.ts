// Drafts the chapter from what the parts found, keeping every statement that a person wrote, edited or removed.
import { readFile } from 'node:fs/promises';
import {
  failure,
  recordAudit,
  resourcePath,
  success,
  type CountedEvidence,
  type Evidence,
  type EvidenceBasis,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';
import { guidanceProblems } from './guidance.problems.ts';
import {
  deleteDrafts,
  findChapter,
  insertStatements,
  listEvidence,
  listStatements,
  putChapter,
  type ConfirmedCount,
  type NewEvidence,
  type NewStatement,
} from './guidance.store.ts';
import { draftStatements, type DraftedStatement } from './rules/draft-statements.ts';
import { notYetStated, type StatedCount } from './rules/not-yet-stated.ts';
import { readOutline } from './rules/read-outline.ts';
import { statementForms } from './rules/statement-forms.ts';

export interface DraftOptions {
  language: UnLanguage;
  basis: EvidenceBasis;
  /** Another outline than the study's present one (at first: the product's own). */
  outline?: { source: string; yaml: string };
}

const defaultOutline = 'outline-study-question.yaml';

export async function draftChapter(
  study: WorkspaceContext,
  evidence: Evidence,
  options: DraftOptions,
): Promise<Result<{ statements: number }>> {
  const chosen = options.outline ?? (await presentOutline(study));
  const outline = readOutline(chosen.yaml);
  if (!outline.ok)
    return failure(
      guidanceProblems.problem(study.language, 'outlineRefused', { source: chosen.source, reason: outline.reason }),
    );
  const inLanguage = { ...study, language: options.language };
  const findings = await evidence.findings(inLanguage, options.basis);
  const drafted = draftStatements(outline.outline, findings, statementForms(options.language), options.language);
  const words = await evidence.quote(
    inLanguage,
    drafted.flatMap((statement) => statement.quotations),
  );
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    await putChapter(within, {
      language: options.language,
      basis: options.basis,
      outlineSource: chosen.source,
      outlineYaml: chosen.yaml,
    });
    await deleteDrafts(within);
    const kept = await keptCounts(within);
    const fresh = notYetStated(
      drafted.map((statement) => ({ ...statement, reference: statement.count.reference })),
      kept,
    );
    await insertStatements(
      within,
      fresh.map((statement, at) => toStatement(statement, at + 1, (key) => words.get(key)?.words)),
    );
    await recordAudit(within, { action: 'guidance.draft', subject: options.language, after: fresh.length });
    return success({ statements: fresh.length });
  });
}

async function presentOutline(study: WorkspaceContext): Promise<{ source: string; yaml: string }> {
  const chapter = await findChapter(study);
  if (chapter !== null) return { source: chapter.outlineSource, yaml: chapter.outlineYaml };
  return {
    source: defaultOutline,
    yaml: await readFile(resourcePath(`domains/guidance/templates/${defaultOutline}`), 'utf8'),
  };
}

/** What statements of people already state (or stated, before they were removed): it isn't drafted a second time. */
async function keptCounts(study: WorkspaceContext): Promise<StatedCount[]> {
  const sections = new Map((await listStatements(study)).map((statement) => [statement.id, statement.sectionId]));
  const evidence = await listEvidence(study);
  return evidence
    .filter((one) => one.role === 'count')
    .map((one) => ({ sectionId: sections.get(one.statementId) ?? '', reference: one.reference }));
}

function toStatement(
  drafted: DraftedStatement,
  position: number,
  wordsAt: (key: string) => string | undefined,
): NewStatement {
  const count: NewEvidence = {
    role: 'count',
    placeholder: 'c1',
    kind: drafted.count.kind,
    reference: drafted.count.reference,
    confirmed: confirmedCount(drafted.count),
  };
  const quotations = drafted.quotations.flatMap((place): NewEvidence[] => {
    const words = wordsAt(`${place.kind}:${place.reference}`);
    return words === undefined ? [] : [{ role: 'quotation', placeholder: null, ...place, confirmed: { words } }];
  });
  const { sectionId, kind, template } = drafted;
  return { sectionId, kind, template, position, origin: 'draft', isOwnWords: false, evidence: [count, ...quotations] };
}

export function confirmedCount(counted: CountedEvidence): ConfirmedCount {
  return {
    count: counted.countries.length,
    total: counted.countries.length + counted.silentCountries.length,
    countries: counted.countries,
  };
}
