// An installation with rows of every kind that COPY could get wrong, and ways to see what a database holds that owe
// nothing to the code under test.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  ensureWorkspace,
  recordAudit,
  sha256Of,
  sql,
  theProgram,
  workspaceContext,
  type Installation,
  type WorkspaceContext,
} from '../../index.ts';

const awkwardTexts = [
  'tab\there, line\nfeed, return\rhere, backslash \\ and \\N, \\. alone',
  '\\.',
  '\\N',
  'quote \' and " and {brace,comma}',
  'الأطفال على الإنترنت 儿童上网 Дети в интернете 👧🏽',
  '\u0001\u000b\u001f\u007f\u00a0\u2028\ufeff',
];

export async function openStudy(installation: Installation, name: string): Promise<WorkspaceContext> {
  const study = await ensureWorkspace(installation.database, name, 'en');
  return workspaceContext(installation.database, study.id, theProgram, 'en');
}

/** As an import does it: the original is kept, then contribution, document, passages and audit line in one transaction. */
export async function addContribution(
  installation: Installation,
  study: WorkspaceContext,
  name: string,
): Promise<void> {
  const { workspaceId } = study;
  const sha256 = await installation.originals.keep(Buffer.from(`original of ${name}`));
  const [contribution, document, version] = [randomUUID(), randomUUID(), randomUUID()];
  await study.database.transaction(async (database) => {
    await database.query(sql`
      insert into contribution (workspace_id, id, country, contributor_type, title, date, provenance)
      values (${workspaceId}, ${contribution}, 'GHA', 'memberState', ${name}, '2024-05', ${JSON.stringify({ title: awkwardTexts[0] })})`);
    await database.query(sql`
      insert into document (workspace_id, id, contribution_id, path, current_version_id)
      values (${workspaceId}, ${document}, ${contribution}, ${name}, ${version})`);
    await database.query(sql`
      insert into document_version (workspace_id, id, document_id, number, sha256, bytes, status, text, signature)
      values (${workspaceId}, ${version}, ${document}, 1, ${sha256}, 9007199254740993, 'read', ${awkwardTexts.join('\n')},
        ${[-9223372036854, 0, 1]})`);
    for (const [ordinal, text] of awkwardTexts.entries())
      await database.query(sql`
        insert into passage (workspace_id, version_id, ordinal, start_offset, end_offset, heading_path, kind, language, text)
        values (${workspaceId}, ${version}, ${ordinal}, 0, 1, ${awkwardTexts}, 'paragraph', 'en', ${text})`);
    await database.query(sql`
      insert into coding (workspace_id, version_id, ordinal, dimension, value, status, origin, score)
      values (${workspaceId}, ${version}, 0, 'theme', 'law', 'suggested', 'program', ${0.1 + 0.2})`);
    await recordAudit(
      { ...study, database },
      { action: 'contribution.add', subject: `${name} \\ "${awkwardTexts[4] ?? ''}"` },
    );
  });
}

export async function fillWithEverything(installation: Installation): Promise<void> {
  const { database } = installation;
  const study = await openStudy(installation, 'Lives online: ё');
  for (const name of ['ghana.txt', 'Zürich.txt', 'århus.txt']) await addContribution(installation, study, name);
  await addContribution(installation, await openStudy(installation, 'Another study'), 'ghana.txt');
  await installation.originals.keep(Buffer.from('named by no row'));
  await database.query(
    sql`insert into person (id, name, email) values ('b', 'Ama', null), ('B', 'Kofi', 'kofi@example.org')`,
  );
  await database.query(sql`
    insert into passkey (credential_id, person_id, public_key, counter, name)
    values ('key', 'b', ${Buffer.from([0, 10, 9, 92, 255])}, 4294967296, 'phone')`);
  await database.query(sql`
    insert into session (token_digest, person_id, created_at, expires_at)
    values ('digest', 'B', '1999-12-31T23:59:59.999999+05:45', 'infinity')`);
}

/** Number and digest of each table's rows, by its name. */
export async function contentOf(connectionString: string): Promise<Record<string, string>> {
  return withClient(connectionString, async (client) => {
    await client.query("set timezone = 'UTC'; set common_thread.workspace = '*'");
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by tablename collate "C"`,
    );
    const content: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ count: number; text: string }>(
        `select count(*)::int as count, coalesce(string_agg(t::text, E'\\n' order by t::text collate "C"), '') as text from ${name} t`,
      );
      content[name] = `${String(rows[0]?.count)} rows ${sha256Of(rows[0]?.text ?? '')}`;
    }
    return content;
  });
}

export async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A new database on the same server, owned by a new user without special rights. @returns its address */
export async function emptyDatabase(connectionString: string): Promise<string> {
  const name = `keeper_${randomUUID().slice(0, 8)}`;
  const password = randomUUID();
  await withClient(connectionString, async (client) => {
    await client.query(`create role ${name} login password '${password}'`);
    await client.query(`create database ${name} owner ${name} encoding 'UTF8' template template0`);
  });
  const url = new URL(connectionString);
  url.username = name;
  url.password = password;
  url.pathname = `/${name}`;
  return url.href;
}

export function digestOfOriginal(name: string): string {
  return sha256Of(`original of ${name}`);
}
