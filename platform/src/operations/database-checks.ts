// What the doctor sees of the database, as the owner of its tables and without changing anything.
import { openOwnerDatabase, workingRole } from '../database/wall.ts';
import type { Database } from '../database/database.ts';
import { listMigrations } from '../database/migrations.ts';
import { sql } from '../database/sql.ts';
import { note, ok, problem, reasonOf, type Finding } from './finding.ts';
import { judgeOffset } from './machine-checks.ts';

const oldestVersion = 15;

export interface DatabaseToCheck {
  connectionString: string;
  kind: 'embedded' | 'server';
  /** Milliseconds of this machine's clock. */
  clock: () => number;
}

export async function checkDatabase({ connectionString, kind, clock }: DatabaseToCheck): Promise<Finding[]> {
  const database = openOwnerDatabase(connectionString);
  try {
    const version = await checkVersion(database, kind);
    const isMade = await hasSchema(database);
    return [
      version,
      await checkOffset(database, clock),
      await checkDurability(database),
      await checkMigrations(database, isMade),
      ...(isMade ? [await checkWalls(database), await checkJobs(database)] : []),
    ];
  } catch (error) {
    return [
      problem(
        'database',
        `The database can't be used: ${reasonOf(error)}.`,
        kind === 'embedded'
          ? 'Look into postgres.log in the data folder.'
          : 'Check DATABASE_URL, that the server runs, and that this machine may connect to it.',
      ),
    ];
  } finally {
    await database.close();
  }
}

async function checkVersion(database: Database, kind: 'embedded' | 'server'): Promise<Finding> {
  const row = await database.first<{ version: string; number: number }>(sql`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number`);
  const name = `PostgreSQL ${row?.version ?? '?'}, ${kind === 'embedded' ? 'the one that comes with the program' : 'the server of DATABASE_URL'}.`;
  if ((row?.number ?? 0) >= oldestVersion * 10_000) return ok('database', name);
  return problem('database', name, `Use PostgreSQL ${String(oldestVersion)} or newer.`);
}

/** The moment of the answer lies between asking and hearing: the middle of both is compared. */
async function checkOffset(database: Database, clock: () => number): Promise<Finding> {
  await database.first(sql`select 1`);
  const asked = clock();
  const row = await database.first<{ ms: number }>(sql`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`);
  const heard = clock();
  return judgeOffset(((asked + heard) / 2 - (row?.ms ?? heard)) / 1000);
}

async function checkDurability(database: Database): Promise<Finding> {
  const rows = await database.query<{ name: string; setting: string }>(sql`
    select name, setting
    from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit')
      and setting = 'off'`);
  if (rows.length === 0) return ok('durability', 'What is acknowledged outlives a power cut.');
  const names = rows.map(({ name }) => name).join(', ');
  return problem(
    'durability',
    `A power cut may lose or damage what was acknowledged: ${names} is off.`,
    `Turn ${names} on in postgresql.conf.`,
  );
}

async function hasSchema(database: Database): Promise<boolean> {
  const row = await database.first<{ is: boolean }>(sql`select to_regclass('public.migration') is not null as is`);
  return row?.is === true;
}

async function checkMigrations(database: Database, isMade: boolean): Promise<Finding> {
  const known = await listMigrations();
  if (!isMade) return note('schema', 'The database is empty.', 'Start the site: it makes the tables.');
  const applied = await database.query<{ name: string; digest: string }>(sql`select name, digest from migration`);
  const digests = new Map(applied.map(({ name, digest }) => [name, digest]));
  const changed = known.filter(({ name, digest }) => digests.has(name) && digests.get(name) !== digest);
  const pending = known.filter(({ name }) => !digests.has(name));
  const foreign = applied.filter(({ name }) => !known.some((one) => one.name === name));
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(', ');
  if (changed.length > 0)
    return problem(
      'schema',
      `Files that were applied have changed since: ${names(changed)}.`,
      'Put the files of this version back.',
    );
  if (foreign.length > 0)
    return problem(
      'schema',
      `A newer program has been at this database: ${names(foreign)}.`,
      'Use that program, or a newer one.',
    );
  if (pending.length > 0)
    return note(
      'schema',
      `Not yet applied: ${names(pending)}.`,
      'Back up, then start the site: it brings the schema up.',
    );
  return ok('schema', `All ${String(applied.length)} schema files are applied.`);
}

/** The wall between workspaces binds whoever is no superuser; the program works as a role of less power if its user is one. */
async function checkWalls(database: Database): Promise<Finding> {
  const bare = await database.query<{ name: string }>(sql`
    select class.relname as name
    from pg_class class
    join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'workspace_id'
    where class.relkind = 'r'
      and class.relnamespace = 'public'::regnamespace
      and not attribute.attisdropped
      and not (class.relrowsecurity and class.relforcerowsecurity)
    order by class.relname`);
  if (bare.length > 0)
    return problem(
      'walls',
      `No wall between workspaces stands in: ${bare.map(({ name }) => name).join(', ')}.`,
      'Somebody has turned row-level security off: enable and force it again (platform/migrations/0006_walls.sql).',
    );
  const user = await database.first<{ passes: boolean; hasRole: boolean; rolePasses: boolean }>(sql`
    select
      (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as passes,
      exists (select from pg_roles where rolname = ${workingRole}) as "hasRole",
      exists (select from pg_roles where rolname = ${workingRole} and (rolsuper or rolbypassrls)) as "rolePasses"`);
  if (user?.passes !== true) return ok('walls', 'The wall between workspaces binds the user of the database.');
  if (user.rolePasses)
    return problem(
      'walls',
      `The role ${workingRole} passes the wall between workspaces.`,
      `alter role ${workingRole} nosuperuser nobypassrls;`,
    );
  return user.hasRole
    ? ok('walls', `The wall between workspaces binds the role ${workingRole}, as which the program works.`)
    : note('walls', `The role ${workingRole} is not made yet.`, 'Start the site: it makes it.');
}

async function checkJobs(database: Database): Promise<Finding> {
  const row = await database.first<{ waiting: number; running: number; failed: number; overdue: number }>(sql`
    select count(*) filter (where state = 'waiting') as waiting,
      count(*) filter (where state = 'running') as running,
      count(*) filter (where state = 'failed') as failed,
      count(*) filter (where state = 'waiting' and not_before < now() - interval '1 hour') as overdue
    from job`);
  const { waiting = 0, running = 0, failed = 0, overdue = 0 } = row ?? {};
  const says = `Background work: ${String(waiting)} waiting, ${String(running)} under way, ${String(failed)} failed for good.`;
  if (overdue > 0) return note('jobs', says, `${String(overdue)} wait since more than an hour: is a server running?`);
  if (failed > 0)
    return note('jobs', says, 'Read why under "Background work" of the installation, and try them again.');
  return ok('jobs', says);
}
