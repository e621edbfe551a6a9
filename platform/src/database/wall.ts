// The wall between workspaces needs connections that cannot pass it: the program brings the schema up as its owner, and works
// as a user whom row-level security binds (platform/migrations/0006_walls.sql).
import { openDatabase, type Database, type DatabasePool } from './database.ts';
import { migrate } from './migrations.ts';
import { sql } from './sql.ts';

/** The role a program works as whose own user would pass every wall (a superuser, like that of the embedded server). */
export const workingRole = 'common_thread_app';

/** As the owner of the tables, for migrations, backup and restore. */
export function openOwnerDatabase(connectionString: string): DatabasePool {
  return openDatabase(connectionString, { maximumConnections: 2 });
}

/** Brings the schema up to date and opens the database for work. A user that passes walls works as a role of less power;
 *  any other owns the tables, whose row-level security binds the owner too. */
export async function openBehindWall(connectionString: string): Promise<DatabasePool> {
  const owner = openOwnerDatabase(connectionString);
  try {
    await migrate(owner);
    if (!(await passesWalls(owner))) return openDatabase(connectionString);
    await prepareWorkingRole(owner);
    return openDatabase(connectionString, { role: workingRole });
  } finally {
    await owner.close();
  }
}

async function passesWalls(owner: Database): Promise<boolean> {
  const user = await owner.first<{ passes: boolean }>(sql`
    select rolsuper or rolbypassrls as passes
    from pg_roles
    where rolname = current_user`);
  return user?.passes === true;
}

/** Any number that no other program on this database uses; the letters "role". */
const roleLock = 0x726f6c65;

/** Made once for a server, and given what it needs in this database. Several programs may start at once. */
async function prepareWorkingRole(owner: DatabasePool): Promise<void> {
  await owner.transaction(async (transaction) => {
    await transaction.query(sql`select pg_advisory_xact_lock(${roleLock})`);
    const known = await transaction.first(sql`select from pg_roles where rolname = ${workingRole}`);
    if (known === undefined) await transaction.query({ text: `create role ${workingRole} nologin`, values: [] });
    for (const text of [
      `grant usage on schema public to ${workingRole}`,
      `grant select, insert, update, delete on all tables in schema public to ${workingRole}`,
      `revoke update, delete on audit from ${workingRole}`,
      `revoke insert, update, delete on migration from ${workingRole}`,
      `grant usage, select on all sequences in schema public to ${workingRole}`,
    ])
      await transaction.query({ text, values: [] });
  });
}
