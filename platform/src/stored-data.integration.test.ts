// What the page about stored data is made of: the schema's own comments.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesOf } from '../test/every-table.ts';
import { testDatabases } from '../test/databases.ts';
import { readStoredData, type StoredTable } from './stored-data.ts';

describe.each(testDatabases)('what is stored on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let stored: StoredTable[];
  beforeAll(async () => {
    opened = await open();
    stored = await readStoredData(opened.installation.database);
  });
  afterAll(() => opened.remove());

  it('names every table of the database', async () => {
    const names = stored.map((table) => table.name).sort();
    expect(names).toEqual([...(await tablesOf(opened.installation.database))].sort());
  });

  it('says of every table why it is there', () => {
    const silent = stored.filter((table) => table.purpose === null).map((table) => table.name);
    // The list of applied migrations is made before there is any migration that could say so.
    expect(silent.filter((name) => name !== 'migration')).toEqual([]);
  });

  it('tells what is about people, what is a workspace’s content, and what the program needs to run', () => {
    const groupOf = (name: string) => stored.find((table) => table.name === name)?.group;
    expect(['person', 'passkey', 'membership', 'invitation', 'contributor_link', 'submission'].map(groupOf)).toEqual(
      Array(6).fill('people'),
    );
    expect(['workspace', 'contribution', 'coding', 'statement'].map(groupOf)).toEqual(Array(4).fill('workspaces'));
    expect(['audit', 'audit_head', 'job', 'lock_out'].map(groupOf)).toEqual(Array(4).fill('operations'));
  });

  it('tells what the columns about people are for', () => {
    const person = stored.find((table) => table.name === 'person');
    expect(person?.columns.map((column) => column.name)).toEqual(
      expect.arrayContaining(['name', 'email', 'password_hash']),
    );
    expect(person?.columns.every((column) => column.note.length > 10)).toBe(true);
  });
});
