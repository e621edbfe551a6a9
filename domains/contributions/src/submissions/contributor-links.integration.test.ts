// Personal links through the door: made, found by their token, expired, prolonged, withdrawn.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql, type WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { openWorkspace } from '../../test/contributions-folder.ts';
import {
  listContributorLinks,
  makeContributorLink,
  openContributorLink,
  prolongContributorLink,
  withdrawContributorLink,
} from '../index.ts';

describe.each(testDatabases)('a personal link on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let editor: WorkspaceContext;
  beforeAll(async () => {
    opened = await open();
    editor = await openWorkspace(opened.installation.database, 'Links');
  });
  afterAll(() => opened.remove());

  const given = (id = randomUUID()) => ({
    id,
    contributorName: 'Mona Example',
    country: 'Egypt',
    organisation: '',
    language: 'ar',
    note: 'Two pages are enough.',
    days: 60,
  });
  const find = (token: string) => openContributorLink(opened.installation.database, token, null);

  it('is kept as a digest only, opens in its language, and closes when it is withdrawn', async () => {
    const made = await makeContributorLink(editor, given());
    const token = made.ok ? made.value.token : '';
    const everything = await editor.database.query(sql`select * from contributor_link`);
    expect(JSON.stringify(everything)).not.toContain(token);
    const link = await find(token);
    expect(link).toMatchObject({ isOpen: true, country: 'EGY', workspaceName: 'Links', context: { language: 'ar' } });
    expect(link?.context.actor).toEqual({ kind: 'contributor', id: link?.id, name: 'Mona Example' });
    expect(await withdrawContributorLink(editor, link?.id ?? '')).toBe(true);
    expect(await withdrawContributorLink(editor, link?.id ?? '')).toBe(false);
    expect(await prolongContributorLink(editor, link?.id ?? '')).toBe(false);
    expect(await find(token)).toMatchObject({ isOpen: false });
    expect(await listContributorLinks(editor)).toMatchObject([{ state: 'withdrawn', submissionState: null }]);
  });

  it('expires, and can be given more time', async () => {
    const made = await makeContributorLink(editor, given());
    const token = made.ok ? made.value.token : '';
    const id = (await find(token))?.id ?? '';
    await editor.database.query(
      sql`update contributor_link set expires_at = now() - interval '1 second' where id = ${id}`,
    );
    expect(await find(token)).toMatchObject({ isOpen: false });
    expect(await prolongContributorLink(editor, id)).toBe(true);
    expect(await find(token)).toMatchObject({ isOpen: true });
  });

  it('is made once by a form that is sent twice', async () => {
    const id = randomUUID();
    const before = (await listContributorLinks(editor)).length;
    const answers = await Promise.all([makeContributorLink(editor, given(id)), makeContributorLink(editor, given(id))]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await listContributorLinks(editor)).toHaveLength(before + 1);
  });

  it.each([
    [{ contributorName: '  ' }, 'contributorNameMissing'],
    [{ country: 'Atlantis' }, 'countryUnknown'],
    [{ language: 'xx' }, 'languageNotUnderstood'],
    [{ days: 0 }, 'linkDaysNotUnderstood'],
    [{ days: 366 }, 'linkDaysNotUnderstood'],
    [{ days: Number.NaN }, 'linkDaysNotUnderstood'],
    [{ id: 'x' }, 'linkMadeAlready'],
  ])('is not made with %j', async (change, code) => {
    expect(await makeContributorLink(editor, { ...given(), ...change })).toMatchObject({
      ok: false,
      problem: { code: `contributions.${code}` },
    });
  });

  it.each([
    '',
    'x',
    "' or 1=1 --",
    '../'.repeat(11).slice(0, 32),
    'a'.repeat(32),
    '%00'.repeat(10),
    'a'.repeat(10_000),
  ])('is unknown by a token nobody was given: %j', async (token) => expect(await find(token)).toBeNull());
});
