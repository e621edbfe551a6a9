// A database of an older program brought up to date: a study's codebook is its first version, and no suggestion is made anew for it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { listMigrations, openOwnerDatabase } from '../../../../platform/test/older-schema.ts';
import { smallCodebook } from '../../test/small-codebook.ts';

const digest = 'd'.repeat(64);

describe.each(testDatabases)('a codebook stored by an older program, on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  it('is the first version of its study, and what suggestions were made with stays valid', async () => {
    const migration = (await listMigrations()).find(({ name }) => name === '0012_codebook_versions.sql');
    const owner = openOwnerDatabase(opened.installation.connectionString);
    const older = (text: string) => owner.query({ text, values: [] });
    try {
      // The tables as they were, in a schema of their own, so that the file itself is what is tried.
      for (const text of [
        'create schema older',
        'create table older.workspace (id uuid primary key)',
        'create table older.passage (workspace_id uuid, version_id uuid, ordinal integer, primary key (workspace_id, version_id, ordinal))',
        'create table older.suggestion_run (workspace_id uuid, version_id uuid, codebook_digest char(64))',
        'create table older.study_codebook (workspace_id uuid primary key references older.workspace (id), source text, yaml text, digest char(64))',
        "insert into older.workspace values ('11111111-1111-4111-8111-111111111111')",
      ])
        await older(text);
      await owner.query(sql`
        insert into older.study_codebook
        values ('11111111-1111-4111-8111-111111111111', 'small.yaml', ${smallCodebook}, ${digest})`);
      await older(`begin; set local search_path = older, public; ${migration?.text ?? ''}; commit`);
      const [first] = await owner.query<object>(sql`
        select number, source, digest, suggestion_digest, change, reason, changed_by, yaml
        from older.study_codebook
        join older.codebook_version using (workspace_id, number)`);
      expect(first).toEqual({
        number: 1,
        source: 'small.yaml',
        digest,
        suggestion_digest: digest,
        change: { kind: 'replace' },
        reason: '',
        changed_by: 'program',
        yaml: smallCodebook,
      });
    } finally {
      await owner.close();
    }
  });
});
