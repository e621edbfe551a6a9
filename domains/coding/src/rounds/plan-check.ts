// What is wrong with the plan of a round, if anything: the first thing to put right, with its field.
import type { Problem, WorkspaceContext } from '@common-thread/platform';
import { listOfferedValues, valueKey } from './offered-values.ts';
import { countPassages, listPossibleCoders } from './planning.store.ts';
import { roundsProblems } from './rounds.problems.ts';
import type { RoundPlan } from './rounds.views.ts';

const largestSeed = 2 ** 31 - 1;

export async function checkPlan(study: WorkspaceContext, plan: RoundPlan): Promise<Problem | null> {
  const problem = (...parts: [Parameters<typeof roundsProblems.problem>[1], Record<string, string | number>, string]) =>
    roundsProblems.problem(study.language, ...parts);
  if (plan.title === '') return problem('titleMissing', {}, 'title');
  if (plan.values.length === 0) return problem('codesMissing', {}, 'values');
  const offered = new Set((await listOfferedValues(study)).map(valueKey));
  const unknown = plan.values.find((value) => !offered.has(valueKey(value)));
  if (unknown !== undefined) return problem('valueUnknown', { value: unknown.value }, 'values');
  if (new Set(plan.coderIds).size < 2) return problem('codersMissing', {}, 'coderIds');
  const members = new Set((await listPossibleCoders(study)).map((coder) => coder.id));
  if (!plan.coderIds.every((id) => members.has(id))) return problem('coderUnknown', {}, 'coderIds');
  const each = plan.codersPerDocument;
  if (each !== null && !(Number.isInteger(each) && each >= 2 && each <= plan.coderIds.length))
    return problem('codersPerDocumentWrong', { coders: plan.coderIds.length }, 'codersPerDocument');
  if (plan.versionIds.length === 0) return problem('documentsMissing', {}, 'versionIds');
  const counted = await countPassages(study, plan.versionIds);
  if (counted.versions < new Set(plan.versionIds).size) return problem('documentUnknown', {}, 'versionIds');
  const size = plan.sample?.size;
  if (size !== undefined && !(Number.isInteger(size) && size >= 1 && size <= counted.passages))
    return problem('sampleWrong', { most: counted.passages }, 'sampleSize');
  if (!Number.isInteger(plan.seed) || plan.seed < 0 || plan.seed > largestSeed) return problem('seedWrong', {}, 'seed');
  return null;
}
