// What a running server tells of its installation: whether the schema is this program's, and how much background work there is.
import type { Database } from '../database/database.ts';
import { listMigrations } from '../database/migrations.ts';
import { sql } from '../database/sql.ts';
import { jobStates, type JobStateName } from '../jobs/job-list.ts';

/** Rejects when the database does not answer. */
export async function askDatabase(database: Database): Promise<void> {
  await database.first(sql`select 1`);
}

/** Throws where a schema file of this program is not applied as it is. */
export async function checkSchema(database: Database): Promise<void> {
  const applied = await database.query<{ name: string; digest: string }>(sql`select name, digest from migration`);
  const digests = new Map(applied.map(({ name, digest }) => [name, digest]));
  const missing = (await listMigrations()).filter(({ name, digest }) => digests.get(name) !== digest);
  if (missing.length > 0) throw new Error(`Not applied: ${missing.map(({ name }) => name).join(', ')}.`);
}

export async function countJobs(database: Database): Promise<Record<JobStateName, number>> {
  const counted = await database.query<{ state: JobStateName; count: number }>(sql`
    select state, count(*) as count
    from job
    group by state`);
  const counts = jobStates.map((name) => [name, counted.find(({ state }) => state === name)?.count ?? 0] as const);
  return Object.fromEntries(counts) as Record<JobStateName, number>;
}
