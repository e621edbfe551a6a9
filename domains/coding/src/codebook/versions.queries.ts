// Reading the versions of a codebook: the list, one whole, two side by side.
import { failure, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { compareCodebooks, writeCodebook } from '@common-thread/text-analysis';
import { checked, ensureCurrent, openCodebook, openVersion } from './codebook.ts';
import { codebookProblems } from './codebook.problems.ts';
import { countToLookThrough, findVersion, listVersions, readCodebookFile } from './codebook.store.ts';
import type { CodebookVersion, CodebookVersionSummary, ComparedVersions } from './codebook.views.ts';
import { withExamples } from './examples.actions.ts';

/** Newest first. */
export async function listCodebookVersions(study: WorkspaceContext): Promise<CodebookVersionSummary[]> {
  await ensureCurrent(study);
  return listVersions(study);
}

/** @returns null when there is no version of that number */
export async function readCodebookVersion(study: WorkspaceContext, number: number): Promise<CodebookVersion | null> {
  if (!Number.isInteger(number) || number < 1 || number > 2 ** 31 - 1) return null;
  await ensureCurrent(study);
  const summary = await findVersion(study, number);
  const yaml = summary === null ? null : await readCodebookFile(study, number);
  return summary === null || yaml === null ? null : { ...summary, yaml, codebook: checked(yaml) };
}

/** In either order: the one with the lower number is the earlier. */
export async function compareCodebookVersions(
  study: WorkspaceContext,
  one: number,
  other: number,
): Promise<Result<ComparedVersions>> {
  const [first, second] = one < other ? [one, other] : [other, one];
  const isNumber = [first, second].every((number) => Number.isInteger(number) && number > 0 && number < 2 ** 31);
  if (!isNumber) return failure(codebookProblems.problem(study.language, 'versionMissing', { number: String(first) }));
  const [earlier, later] = [await findVersion(study, first), await findVersion(study, second)];
  const [before, after] = [await openVersion(study, first), await openVersion(study, second)];
  if (earlier === null || later === null || before === null || after === null) {
    const number = earlier === null ? first : second;
    return failure(codebookProblems.problem(study.language, 'versionMissing', { number }));
  }
  return success({ earlier, later, differences: compareCodebooks(before, after) });
}

/** The codebook in use as a file of the documented form, with the examples that are kept now. */
export async function writeStudyCodebook(study: WorkspaceContext): Promise<string> {
  const { codebook } = await openCodebook(study);
  return writeCodebook(await withExamples(study, codebook));
}

/** Passages that wait to be looked through with the codebook as it is now. */
export async function passagesToLookThrough(study: WorkspaceContext): Promise<number> {
  await ensureCurrent(study);
  return countToLookThrough(study);
}
