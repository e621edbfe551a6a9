// Looks through the passages that were not yet looked through with the study's codebook and stores what it suggests.
import { createProcessPool, resourcePath, type ProcessPool, type WorkspaceContext } from '@common-thread/platform';
import { isReferenceList } from './rules/is-reference-list.ts';
import type { SuggestedCoding } from './suggested-coding.ts';
import { ensureCodebook, type CodebookToSuggest } from './codebook/codebook.ts';
import { listPassagesToSuggest, listVersionsToSuggest, refreshStatistics, replaceSuggestions } from './coding.store.ts';

export interface SuggestingTask {
  codebookYaml: string;
  passages: { version: string; ordinal: number; text: string; language: string; headingPath: string[] }[];
}

export type Suggester = ProcessPool<SuggestingTask, SuggestedCoding[]>;

export function createSuggester(): Suggester {
  return createProcessPool(resourcePath('dist/suggesting.js'), {
    timeoutSeconds: 300,
    memoryBytes: 1024 * 1024 * 1024,
  });
}

/** Passages that go to a process at once: enough to make the way there cheap, few enough to keep memory small. */
const batchPassages = 1500;

export interface SuggestingProgress {
  passagesDone: number;
  passagesTotal: number;
}

/** Versions already looked through with what suggestions depend on cost nothing: new names, definitions and families change
 *  nothing. People's decisions are never touched. When the codebook is changed meanwhile, the new one is looked through with.
 *  @returns number of passages looked through */
export async function suggestCodings(
  study: WorkspaceContext,
  suggester: Suggester,
  report: (progress: SuggestingProgress) => void | Promise<void> = () => undefined,
): Promise<number> {
  const codebook = await ensureCodebook(study);
  const versions = await listVersionsToSuggest(study, codebook.suggestionDigest);
  const passagesTotal = versions.reduce((sum, version) => sum + version.passages, 0);
  let passagesDone = 0;
  let isChangedMeanwhile = false;
  const underWay = new Set<Promise<void>>();
  for (const batch of batchesOf(versions)) {
    const work = suggestBatch(study, suggester, codebook, batch).then((isStored) => {
      isChangedMeanwhile ||= !isStored;
      passagesDone += batch.reduce((sum, version) => sum + version.passages, 0);
      return report({ passagesDone, passagesTotal });
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work)).catch(() => undefined);
    if (underWay.size > suggester.size) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  // Without fresh statistics the planner walks row by row until the server's own housekeeping comes round.
  if (passagesDone > 1000) await refreshStatistics(study);
  return isChangedMeanwhile ? passagesDone + (await suggestCodings(study, suggester, report)) : passagesDone;
}

type Version = { id: string; passages: number };

function batchesOf(versions: Version[]): Version[][] {
  const batches: Version[][] = [];
  let room = 0;
  for (const version of versions) {
    if (room < version.passages || batches.length === 0) {
      batches.push([]);
      room = batchPassages;
    }
    batches.at(-1)?.push(version);
    room -= version.passages;
  }
  return batches;
}

async function suggestBatch(
  study: WorkspaceContext,
  suggester: Suggester,
  codebook: CodebookToSuggest,
  versions: Version[],
): Promise<boolean> {
  const ids = versions.map((version) => version.id);
  const passages = (await listPassagesToSuggest(study, ids)).filter((passage) => !isReferenceList(passage.headingPath));
  const suggested: SuggestedCoding[] = [];
  for (let at = 0; at < passages.length; at += batchPassages) {
    const outcome = await suggester.run({
      codebookYaml: codebook.yaml,
      passages: passages.slice(at, at + batchPassages),
    });
    if (outcome.ended !== 'done')
      throw new Error(`Suggesting codes stopped (${outcome.ended}). Start it again: what is done stays done.`);
    for (const coding of outcome.answer) suggested.push(coding);
  }
  return replaceSuggestions(study, ids, codebook.suggestionDigest, suggested);
}
