// What contributors do with a submission: save it, at any time and in any state of completeness, and hand it in.
import { recordAudit, type OriginalStore, type Problem, type WorkspaceContext } from '@common-thread/platform';
import { contributionProblems } from '../contributions.problems.ts';
import { faultOfFile, maximumSubmittedFiles, submittedFileName } from './submission-files.ts';
import { draftLimit, faultsOf, isSameForm, readSubmissionForm } from './submission-form.ts';
import { isUuid } from './submission-id.ts';
import { listFiles, readOwnSubmission } from './submissions.queries.ts';
import { deleteFile, insertFiles, insertSubmission, lockSubmission, updateForm } from './submissions.store.ts';
import type {
  Submission,
  SubmissionFile,
  SubmissionForm,
  SubmissionSaving,
  SubmissionState,
} from './submissions.views.ts';

/** - saved: it is stored; `problems` stand between it and being submitted, and name the files that were not taken.
 *  - conflict: somebody (another tab) has saved since; nothing of the form was stored, new files were.
 *  - closed: it lies with the editors or is decided; nothing was stored.
 *  - tooLong: a text beyond all measure. - missing: it is nobody's, or another's. */
export type SavingOutcome =
  | { outcome: 'saved'; submission: Submission; problems: Problem[] }
  | { outcome: 'conflict'; submission: Submission; problems: Problem[] }
  | { outcome: 'closed'; submission: Submission }
  | { outcome: 'tooLong' }
  | { outcome: 'missing' };

type NewFile = Omit<SubmissionFile, 'id'>;

interface PreparedSaving extends Omit<SubmissionSaving, 'newFiles'> {
  newFiles: NewFile[];
  fileProblems: Problem[];
}

const isOpenFor = (state: SubmissionState): boolean => state === 'draft' || state === 'returned';

/** Safe to send twice: a saving that finds its own form stored has been applied already. A submission begins with its
 *  first saving. @param context its actor is the contributor */
export async function saveSubmission(
  context: WorkspaceContext,
  originals: OriginalStore,
  saving: SubmissionSaving,
): Promise<SavingOutcome> {
  if (!isUuid(saving.id)) return { outcome: 'missing' };
  // A link is for one submission, which bears its id.
  if (context.actor.kind === 'contributor' && saving.id !== context.actor.id) return { outcome: 'missing' };
  if (Object.values(saving.form).some((value) => typeof value === 'string' && value.length > draftLimit))
    return { outcome: 'tooLong' };
  const id = saving.id.toLowerCase();
  const form = readSubmissionForm({ ...saving.form });
  const known = await readOwnSubmission(context, id);
  const isTaken = known === null || isOpenFor(known.state);
  const files = await keepFiles(context, originals, isTaken ? saving.newFiles : []);
  const prepared = { ...saving, ...files, id, form };
  return context.database.transaction((database) => saveLocked({ ...context, database }, prepared));
}

/** What may come is kept before the transaction: an original that nothing refers to does no harm, a missing one would. */
async function keepFiles(
  context: WorkspaceContext,
  originals: OriginalStore,
  sent: SubmissionSaving['newFiles'],
): Promise<Pick<PreparedSaving, 'newFiles' | 'fileProblems'>> {
  const newFiles: NewFile[] = [];
  const fileProblems: Problem[] = [];
  for (const { name, bytes } of sent) {
    const fault = faultOfFile({ name, bytes: bytes.length }, newFiles.length);
    if (fault === null)
      newFiles.push({ name: submittedFileName(name), sha256: await originals.keep(bytes), bytes: bytes.length });
    else fileProblems.push(contributionProblems.problem(context.language, fault.code, fault.values, 'files'));
  }
  return { newFiles, fileProblems };
}

