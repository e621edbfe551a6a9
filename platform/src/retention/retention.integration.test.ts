// Every rule of the table: what is past its time goes, what is a day younger stays.
import { unLanguages } from '@common-thread/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/databases.ts';
import { putRow } from '../../test/every-table.ts';
import type { DatabasePool } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { openOwnerDatabase } from '../database/wall.ts';
import { createAdministratorLink } from '../people/sign-in-links.ts';
import { ensureWorkspace } from '../workspaces/workspace.ts';
import { retentionRules } from './retention-rules.ts';
import { retentionWords } from './retention-words.ts';
import { applyRetention, keepRetention } from './retention.ts';

/** By rule: the column its time counts from, and what else makes a row one of its kind. */
const kinds: Record<string, { since: string; given: Record<string, string> }> = {
  session: { since: 'expires_at', given: {} },
  signInLink: { since: 'expires_at', given: {} },
  signInStep: { since: 'expires_at', given: {} },
  lockOut: { since: 'last_failure_at', given: {} },
  invitation: { since: 'expires_at', given: {} },
  apiToken: { since: 'expires_at', given: {} },
  jobDone: { since: 'finished_at', given: { state: 'done' } },
  jobFailed: { since: 'finished_at', given: { state: 'failed' } },
  contributorLink: { since: 'expires_at', given: {} },
};

/** Rules whose rows lean on others have tests of their own. */
const withOwnTest = ['submissionDraft', 'submissionContact'];
const removing = retentionRules.filter((rule) => rule.remove !== null && !withOwnTest.includes(rule.id));

