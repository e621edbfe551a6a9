// What a change of the codebook would do, told before it is done.
import { failure, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { applyOperation, type Codebook, type CodebookOperation } from '@common-thread/text-analysis';
import type { Dimension } from '../coding.views.ts';
import { countChangedRows } from './changed-rows.store.ts';
import { openCodebook, openVersion, suggestionDigestOf } from './codebook.ts';
import { codebookProblems, problemOfFault } from './codebook.problems.ts';
import type { CodebookChangeRequest, OperationEffect } from './codebook.views.ts';
import { describeChange } from './describe-change.ts';
import { countCodingsOf, countCountriesOf, countWhatHangsOn, countWithBoth } from './effect.store.ts';
import { listValuesInUse } from './following.store.ts';
import { strongerDecision } from './rules/stronger-decision.ts';
import { missingValues } from './rules/with-retired.ts';

const nothing: Omit<OperationEffect, 'change' | 'changesSuggestions'> = {
  codings: { accepted: 0, rejected: 0, suggested: 0 },
  documents: 0,
  countries: 0,
  both: null,
  countriesOfMerged: null,
  segments: { shared: 0, inRounds: 0, coders: 0 },
  memos: 0,
  rounds: 0,
  examples: 0,
  takenBack: 0,
  keptAsRetired: [],
};

/** @returns the problem that `changeCodebook` would return, where the operation can't be done */
export async function effectOf(
  study: WorkspaceContext,
  operation: CodebookChangeRequest['operation'],
): Promise<Result<OperationEffect>> {
  const { codebook, number } = await openCodebook(study);
  if (operation.kind === 'restore') return effectOfRestoring(study, operation.number, codebook, number);
  const applied = applyOperation(codebook, operation);
  if (!applied.ok) return failure(problemOfFault(study.language, applied));
  const change = describeChange(operation, codebook, applied.codebook, applied.created);
  const changesSuggestions = suggestionDigestOf(codebook) !== suggestionDigestOf(applied.codebook);
  const subject = subjectOf(operation);
  const hanging = subject === null ? {} : await hangingOn(study, subject.dimension, subject.id);
  const merging = operation.kind === 'merge' ? await merged(study, operation.id, operation.into) : {};
  return success({ ...nothing, ...hanging, ...merging, change, changesSuggestions });
}

function subjectOf(operation: CodebookOperation): { dimension: Dimension; id: string } | null {
  if (operation.kind === 'addCode' || operation.kind === 'renameFamily') return null;
  return { dimension: 'dimension' in operation ? operation.dimension : 'code', id: operation.id };
}

async function hangingOn(study: WorkspaceContext, dimension: Dimension, value: string) {
  const { accepted, rejected, suggested, documents, countries } = await countCodingsOf(study, dimension, value);
  const { rounds, examples, memos, ...segments } = await countWhatHangsOn(study, dimension, value);
  return { codings: { accepted, rejected, suggested }, documents, countries, segments, memos, rounds, examples };
}

async function merged(study: WorkspaceContext, from: string, into: string) {
  const both = { intoStays: 0, fromStays: 0 };
  for (const row of await countWithBoth(study, from, into))
    both[strongerDecision(row.into, row.from) === 'from' ? 'fromStays' : 'intoStays'] += row.passages;
  const before = await countCountriesOf(study, [into]);
  return { both, countriesOfMerged: { before, after: await countCountriesOf(study, [from, into]) } };
}

async function effectOfRestoring(
  study: WorkspaceContext,
  restored: number,
  codebook: Codebook,
  current: number,
): Promise<Result<OperationEffect>> {
  const older = restored < current ? await openVersion(study, restored) : null;
  if (older === null)
    return failure(codebookProblems.problem(study.language, 'versionMissing', { number: restored }, 'number'));
  const missing = missingValues(older, codebook, await listValuesInUse(study));
  return success({
    ...nothing,
    change: { kind: 'restore', restored },
    takenBack: await countChangedRows(study, restored),
    keptAsRetired: missing.map(({ value }) => value),
    changesSuggestions: suggestionDigestOf(older) !== suggestionDigestOf(codebook),
  });
}