async function saveLocked(context: WorkspaceContext, saving: PreparedSaving): Promise<SavingOutcome> {
  const { id, form } = saving;
  const isBegun = saving.version === 0 && (await insertSubmission(context, id, form));
  const present = await lockSubmission(context, id);
  if (present === null || !present.isOwn) return { outcome: 'missing' };
  const before = readSubmissionForm({ ...present.form });
  if (!isBegun && (present.version !== saving.version || !isOpenFor(present.state)))
    return answerLate(context, saving, { ...present, form: before });

  const problems = [...(await changeFiles(context, saving)), ...(await faultsIn(context, saving))];
  const isSubmitted = saving.isToBeSubmitted && problems.length === 0;
  const state = isSubmitted ? 'submitted' : present.state;
  if (!isBegun || isSubmitted) await updateForm(context, id, form, state);
  const submission = await own(context, id);
  await recordAudit(context, {
    action: isSubmitted ? 'submissions.submit' : 'submissions.save',
    subject: id,
    ...(isBegun ? {} : { before }),
    after: { form, files: submission.files.map((file) => file.sha256) },
  });
  return { outcome: 'saved', submission, problems };
}

/** The form was made from an older state. When it holds what is stored, it was sent twice; else both are to be seen. */
async function answerLate(
  context: WorkspaceContext,
  saving: PreparedSaving,
  present: { state: SubmissionState; form: SubmissionForm },
): Promise<SavingOutcome> {
  const { id } = saving;
  if (await isApplied(context, saving, present))
    return { outcome: 'saved', submission: await own(context, id), problems: await faultsIn(context, saving) };
  if (!isOpenFor(present.state)) return { outcome: 'closed', submission: await own(context, id) };
  // Files that were sent along would have to be chosen anew: they are added, which takes nothing from anybody.
  const problems = await changeFiles(context, { ...saving, removedFile: null });
  if (saving.newFiles.length > 0) {
    await updateForm(context, id, present.form, present.state);
    const after = saving.newFiles.map((file) => file.sha256);
    await recordAudit(context, { action: 'submissions.addFiles', subject: id, after });
  }
  return { outcome: 'conflict', submission: await own(context, id), problems };
}

async function isApplied(
  context: WorkspaceContext,
  saving: PreparedSaving,
  present: { state: SubmissionState; form: SubmissionForm },
): Promise<boolean> {
  const files = await listFiles(context, saving.id);
  const isAsStored =
    isSameForm(saving.form, present.form) &&
    saving.newFiles.every((sent) => files.some((file) => file.sha256 === sent.sha256)) &&
    !files.some((file) => file.id === saving.removedFile);
  if (!isAsStored) return false;
  // What was to be submitted and could be is so; what could not be is told again why.
  return saving.isToBeSubmitted
    ? present.state === 'submitted' || (await faultsIn(context, saving)).length > 0
    : isOpenFor(present.state);
}

async function faultsIn(context: WorkspaceContext, saving: PreparedSaving): Promise<Problem[]> {
  if (!saving.isToBeSubmitted) return [];
  const files = await listFiles(context, saving.id);
  return faultsOf(saving.form, files.length).map((fault) =>
    contributionProblems.problem(context.language, fault.code, 'values' in fault ? fault.values : {}, fault.field),
  );
}

/** @returns what was not taken of the new files, and why */
async function changeFiles(context: WorkspaceContext, saving: PreparedSaving): Promise<Problem[]> {
  const { id, newFiles, removedFile, fileProblems } = saving;
  if (removedFile !== null) await deleteFile(context, id, removedFile);
  const present = new Set((await listFiles(context, id)).map((file) => file.sha256));
  const added = newFiles.filter((file) => !present.has(file.sha256));
  const room = Math.max(0, maximumSubmittedFiles - present.size);
  await insertFiles(context, id, added.slice(0, room));
  const left = added
    .slice(room)
    .map((file) =>
      contributionProblems.problem(
        context.language,
        'tooManySubmittedFiles',
        { file: file.name, limit: maximumSubmittedFiles },
        'files',
      ),
    );
  return [...fileProblems, ...left];
}

async function own(context: WorkspaceContext, id: string): Promise<Submission> {
  const submission = await readOwnSubmission(context, id);
  if (submission === null) throw new Error('The submission that was just held is not there.');
  return submission;
}