describe.each(testDatabases)('retention on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let database: DatabasePool;
  let owner: DatabasePool;
  let workspaceId: string;
  beforeAll(async () => {
    opened = await open();
    database = opened.installation.database;
    owner = openOwnerDatabase(opened.installation.connectionString);
    workspaceId = (await ensureWorkspace(database, 'Retention', 'en')).id;
    await createAdministratorLink(database);
    await owner.query(sql`delete from sign_in_link`);
  });
  afterAll(async () => {
    await owner.close();
    await opened.remove();
  });

  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const countRows = async (table: string) =>
    (await owner.query<{ count: number }>({ text: `select count(*) as count from ${table}`, values: [] }))[0]?.count;
  const put = (id: string, table: string, hours: number) => {
    const kind = kinds[id];
    if (kind === undefined) throw new Error(`Say in this test how a row of the rule ${id} looks.`);
    const belonging = ['invitation', 'job', 'contributor_link'].includes(table) ? { workspace_id: workspaceId } : {};
    return putRow(owner, table, { ...belonging, ...kind.given, [kind.since]: hoursAgo(hours) });
  };

  it.each(removing.map(({ id, table, days }) => ({ id, table, days: days ?? 0 })))(
    'removes what is past its time and nothing younger: $id',
    async ({ id, table, days }) => {
      await put(id, table, days * 24 + 1);
      await put(id, table, days * 24 - 1);
      await put(id, table, -1);
      const before = (await countRows(table)) ?? 0;
      expect(await applyRetention(database)).toEqual({ [id]: 1 });
      expect(await countRows(table)).toBe(before - 1);
      expect(await applyRetention(database)).toEqual({});
    },
  );

  it('removes drafts whose personal link ended long ago, and then the link; what was submitted keeps both', async () => {
    const link = async (id: string, ended: number, state: string) => {
      const belonging = { workspace_id: workspaceId, link_id: id, number: id.slice(-2) };
      await putRow(owner, 'contributor_link', { workspace_id: workspaceId, id, expires_at: hoursAgo(ended) });
      await putRow(owner, 'submission', { ...belonging, state, form: '{"contact":""}' });
    };
    const id = (number: number) => `00000000-0000-4000-9000-0000000000${String(number)}`;
    await link(id(11), 24 * 91, 'draft');
    await link(id(12), 24 * 89, 'draft');
    await link(id(13), 24 * 91, 'submitted');
    expect(await applyRetention(database)).toEqual({ submissionDraft: 1, contributorLink: 1 });
    const left = await database.query<{ id: string }>(sql`select link_id as id from submission order by link_id`);
    expect(left.map((row) => row.id)).toEqual([id(12), id(13)]);
  });

  it('forgets how to reach the contributor of a submission a year after the decision, and nothing else of it', async () => {
    const put = (number: number, state: string, days: number) =>
      putRow(owner, 'submission', {
        ...{ workspace_id: workspaceId, number: String(number), state, person_id: 'somebody' },
        ...{ decided_at: hoursAgo(24 * days), form: '{"title":"An experience","contact":"me@example.org"}' },
      });
    await put(21, 'accepted', 366);
    await put(22, 'rejected', 364);
    await put(23, 'returned', 366);
    expect(await applyRetention(database)).toEqual({ submissionContact: 1 });
    const forms = await database.query<{ form: object }>(
      sql`select form from submission where number > 20 order by number`,
    );
    const known = { form: { title: 'An experience', contact: 'me@example.org' } };
    expect(forms).toEqual([{ form: { title: 'An experience', contact: '' } }, known, known]);
  });

  it('leaves background work that is not finished, however old', async () => {
    const before = (await countRows('job')) ?? 0;
    for (const state of ['waiting', 'running'])
      await putRow(owner, 'job', { workspace_id: workspaceId, state, created_at: hoursAgo(24 * 400) });
    expect(await applyRetention(database)).toEqual({});
    expect(await countRows('job')).toBe(before + 2);
  });

  it('leaves a lock that still holds', async () => {
    await putRow(owner, 'lock_out', { last_failure_at: hoursAgo(24 * 9), locked_until: hoursAgo(-1) });
    expect(await applyRetention(database)).toEqual({});
  });

  it('writes what it removed into the audit trail, and no line when there was nothing', async () => {
    await put('session', 'session', 24 * 9);
    await put('session', 'session', 24 * 9);
    const lines = () =>
      database.query<{ subject: string }>(
        sql`select subject from audit where action = 'retention.apply' order by id desc`,
      );
    const before = (await lines()).length;
    await applyRetention(database);
    await applyRetention(database);
    expect((await lines()).length).toBe(before + 1);
    expect((await lines())[0]?.subject).toBe('session 2');
  });

  it('is done by one server at a time; another finds it under way and leaves it', async () => {
    await database.transaction(async (transaction) => {
      expect(await applyRetention(transaction)).not.toBeNull();
      // The lock of the first is held until its transaction ends.
      expect(await applyRetention(database)).toBeNull();
    });
    expect(await applyRetention(database)).toEqual({});
  });

  it('begins at once and ends with the signal', async () => {
    await put('session', 'session', 24 * 9);
    const stop = new AbortController();
    const before = (await countRows('session')) ?? 0;
    const watched = {
      ...database,
      transaction: async <T>(work: Parameters<typeof database.transaction<T>>[0]) => {
        const value = await database.transaction(work);
        stop.abort();
        return value;
      },
    };
    await keepRetention(stop.signal, watched);
    expect(await countRows('session')).toBe(before - 1);
  });
});

describe('the table of retention times', () => {
  it('says of everything what it is, how long it is kept and why', () => {
    for (const rule of retentionRules) {
      expect([rule.id, rule.what !== '' && rule.since !== '' && rule.why.endsWith('.')]).toEqual([rule.id, true]);
      expect([rule.id, rule.remove === null]).toEqual([rule.id, rule.days === null]);
    }
    expect(new Set(retentionRules.map((rule) => rule.id)).size).toBe(retentionRules.length);
  });

  it.each(unLanguages)('has its words in every language: %s', (language) => {
    expect(retentionRules.filter((rule) => retentionWords(language, rule) === null)).toEqual([]);
  });
});
