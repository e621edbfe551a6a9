// The search for themes nobody thought of: background work that groups the passages without a code, language by language.
import {
  addJob,
  createProcessPool,
  failure,
  recordAudit,
  resourcePath,
  success,
  type ProcessPool,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { openCodebook } from '@common-thread/coding';
import { emergingProblems } from './emerging.problems.ts';
import { countUncovered, emergingKind, findWork, listKnown, listUncovered, storeRun } from './emerging.store.ts';
import type { EmergingProgress } from './emerging.views.ts';
import type { GroupedLanguage, LanguageToGroup } from './rules/grouped-language.ts';
import { joinThemes, type JoinedTheme } from './rules/joined-themes.ts';
import { isSameTheme } from './rules/same-theme.ts';

export type Clusterer = ProcessPool<LanguageToGroup, GroupedLanguage>;

/** One at a time: it takes a whole processor for minutes. */
export function createClusterer(): Clusterer {
  const limits = { timeoutSeconds: 3600, memoryBytes: 3 * 1024 ** 3 };
  return createProcessPool(resourcePath('dist/clustering.js'), limits, 1);
}

/** Fewer passages of a language hold no group that could be told from chance. */
export const leastPassages = 20;

/** Asks for a search; one that is under way already is not asked for twice. @returns the job's id */
export async function requestEmerging(study: WorkspaceContext): Promise<Result<{ id: string }>> {
  const uncovered = await countUncovered(study);
  if (!uncovered.some(({ passages }) => passages >= leastPassages))
    return failure(emergingProblems.problem(study.language, 'nothingUncovered', { least: leastPassages }));
  return study.database.transaction(async (database) => {
    const inTransaction = { ...study, database };
    const work = await findWork(inTransaction);
    if (work?.state === 'waiting' || work?.state === 'running') return success({ id: work.id });
    const id = await addJob(database, study.workspaceId, emergingKind, {
      actor: study.actor,
      language: study.language,
    });
    await recordAudit(inTransaction, { action: 'emerging.search', subject: id });
    return success({ id });
  });
}

export interface EmergingSearch {
  jobId: string;
  seed?: number;
}

/** The same passages, codebook and seed find the same themes. Safe to do twice for one job. */
export async function searchEmerging(
  study: WorkspaceContext,
  clusterer: Clusterer,
  { jobId, seed = 1 }: EmergingSearch,
  report: (progress: EmergingProgress) => void | Promise<void> = () => undefined,
): Promise<{ themes: number }> {
  const { codebook } = await openCodebook(study);
  const uncovered = await listUncovered(study);
  const total = uncovered.length;
  await report({ step: 'reading', done: 0, total });
  const grouped: GroupedLanguage[] = [];
  let done = 0;
  for (const [language, passages] of byLanguage(uncovered)) {
    await report({ step: 'grouping', done, total });
    if (passages.length >= leastPassages) {
      const outcome = await clusterer.run({ language, codebook, passages, seed });
      if (outcome.ended !== 'done')
        throw new Error(emergingProblems.message(study.language, 'interrupted', { ended: outcome.ended }));
      grouped.push(outcome.answer);
    }
    done += passages.length;
  }
  await report({ step: 'joining', done: total, total });
  const known = await listKnown(study);
  const themes = joinThemes(grouped);
  const fresh = themes.filter((theme) => !known.some((one) => isSameTheme(comparable(theme), one)));
  const unstable = grouped.reduce((sum, language) => sum + language.unstable, 0);
  await study.database.transaction(async (database) => {
    const inTransaction = { ...study, database };
    const run = { jobId, passages: total, seed, groups: themes.length + unstable, unstable };
    const id = await storeRun(inTransaction, { ...run, knownAgain: themes.length - fresh.length }, fresh);
    if (id !== null) await recordAudit(inTransaction, { action: 'emerging.found', subject: id, after: fresh.length });
  });
  return { themes: fresh.length };
}

function byLanguage<Passage extends { language: string }>(passages: readonly Passage[]): Map<string, Passage[]> {
  const languages = new Map<string, Passage[]>();
  for (const passage of passages) {
    const known = languages.get(passage.language);
    if (known === undefined) languages.set(passage.language, [passage]);
    else known.push(passage);
  }
  return languages;
}

function comparable({ terms, passages }: JoinedTheme) {
  return { terms, passages: new Set(passages.map(({ version, ordinal }) => `${version}:${String(ordinal)}`)) };
}
