// Brings a database to this program's schema: the ordered files of platform/migrations, each once, under a lock.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { resourcePath } from '../resources.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

/** Any number that no other program on this database uses for an advisory lock; the letters "comthrd". */
const migrationLock = 0x636f6d74;

export interface Migration {
  name: string;
  /** SHA-256 of the file. */
  digest: string;
}

/** The migrations this program has, in the order in which they are applied. */
export async function listMigrations(): Promise<(Migration & { text: string })[]> {
  const folder = resourcePath('platform/migrations');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, digest: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** Applies what is missing, in one transaction. Safe when several processes start at once.
 *  @param only names of the files to apply, for a database that is to be as an older program had it; else all
 *  @returns names of the files applied now
 *  Throws when a file that was applied has been changed since: a schema is only ever added to. */
export async function migrate(database: Database, only?: ReadonlySet<string>): Promise<string[]> {
  const migrations = (await listMigrations()).filter(({ name }) => only === undefined || only.has(name));
  return database.transaction(async (transaction) => {
    await transaction.query(sql`select pg_advisory_xact_lock(${migrationLock})`);
    await transaction.query(sql`
      create table if not exists migration (
        name text primary key,
        digest text not null,
        applied_at timestamptz not null default now()
      )`);
    const applied = new Map(
      (await transaction.query<{ name: string; digest: string }>(sql`select name, digest from migration`)).map(
        (row) => [row.name, row.digest],
      ),
    );
    const done: string[] = [];
    for (const { name, text, digest } of migrations) {
      const known = applied.get(name);
      if (known === digest) continue;
      if (known !== undefined)
        throw new Error(
          `Migration ${name} was changed after it had been applied. Put it back and add a new file instead.`,
        );
      await transaction.query({ text, values: [] });
      await transaction.query(sql`insert into migration (name, digest) values (${name}, ${digest})`);
      done.push(name);
    }
    return done;
  });
}
