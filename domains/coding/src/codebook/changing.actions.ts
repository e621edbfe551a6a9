// Changing the codebook: one operation, its reason, and everything that hangs on it, in one transaction.
import {
  failure,
  recordAudit,
  sha256Of,
  storableText,
  success,
  type Problem,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import {
  applyOperation,
  withoutExamples,
  writeCodebook,
  type Codebook,
  type CodebookOperation,
  type NewCode,
} from '@common-thread/text-analysis';
import { lockVersions, recount } from '../coding.store.ts';
import { moveMemos } from '../memos/index.ts';
import { carryOnInRounds } from '../rounds/index.ts';
import {
  listChangedValues,
  listChangedVersions,
  noteAfter,
  noteBefore,
  takeBackChanges,
  type Values,
} from './changed-rows.store.ts';
import {
  ensureCurrent,
  keepExamplesOf,
  openCodebook,
  openVersion,
  rememberCodebook,
  suggestionDigestOf,
} from './codebook.ts';
import { codebookProblems, problemOfFault } from './codebook.problems.ts';
import { addVersion, findVersion, holdCodebook, useVersion } from './codebook.store.ts';
import type { ChangedCodebook, CodebookChange, CodebookChangeRequest } from './codebook.views.ts';
import { describeChange } from './describe-change.ts';
import { withExamples } from './examples.actions.ts';
import { mergeExamples } from './examples.store.ts';
import {
  listValuesInUse,
  listVersionsWith,
  mergeCodings,
  mergeSegments,
  removeSuggestions,
} from './following.store.ts';
import { withRetired } from './rules/with-retired.ts';

/** Longest reason, in characters: a paragraph. */
const maximumReason = 2000;

/** Does one operation as a new version of the codebook; codings, segments, rounds and examples follow. Nothing is changed when the
 *  operation can't be done, or when somebody made another version since the one the person saw.
 *  For a whole file use `setCodebook`. */
export async function changeCodebook(
  study: WorkspaceContext,
  request: CodebookChangeRequest,
): Promise<Result<ChangedCodebook>> {
  const reason = storableText(request.reason).trim().slice(0, maximumReason);
  if (reason === '') return failure(codebookProblems.problem(study.language, 'reasonMissing', {}, 'reason'));
  await ensureCurrent(study);
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    const held = await holdCodebook(within, 'change');
    if (held === null) throw new Error('The study has no codebook yet.');
    if (held.number !== request.basedOn) return failure(await changedMeanwhile(within, held.number));
    const number = held.number + 1;
    const { codebook: before, source } = await openCodebook(within);
    const operation = storable(request.operation);
    const made =
      operation.kind === 'restore'
        ? await restore(within, number, operation.number, before)
        : await operate(within, number, operation, before);
    if (!made.ok) return made;
    const { codebook, created, change } = made.value;
    const yaml = writeCodebook(await withExamples(within, codebook));
    const digest = sha256Of(yaml);
    const taughtByRound = request.taughtByRound ?? null;
    await addVersion(within, { number, source, yaml, digest, change, reason, taughtByRound });
    const changesSuggestions = suggestionDigestOf(before) !== suggestionDigestOf(codebook);
    await useVersion(within, number, changesSuggestions ? suggestionDigestOf(codebook) : held.suggestionDigest);
    rememberCodebook(digest, codebook);
    await recordAudit(within, {
      action: `codebook.${change.kind}`,
      subject: subjectOf(change),
      before: held.number,
      after: number,
    });
    return success({ number, created, changesSuggestions });
  });
}

/** A new code of the study. For what was found rather than thought out: themes nobody thought of, codes of other programs.
 *  @returns its id and the number of the version it came with */
export async function addCode(
  study: WorkspaceContext,
  code: NewCode,
  reason: string,
): Promise<Result<{ id: string; number: number }>> {
  const { number: basedOn } = await openCodebook(study);
  const added = await changeCodebook(study, { operation: { kind: 'addCode', code }, reason, basedOn });
  if (!added.ok) return added;
  const { number, created } = added.value;
  return success({ id: created[0] ?? '', number });
}

