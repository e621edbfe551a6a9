// What editors do with a submission: accept it, so that it becomes contributions, return it with a note, or reject it.
import {
  failure,
  firstCodePoints,
  recordAudit,
  storableText,
  success,
  type OriginalStore,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { contributionProblems } from '../contributions.problems.ts';
import { acceptedDocuments, writeSubmissionDocument, type AcceptedDocument } from './submission-document.ts';
import { isTold } from './submission-form.ts';
import { readSubmission } from './submissions.queries.ts';
import { lockSubmission, updateDecision } from './submissions.store.ts';
import type { Submission } from './submissions.views.ts';

/** Which submission, in which version the editor read it. */
export interface ReviewedSubmission {
  id: string;
  version: number;
}

/** Asks for the import of the documents in the transaction that accepts them. @returns the id of the work */
export type RequestImport = (inTransaction: WorkspaceContext, documents: AcceptedDocument[]) => Promise<string>;

/** Accepting and asking for the import are one transaction: neither is ever there without the other. The import itself
 *  can be repeated; accepting twice answers as the first time did.
 *  @returns the id of the import */
export async function acceptSubmission(
  context: WorkspaceContext,
  originals: OriginalStore,
  reviewed: ReviewedSubmission,
  requestImport: RequestImport,
): Promise<Result<{ importId: string }>> {
  const read = await readSubmission(context, reviewed.id);
  // Kept before the transaction: an original that nothing refers to does no harm, a missing one would.
  const formSha256 =
    read === null || !isTold(read.form)
      ? null
      : await originals.keep(new TextEncoder().encode(writeSubmissionDocument(read.form)));
  return context.database.transaction(async (database) => {
    const inTransaction = { ...context, database };
    const held = await hold(inTransaction, reviewed, 'accepted');
    if (!held.ok) return held;
    if (held.value.importId !== null) return success({ importId: held.value.importId });
    // The form that was kept is the one that is held: every change of it gives it another version.
    if (read?.version !== held.value.version)
      return failure(contributionProblems.problem(context.language, 'submissionChanged'));
    const documents = acceptedDocuments(held.value, formSha256);
    const importId = await requestImport(inTransaction, documents);
    await updateDecision(inTransaction, held.value.id, { state: 'accepted', note: null, importId });
    await recordAudit(inTransaction, {
      action: 'submissions.accept',
      subject: held.value.id,
      before: held.value.form,
      after: documents,
    });
    return success({ importId });
  });
}

/** Its contributor may change it and hand it in again. @param note what is asked for; must not be empty */
export function returnSubmission(
  context: WorkspaceContext,
  reviewed: ReviewedSubmission,
  note: string,
): Promise<Result<void>> {
  return decide(context, reviewed, 'returned', note);
}

/** It will not become a contribution; its contributor sees the note. @param note the reason; must not be empty */
export function rejectSubmission(
  context: WorkspaceContext,
  reviewed: ReviewedSubmission,
  note: string,
): Promise<Result<void>> {
  return decide(context, reviewed, 'rejected', note);
}

async function decide(
  context: WorkspaceContext,
  reviewed: ReviewedSubmission,
  state: 'returned' | 'rejected',
  given: string,
): Promise<Result<void>> {
  const note = firstCodePoints(storableText(given).trim().normalize('NFC'), 4000);
  if (note === '') return failure(contributionProblems.problem(context.language, 'reviewNoteMissing', {}, 'note'));
  return context.database.transaction(async (database) => {
    const inTransaction = { ...context, database };
    const held = await hold(inTransaction, reviewed, state);
    if (!held.ok) return held;
    if (held.value.state === state) return success(undefined);
    await updateDecision(inTransaction, held.value.id, { state, note, importId: null });
    const action = state === 'returned' ? 'submissions.return' : 'submissions.reject';
    await recordAudit(inTransaction, { action, subject: held.value.id, before: held.value.form, after: note });
    return success(undefined);
  });
}

/** The submission, held for this transaction: as the editor read it, or already in the state that the same decision, sent
 *  before, has brought it to. */
async function hold(
  context: WorkspaceContext,
  reviewed: ReviewedSubmission,
  state: 'accepted' | 'returned' | 'rejected',
): Promise<Result<Submission>> {
  const held = await lockSubmission(context, reviewed.id);
  const submission = held === null ? null : await readSubmission(context, reviewed.id);
  if (submission === null) return failure(contributionProblems.problem(context.language, 'submissionMissing'));
  const isAsRead = submission.state === 'submitted' && submission.version === reviewed.version;
  const isDecidedSo = submission.state === state && submission.version === reviewed.version + 1;
  if (!isAsRead && !isDecidedSo) return failure(contributionProblems.problem(context.language, 'submissionChanged'));
  return success(submission);
}

/** A document that came with a submission, to be looked at before the decision; null when there is none of this id. */
export async function openSubmittedFile(
  context: WorkspaceContext,
  originals: OriginalStore,
  id: string,
  fileId: string,
): Promise<{ bytes: Uint8Array; fileName: string } | null> {
  const submission = await readSubmission(context, id);
  const file = submission?.files.find((one) => one.id === fileId);
  const bytes = file === undefined ? null : await originals.read(file.sha256);
  return file === undefined || bytes === null ? null : { bytes, fileName: file.name };
}
