// Background work as people see it: what waits, runs, is done or has failed for good, and trying failed work again.
import { recordAudit } from '../audit.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { WorkspaceContext } from '../workspaces/context.ts';

export const jobStates = ['waiting', 'running', 'done', 'failed'] as const;
export type JobStateName = (typeof jobStates)[number];

export interface ListedJob {
  workspaceId: string;
  workspaceName: string;
  workspaceSlug: string;
  id: string;
  kind: string;
  state: JobStateName;
  /** How often it was begun. */
  attempts: number;
  /** As the work itself tells it; of any shape. */
  progress: unknown;
  /** Why the last attempt failed. */
  problem: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  /** A waiting job that rests after a failed attempt is not taken before. */
  notBefore: Date;
}

export interface JobPage {
  jobs: ListedJob[];
  /** Of the state asked for. */
  total: number;
  /** Of every state, whichever was asked for. */
  counts: Record<JobStateName, number>;
}

/** The newest first, of the workspaces this database sees: of one, or of all. @param filter.page counts from 1 */
export async function listJobs(
  database: Database,
  filter: { state?: JobStateName; page: number; perPage?: number },
): Promise<JobPage> {
  const perPage = filter.perPage ?? 50;
  const state = filter.state ?? null;
  const [jobs, counted] = await Promise.all([
    database.query<ListedJob>(sql`
      select job.workspace_id as "workspaceId", workspace.name as "workspaceName", workspace.slug as "workspaceSlug",
        job.id, job.kind, job.state, job.attempts, job.progress, job.problem, job.created_at as "createdAt",
        job.finished_at as "finishedAt", job.not_before as "notBefore"
      from job
      join workspace on workspace.id = job.workspace_id
      where ${state}::text is null or job.state = ${state}
      order by job.created_at desc, job.id
      limit ${perPage} offset ${(filter.page - 1) * perPage}`),
    database.query<{ state: JobStateName; count: number }>(sql`
      select state, count(*) as count
      from job
      group by state`),
  ]);
  const counts = Object.fromEntries(
    jobStates.map((name) => [name, counted.find((row) => row.state === name)?.count ?? 0]),
  ) as Record<JobStateName, number>;
  const total = filter.state === undefined ? counted.reduce((sum, row) => sum + row.count, 0) : counts[filter.state];
  return { jobs, total, counts };
}

/** Puts a job that failed for good back to work, with all its attempts before it.
 *  @returns false when the workspace has no such job or it has not failed */
export async function retryJob(workspace: WorkspaceContext, id: string): Promise<boolean> {
  return workspace.database.transaction(async (transaction) => {
    const again = await transaction.first(sql`
      update job
      set state = 'waiting', attempts = 0, not_before = now(), taken_until = null, finished_at = null, progress = null
      where workspace_id = ${workspace.workspaceId}
        and id::text = ${id}
        and state = 'failed'
      returning id`);
    if (again === undefined) return false;
    await recordAudit({ ...workspace, database: transaction }, { action: 'jobs.retry', subject: id });
    return true;
  });
}
