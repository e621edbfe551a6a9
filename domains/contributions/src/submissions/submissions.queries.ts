// The SQL that reads submissions, for their contributors and for the editors.
import { sql, type Statement, type WorkspaceContext } from '@common-thread/platform';
import { submissionStem } from './submission-document.ts';
import { readSubmissionForm } from './submission-form.ts';
import type {
  Submission,
  SubmissionFile,
  SubmissionPage,
  SubmissionState,
  SubmissionSummary,
} from './submissions.views.ts';

const pageSize = 50;

interface SubmissionRow extends SubmissionSummary {
  version: number;
  form: Record<string, unknown>;
  note: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  importId: string | null;
}

const summaryColumns = sql`submission.id, submission.number, submission.state, submission.form ->> 'title' as title,
      nullif(submission.form ->> 'country', '') as country, nullif(submission.form ->> 'organisation', '') as organisation,
      coalesce(link.contributor_name, person.name, '') as "contributorName", submission.link_id is not null as "isByLink",
      submission.saved_at as "savedAt", submission.submitted_at as "submittedAt"`;

const withContributor = sql`submission
    left join contributor_link link on link.workspace_id = submission.workspace_id and link.id = submission.link_id
    left join person on person.id = submission.person_id`;

const ownedBy = ({ actor }: WorkspaceContext): Statement =>
  actor.kind === 'contributor' ? sql`submission.link_id::text = ${actor.id}` : sql`submission.person_id = ${actor.id}`;

/** A contributor's own; null when there is none of this id. */
export async function readOwnSubmission(context: WorkspaceContext, id: string): Promise<Submission | null> {
  return readOne(context, sql`submission.id::text = ${id} and ${ownedBy(context)}`);
}

/** A member's own, the last saved first. */
export function listOwnSubmissions(context: WorkspaceContext): Promise<SubmissionSummary[]> {
  return context.database.query<SubmissionSummary>(sql`
    select ${summaryColumns}
    from ${withContributor}
    where submission.workspace_id = ${context.workspaceId}
      and ${ownedBy(context)}
    order by submission.saved_at desc, submission.number`);
}

/** For the editors: whatever has been submitted once. A draft is its contributor's alone. */
export async function readSubmission(context: WorkspaceContext, id: string): Promise<Submission | null> {
  return readOne(context, sql`submission.id::text = ${id} and submission.state <> 'draft'`);
}

/** For the editors: those in a state, or all but drafts; the last submitted first.
 *  @param page counted from 1 */
export async function listSubmissions(
  context: WorkspaceContext,
  state: Exclude<SubmissionState, 'draft'> | null,
  page = 1,
): Promise<SubmissionPage> {
  const where = sql`submission.workspace_id = ${context.workspaceId}
      and ${state === null ? sql`submission.state <> 'draft'` : sql`submission.state = ${state}`}`;
  const counted = await context.database.first<{ total: number }>(sql`
    select count(*) as total
    from submission
    where ${where}`);
  const rows = await context.database.query<SubmissionSummary>(sql`
    select ${summaryColumns}
    from ${withContributor}
    where ${where}
    order by submission.submitted_at desc, submission.number
    limit ${pageSize}
    offset ${(page - 1) * pageSize}`);
  return { rows, total: counted?.total ?? 0, page, pageSize };
}

export async function countSubmissions(context: WorkspaceContext): Promise<Record<SubmissionState, number>> {
  const rows = await context.database.query<{ state: SubmissionState; count: number }>(sql`
    select state, count(*) as count
    from submission
    where workspace_id = ${context.workspaceId}
    group by state`);
  const counts = { draft: 0, submitted: 0, returned: 0, accepted: 0, rejected: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

async function readOne(context: WorkspaceContext, where: Statement): Promise<Submission | null> {
  const row = await context.database.first<SubmissionRow>(sql`
    select ${summaryColumns}, submission.version, submission.form, submission.note, submission.decided_at as "decidedAt",
      decider.name as "decidedBy", submission.import_id as "importId"
    from ${withContributor}
    left join person decider on decider.id = submission.decided_by
    where submission.workspace_id = ${context.workspaceId}
      and ${where}`);
  if (row === undefined) return null;
  return {
    ...row,
    form: readSubmissionForm(row.form),
    files: await listFiles(context, row.id),
    contributions: row.importId === null ? [] : await listContributionsOf(context, row.number),
  };
}

export function listFiles(context: WorkspaceContext, submissionId: string): Promise<SubmissionFile[]> {
  return context.database.query<SubmissionFile>(sql`
    select id, name, sha256, bytes
    from submission_file
    where workspace_id = ${context.workspaceId}
      and submission_id = ${submissionId}
    order by added_at, name, id`);
}

function listContributionsOf(context: WorkspaceContext, number: number): Promise<{ id: string; title: string }[]> {
  const stem = submissionStem(number);
  return context.database.query(sql`
    select contribution.id, contribution.title
    from document
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where document.workspace_id = ${context.workspaceId}
      and (document.path = ${`${stem}.html`} or document.path like ${`${stem}/%`})
    order by document.path`);
}
