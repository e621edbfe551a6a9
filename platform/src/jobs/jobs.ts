// Background work as rows: any number of processes take them; a killed one's work is taken up again by another.
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { sql, type Statement } from '../database/sql.ts';

export interface Job<Payload = unknown> {
  workspaceId: string;
  id: string;
  kind: string;
  payload: Payload;
  attempts: number;
}

export interface JobState {
  id: string;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  progress: unknown;
  result: unknown;
  problem: string | null;
}

/** Does the work of one kind. It may run twice for one job, so it must be safe to repeat. */
export type JobHandler = (job: Job, report: (progress: unknown) => Promise<void>) => Promise<unknown>;

const holdSeconds = 30;
const maximumAttempts = 5;

export async function addJob(database: Database, workspaceId: string, kind: string, payload: unknown): Promise<string> {
  const row = await database.first<{ id: string }>(sql`
    insert into job (workspace_id, kind, payload)
    values (${workspaceId}, ${kind}, ${JSON.stringify(payload)})
    returning id`);
  if (row === undefined) throw new Error('The job was not stored.');
  return row.id;
}

export async function readJob(database: Database, workspaceId: string, id: string): Promise<JobState | null> {
  const row = await database.first<JobState>(sql`
    select id, kind, state, progress, result, problem
    from job
    where workspace_id = ${workspaceId}
      and id::text = ${id}`);
  return row ?? null;
}

/** A job whose taker died time after time (it may have killed it) is given up, instead of being taken for ever. */
async function giveUpJobs(database: Database): Promise<void> {
  await database.query(sql`
    update job
    set state = 'failed', taken_until = null, finished_at = now(),
      problem = coalesce(problem, 'The program stopped each time it was at this work.')
    where state = 'running' and taken_until < now() and attempts >= ${maximumAttempts}`);
}

/** The oldest first, after those that were begun less often: work whose taker died, or that failed, waits for what has not been
 *  tried. So work that ends the program holds up nothing else, and a program that is ended again and again, whatever the reason,
 *  doesn't use up the attempts of one and the same job. */
async function takeJob(database: Database, kinds: string[]): Promise<Job | null> {
  await giveUpJobs(database);
  const row = await database.first<{
    workspace_id: string;
    id: string;
    kind: string;
    payload: unknown;
    attempts: number;
  }>(sql`
    update job
    set state = 'running',
      attempts = attempts + 1,
      taken_until = now() + make_interval(secs => ${holdSeconds})
    where (workspace_id, id) = (
      select workspace_id, id
      from job
      where kind = any(${kinds})
        and ((state = 'waiting' and not_before <= now()) or (state = 'running' and taken_until < now()))
      order by attempts, created_at
      for update skip locked
      limit 1)
    returning workspace_id, id, kind, payload, attempts`);
  return row === undefined ? null : { ...row, workspaceId: row.workspace_id };
}

/** Takes one job and does it. @param leaving when it is aborted, the job under way is given back for others to take
 *  @returns false when there was none */
export async function workOnce(
  database: Database,
  handlers: Record<string, JobHandler>,
  leaving?: AbortSignal,
): Promise<boolean> {
  const job = await takeJob(database, Object.keys(handlers));
  if (job === null) return false;
  const handler = handlers[job.kind];
  if (handler === undefined) throw new Error(`No handler for jobs of kind ${job.kind}.`);
  const hold = setInterval(() => void extendHold(database, job).catch(() => undefined), (holdSeconds * 1000) / 3);
  try {
    const result = await unlessLeaving(
      handler(job, (progress) => reportProgress(database, job, progress)),
      leaving,
    );
    if (result === givenUp) {
      await giveBack(database, job);
      return true;
    }
    await database.query(sql`
      update job
      set state = 'done', result = ${JSON.stringify(result ?? null)}, finished_at = now(), taken_until = null, problem = null
      where ${isOwn(job)}`);
  } catch (error) {
    await postpone(database, job, error instanceof Error ? error.message : String(error));
  } finally {
    clearInterval(hold);
  }
  return true;
}

const givenUp = Symbol('given up');

function unlessLeaving(work: Promise<unknown>, leaving: AbortSignal | undefined): Promise<unknown> {
  if (leaving === undefined) return work;
  return new Promise((resolve, reject) => {
    const leave = () => resolve(givenUp);
    if (leaving.aborted) leave();
    leaving.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => leaving.removeEventListener('abort', leave));
  });
}

/** To be taken at once, not when the hold has passed. The attempt counts: what it still writes is told from the next one's by it. */
async function giveBack(database: Database, job: Job): Promise<void> {
  await database.query(sql`
    update job
    set state = 'waiting', not_before = now(), taken_until = null
    where ${isOwn(job)}`);
}

/** Works until the signal: looks for jobs, does them, rests when there is none. What is under way is done first, unless
 *  `leaving` is aborted too: then it is given back. */
export async function workUntil(
  signal: AbortSignal,
  database: Database,
  handlers: Record<string, JobHandler>,
  leaving?: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const worked = await workOnce(database, handlers, leaving).catch(() => false);
    if (!worked) await wait(400, undefined, { signal }).catch(() => undefined);
  }
}

/** The attempt as it was taken: one whose hold has passed has nothing more to say once another worker has taken the job. */
const isOwn = (job: Job): Statement =>
  sql`workspace_id = ${job.workspaceId} and id = ${job.id} and state = 'running' and attempts = ${job.attempts}`;

async function extendHold(database: Database, job: Job): Promise<void> {
  await database.query(sql`
    update job
    set taken_until = now() + make_interval(secs => ${holdSeconds})
    where ${isOwn(job)}`);
}

async function reportProgress(database: Database, job: Job, progress: unknown): Promise<void> {
  await database.query(sql`
    update job
    set progress = ${JSON.stringify(progress)}
    where ${isOwn(job)}`);
}

/** Tried again after 2, 4, 8, ... seconds; failed for good after the fifth attempt, with its reason. */
async function postpone(database: Database, job: Job, reason: string): Promise<void> {
  const state = job.attempts >= maximumAttempts ? 'failed' : 'waiting';
  await database.query(sql`
    update job
    set state = ${state},
      problem = ${reason},
      not_before = now() + make_interval(secs => ${2 ** job.attempts}),
      taken_until = null,
      finished_at = case when ${state} = 'failed' then now() end
    where ${isOwn(job)}`);
}
