// The administration as it is: the site on a real installation, on both databases, as people use it.
import { openProduct, type Product } from '@common-thread/assembly';
import {
  addJob,
  beginWorkspace,
  createAdministratorLink,
  createPerson,
  openSession,
  readInvitation,
  readJob,
  setRoles,
  sql,
  theProgram,
  useSignInLink,
  workOnce,
  workspaceContext,
  type WorkspaceContext,
} from '@common-thread/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../platform/test/databases.ts';
import { liveServices } from './live-services.ts';
import { createSite, type Site } from '../site.tsx';

describe.each(testDatabases)('the administration on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let product: Product;
  let site: Site;
  let study: WorkspaceContext;
  let administrator: string;
  let coder: string;
  const study1 = '/workspaces/study-1';

  beforeAll(async () => {
    opened = await open();
    product = await openProduct({ dataFolder: opened.dataFolder, databaseUrl: opened.databaseUrl });
    site = createSite(liveServices(product));
    const { database } = product.installation;
    await createAdministratorLink(database);
    administrator = (await openSession(database, 'administrator', { method: 'link', browser: null })) ?? '';
    const begun = await beginWorkspace(database, theProgram, { name: 'Study 1', language: 'en', kind: 'study' });
    study = workspaceContext(database, begun?.id ?? '', theProgram, 'en');
    await beginWorkspace(database, theProgram, { name: 'Study 2', language: 'en', kind: 'study' });
    coder = (await createPerson(database, theProgram, { name: 'Ines Coder', email: 'ines@example.org' }))?.id ?? '';
    await setRoles(study, coder, ['coder']);
  });
  afterAll(async () => {
    await product.close();
    await opened.remove();
  });

  const headers = (session = administrator) => ({
    Cookie: `session=${session}`,
    Origin: 'http://localhost',
    Host: 'localhost',
  });
  const read = async (path: string) => (await site.request(path, { headers: headers() })).text();
  const post = (path: string, fields: [string, string][] = []) =>
    site.request(path, { method: 'POST', headers: headers(), body: new URLSearchParams(fields) });
  const actions = async (path: string) =>
    [...(await read(`${path}.csv`)).matchAll(/,([a-z]+\.[A-Za-z]+),/g)].map((match) => match[1]);

  it('invites by a link that works, and withdraws another', async () => {
    const answer = await post(`${study1}/invitations`, [
      ['name', 'Mariam Haddad'],
      ['roles', 'editor'],
    ]);
    const token = /value="http:\/\/localhost\/invitations\/([\w-]+)"/.exec(await answer.text())?.[1] ?? '';
    expect(await readInvitation(product.installation.database, token)).toMatchObject({
      workspaceName: 'Study 1',
      roles: ['editor'],
    });
    expect((await site.request(`/invitations/${token}`)).status).toBe(200);
    const id = /invitations\/([0-9a-f-]{36})\/withdraw/.exec(await read(`${study1}/members`))?.[1] ?? '';
    await post(`/workspaces/study-2/invitations/${id}/withdraw`);
    expect(await readInvitation(product.installation.database, token)).not.toBeNull();
    await post(`${study1}/invitations/${id}/withdraw`);
    expect(await readInvitation(product.installation.database, token)).toBeNull();
  });

  it('shows the link also when mail is configured and cannot be sent', async () => {
    process.env['SMTP_URL'] = 'smtp://127.0.0.1:1';
    process.env['MAIL_FROM'] = 'thread@example.org';
    try {
      const mailing = createSite(liveServices(product));
      const answer = await mailing.request(`${study1}/invitations`, {
        method: 'POST',
        headers: headers(),
        body: new URLSearchParams({ name: 'Joana Silva', email: 'joana@example.org', roles: 'reader' }),
      });
      const page = await answer.text();
      expect(page).toContain('value="http://localhost/invitations/');
      expect(page).toContain('It could not be sent to joana@example.org.');
    } finally {
      delete process.env['SMTP_URL'];
      delete process.env['MAIL_FROM'];
    }
  });

  it('changes roles, which hold at once', async () => {
    const session = (await openSession(product.installation.database, coder, { method: 'link', browser: null })) ?? '';
    const asCoder = async () => (await site.request(`${study1}/jobs`, { headers: headers(session) })).status;
    expect(await asCoder()).toBe(403);
    await post(`${study1}/members/${coder}`, [
      ['roles', 'coder'],
      ['roles', 'editor'],
    ]);
    expect(await asCoder()).toBe(200);
    expect(await read(`${study1}/members`)).toContain('Coder and Editor');
    expect((await post(`/workspaces/study-2/members/${coder}`, [['roles', 'editor']])).status).toBe(404);
  });

  it('changes the name and the language of a workspace; its address stays', async () => {
    await post(`${study1}/settings`, [
      ['name', 'Study one'],
      ['language', 'fr'],
    ]);
    const page = await read(`${study1}/settings`);
    expect(page).toContain('value="Study one"');
    expect(page).toMatch(/<option value="fr" selected/);
  });

  it('puts failed work back, from the workspace and from the installation', async () => {
    const { database } = product.installation;
    for (const list of [`${study1}/jobs`, '/installation/jobs']) {
      const job = await addJob(study.database, study.workspaceId, 'tested', {});
      for (let attempt = 1; attempt <= 5; attempt += 1) {
        await workOnce(database, { tested: () => Promise.reject(new Error('The disk is full.')) });
        await database.query(sql`update job set not_before = now()`);
      }
      expect(await read(list)).toContain('The disk is full.');
      await post(`${list}/retry`, [
        ['workspace', study.workspaceId],
        ['job', job],
      ]);
      await workOnce(database, { tested: () => Promise.resolve('done') });
      expect(await readJob(study.database, study.workspaceId, job)).toMatchObject({ state: 'done' });
    }
    expect((await actions(`${study1}/audit`)).filter((action) => action === 'jobs.retry')).toHaveLength(2);
  });

  it('shows a trail for the workspace and one for the installation, both whole', async () => {
    expect(await actions(`${study1}/audit`)).toEqual(
      expect.arrayContaining(['workspaces.begin', 'people.setRoles', 'people.invite', 'people.withdrawInvitation']),
    );
    expect(await actions('/installation/audit')).toEqual(expect.arrayContaining(['people.create', 'people.signIn']));
    expect(await read(`${study1}/audit?action=people.setRoles`)).toMatch(/On what[\s\S]*<bdi>[A-Z][^<]*<\/bdi>/);
    expect(await read(`${study1}/audit?check=1`)).toContain('The chain is whole');
    expect(await read('/installation/audit?check=1')).toContain('The chain is whole');
  });

  it('gives somebody who lost every way in a link that signs them in once', async () => {
    const page = await (await post(`/people/${coder}/sign-in-link`)).text();
    const token = /sign-in\?token=([\w-]+)/.exec(page)?.[1] ?? '';
    expect(await useSignInLink(product.installation.database, token)).toBe(coder);
    expect(await useSignInLink(product.installation.database, token)).toBeNull();
  });

  it('closes accounts, opens them, and keeps the last administrator', async () => {
    await post(`/people/${coder}/close`);
    expect(await read(`/people/${coder}`)).toContain('Open the account again');
    await post(`/people/${coder}/open`);
    expect((await post('/people/administrator/close')).status).toBe(422);
    expect((await post('/people/administrator/end-administrator')).status).toBe(422);
    expect((await post('/people/administrator/remove', [['confirmed', 'yes']])).status).toBe(422);
    expect(await read('/people')).toContain('Administrator of the installation');
  });

  it('removes a person, whose work then names nobody', async () => {
    expect(await read(`/people/${coder}/data.json`)).toContain('ines@example.org');
    expect((await post(`/people/${coder}/remove`, [['confirmed', 'yes']])).headers.get('Location')).toBe(
      '/people?done=remove',
    );
    for (const path of ['/people', `${study1}/members`, '/installation/audit', `${study1}/audit`])
      expect(await read(path)).not.toContain('Ines');
    expect(await read('/installation/audit')).toContain('A person whose data were removed');
  });

  it('says in public what is stored, from the schema itself', async () => {
    const answer = await site.request('/stored');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    const page = await answer.text();
    for (const table of ['person', 'membership', 'contribution', 'audit_head'])
      expect(page).toContain(`<code dir="ltr">${table}</code>`);
    expect(page).toContain('Argon2id hash');
  });
});
