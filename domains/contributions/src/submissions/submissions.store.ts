// The SQL that writes submissions and their files.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { SubmissionFile, SubmissionForm, SubmissionState } from './submissions.views.ts';

export interface LockedSubmission {
  id: string;
  number: number;
  state: SubmissionState;
  version: number;
  form: SubmissionForm;
  isOwn: boolean;
}

/** The row, held until the transaction ends: savings of one submission come one after the other. */
export async function lockSubmission(context: WorkspaceContext, id: string): Promise<LockedSubmission | null> {
  const { kind, id: actorId } = context.actor;
  const row = await context.database.first<LockedSubmission>(sql`
    select id, number, state, version, form,
      coalesce(case when ${kind} = 'contributor' then link_id::text else person_id end = ${actorId}, false) as "isOwn"
    from submission
    where workspace_id = ${context.workspaceId}
      and id::text = ${id}
    for update`);
  return row ?? null;
}

/** Numbers are given one after the other, under the workspace's lock. @returns false when there is one of this id already */
export async function insertSubmission(context: WorkspaceContext, id: string, form: SubmissionForm): Promise<boolean> {
  const { database, workspaceId, actor } = context;
  await database.query(sql`
    select 1
    from workspace
    where id = ${workspaceId}
    for no key update`);
  const row = await database.first(sql`
    insert into submission (workspace_id, id, number, link_id, person_id, state, form)
    select ${workspaceId}, ${id}, coalesce(max(number), 0) + 1, ${actor.kind === 'contributor' ? actor.id : null},
      ${actor.kind === 'contributor' ? null : actor.id}, 'draft', ${JSON.stringify(form)}
    from submission
    where workspace_id = ${workspaceId}
    on conflict (workspace_id, id) do nothing
    returning id`);
  return row !== undefined;
}

export async function updateForm(
  context: WorkspaceContext,
  id: string,
  form: SubmissionForm,
  state: SubmissionState,
): Promise<void> {
  await context.database.query(sql`
    update submission
    set version = version + 1,
      form = ${JSON.stringify(form)},
      state = ${state},
      saved_at = now(),
      submitted_at = case when ${state} = 'submitted' then now() else submitted_at end
    where workspace_id = ${context.workspaceId} and id = ${id}`);
}

/** The editor's decision. @param importId of an accepted one */
export async function updateDecision(
  context: WorkspaceContext,
  id: string,
  decision: { state: SubmissionState; note: string | null; importId: string | null },
): Promise<void> {
  await context.database.query(sql`
    update submission
    set version = version + 1,
      state = ${decision.state},
      note = ${decision.note},
      import_id = ${decision.importId},
      decided_at = now(),
      decided_by = ${context.actor.id}
    where workspace_id = ${context.workspaceId} and id = ${id}`);
}

/** The same bytes a second time change nothing. */
export async function insertFiles(
  context: WorkspaceContext,
  submissionId: string,
  files: readonly Omit<SubmissionFile, 'id'>[],
): Promise<void> {
  for (const file of files) {
    await context.database.query(sql`
      insert into submission_file (workspace_id, submission_id, name, sha256, bytes)
      values (${context.workspaceId}, ${submissionId}, ${file.name}, ${file.sha256}, ${file.bytes})
      on conflict (workspace_id, submission_id, sha256) do nothing`);
  }
}

export async function deleteFile(context: WorkspaceContext, submissionId: string, fileId: string): Promise<void> {
  await context.database.query(sql`
    delete from submission_file
    where workspace_id = ${context.workspaceId}
      and submission_id = ${submissionId}
      and id::text = ${fileId}`);
}