/** Without what the database can't hold, in every text of the operation. */
function storable<Value>(value: Value): Value {
  if (typeof value === 'string') return storableText(value) as Value;
  if (Array.isArray(value)) return value.map(storable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner as unknown)])) as Value;
}

async function changedMeanwhile(study: WorkspaceContext, number: number): Promise<Problem> {
  const version = await findVersion(study, number);
  const values = { number, name: version?.changedBy ?? '', reason: version?.reason ?? '' };
  return codebookProblems.problem(study.language, 'changedMeanwhile', values);
}

interface MadeVersion {
  codebook: Codebook;
  created: string[];
  change: CodebookChange;
}

async function operate(
  study: WorkspaceContext,
  number: number,
  operation: CodebookOperation,
  before: Codebook,
): Promise<Result<MadeVersion>> {
  const applied = applyOperation(before, operation);
  if (!applied.ok) return failure(problemOfFault(study.language, applied));
  const { codebook, created } = applied;
  if (operation.kind === 'merge')
    await changingRows(study, number, { dimension: 'code', values: [operation.id, operation.into] }, async () => {
      await mergeCodings(study, operation.id, operation.into);
      await mergeSegments(study, operation.id, operation.into);
      await mergeExamples(study, operation.id, operation.into);
      const from = { dimension: 'code', value: operation.id } as const;
      const into = { dimension: 'code', value: operation.into } as const;
      await moveMemos(study, from, into);
      await carryOnInRounds(study, from, into);
    });
  if (operation.kind === 'retire')
    await changingRows(study, number, { dimension: operation.dimension, values: [operation.id] }, () =>
      removeSuggestions(study, operation.dimension, operation.id),
    );
  await keepExamplesOf(study, codebook);
  const change = describeChange(operation, before, codebook, created);
  return success({ codebook: withoutExamples(codebook), created, change });
}

/** Locks what is coded so, notes it before and after, and counts it anew. */
export async function changingRows(
  study: WorkspaceContext,
  number: number,
  values: Values,
  change: () => Promise<void>,
): Promise<void> {
  const versions = await listVersionsWith(study, values.dimension, values.values);
  await lockVersions(study.database, study.workspaceId, versions);
  await noteBefore(study, number, values);
  await change();
  await noteAfter(study, number, values);
  await recount(study.database, study.workspaceId, versions);
}

/** The older version's codebook, with codings as they were before the changes since. What is in use and not in that version
 *  stays in the codebook, retired: no coding is left without its code. */
async function restore(
  study: WorkspaceContext,
  number: number,
  restored: number,
  before: Codebook,
): Promise<Result<MadeVersion>> {
  const older = restored < number - 1 ? await openVersion(study, restored) : null;
  if (older === null)
    return failure(codebookProblems.problem(study.language, 'versionMissing', { number: restored }, 'number'));
  const changed = await listChangedValues(study, restored);
  const versions = new Set(await listChangedVersions(study, restored));
  for (const { dimension, values } of changed)
    for (const version of await listVersionsWith(study, dimension, values)) versions.add(version);
  await lockVersions(study.database, study.workspaceId, [...versions]);
  for (const values of changed) await noteBefore(study, number, values);
  await takeBackChanges(study, restored, number);
  for (const values of changed) await noteAfter(study, number, values);
  await recount(study.database, study.workspaceId, [...versions]);
  const codebook = withRetired(older, before, await listValuesInUse(study));
  return success({ codebook, created: [], change: { kind: 'restore', restored } });
}

function subjectOf({ dimension, id, into, created, restored }: CodebookChange): string {
  const parts = [dimension, id, into?.id, ...(created ?? []).map((code) => code.id)];
  if (restored !== undefined) parts.push(`version ${String(restored)}`);
  return parts.filter((part) => part !== undefined).join(' ');
}
