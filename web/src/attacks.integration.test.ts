// A scripted attacker against the live product: what is asked for must be refused or harmless, and nothing of another workspace leaks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@common-thread/platform';
import { expectNothingLeaks, inOwn, openAttackedSite, type AttackedSite } from '../test/attacked-site.ts';

let attacked: AttackedSite;
beforeAll(async () => {
  attacked = await openAttackedSite();
}, 120_000);
afterAll(() => attacked.close());

describe('injection', () => {
  const strings = [
    `' or '1'='1`,
    `'; drop table contribution; --`,
    `1) union select password_hash from person --`,
    `%' or workspace_id <> '0`,
    `\\'; select pg_sleep(5); --`,
    `{"$ne": null}`,
    `\${7*7}{{7*7}}<%= 7*7 %>`,
  ];
  const places = ['text', 'country', 'status', 'language', 'page', 'region'];
  it.each(places.flatMap((place) => strings.map((value) => ({ place, value }))))(
    'through the filter $place: $value',
    async ({ place, value }) => {
      const started = Date.now();
      const answer = await attacked.send({ path: `${inOwn('/contributions')}?${place}=${encodeURIComponent(value)}` });
      expect(answer.status).toBeLessThan(500);
      await expectNothingLeaks(answer);
      expect(Date.now() - started).toBeLessThan(4000);
    },
  );
  it.each(strings)('through ids and codes in addresses: %s', async (value) => {
    const hostile = encodeURIComponent(value);
    for (const path of [
      `/contributions/${hostile}`,
      `/documents/${hostile}`,
      `/themes/${hostile}`,
      `/imports/${hostile}`,
    ]) {
      const answer = await attacked.send({ path: inOwn(path) });
      expect(answer.status).toBe(404);
      await expectNothingLeaks(answer);
    }
    expect((await attacked.send({ path: `/workspaces/${hostile}` })).status).toBe(404);
  });
  it.each(strings)('through forms: %s', async (value) => {
    const fields = {
      passageId: value,
      choice: `accept code ${value}`,
      return: value,
      position: value,
      sectionId: value,
    };
    for (const path of ['/codings', '/chapter/statements/none/move', '/chapter/statements', '/themes/rule']) {
      const body = new URLSearchParams({ ...fields, template: value, kind: value, minimumRegions: value }).toString();
      const answer = await attacked.send({ path: inOwn(path), method: 'POST', body });
      expect(answer.status).toBeLessThan(500);
      await expectNothingLeaks(answer);
    }
  });
  it('takes no field for a part of an object’s inside', async () => {
    const body = '__proto__[isAdministrator]=true&constructor[prototype][isAdministrator]=1&name=x&__proto__=1';
    await attacked.send({ path: inOwn('/contributions/none'), method: 'POST', body });
    expect(({} as { isAdministrator?: unknown }).isAdministrator).toBeUndefined();
    expect((await attacked.send({ path: '/workspaces', method: 'POST', body })).status).toBe(403);
  });
});

describe('paths that climb', () => {
  it.each([
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/....//package.json',
    '/assets//etc/passwd',
    '/assets/%00package.json',
    inOwn('/documents/..%2f..%2foriginals/original'),
    inOwn('/chapter/export.docx%2f..%2f..'),
    inOwn('/imports/..%2fx.csv'),
    '/%2e%2e/%2e%2e/etc/passwd',
    '/workspaces/..%2fworkspaces%2fown-study',
    '/workspaces/%',
    '/workspaces/%ff%fe',
    '/workspaces/own-study%00',
  ])('%s', async (path) => {
    const answer = await attacked.send({ path });
    expect([400, 404]).toContain(answer.status);
    const text = await expectNothingLeaks(answer);
    expect(text).not.toContain('"workspaces":');
    expect(text).not.toContain('root:');
  });
  it('of an upload’s file name stay a name', async () => {
    const form = new FormData();
    form.append('files', new File(['# Spain\n\nA helpline.'], '../../../evil.md'));
    const answer = await attacked.send({ path: inOwn('/contributions/import'), method: 'POST', body: form });
    expect(answer.status).toBe(303);
    const job = await attacked.database.first<{ payload: { files: { name: string }[] } }>(sql`
      select payload from job where workspace_id = ${attacked.own.id} order by created_at desc limit 1`);
    expect(job?.payload.files[0]?.name).toBe('evil.md');
  });
});

describe('things of another workspace', () => {
  const paths = (): string[] => [
    `/contributions/${attacked.hidden.contribution}`,
    `/contributions/${attacked.hidden.contribution}/documents.csv`,
    `/documents/${attacked.hidden.version}`,
    `/documents/${attacked.hidden.version}/original`,
    `/documents/${attacked.hidden.version}/accept-all`,
  ];
  it('are not there under the own address', async () => {
    for (const path of paths()) {
      const answer = await attacked.send({ path: inOwn(path) });
      expect(answer.status, path).toBe(404);
      await expectNothingLeaks(answer);
    }
  });
  it('are not there under their own address, nor is its name told', async () => {
    for (const path of ['', ...paths(), '/themes', '/chapter', '/contributions.csv', '/matrix.csv']) {
      const answer = await attacked.send({ path: `/workspaces/another-study${path}` });
      expect(answer.status, path).toBe(404);
      expect(await expectNothingLeaks(answer)).not.toContain('Another study');
    }
  });
  it('are not changed through the own address', async () => {
    const before = await attacked.database.query(
      sql`select * from contribution where workspace_id = ${attacked.others.id}`,
    );
    await attacked.send({
      path: inOwn(`/contributions/${attacked.hidden.contribution}`),
      method: 'POST',
      body: 'title=Taken',
    });
    const body = new URLSearchParams({
      passageId: `${attacked.hidden.version}:0`,
      add: 'RESP-HELP',
      return: '/',
    }).toString();
    expect((await attacked.send({ path: inOwn('/codings'), method: 'POST', body })).status).toBeLessThan(500);
    await attacked.send({ path: inOwn(`/documents/${attacked.hidden.version}/accept-all`), method: 'POST', body: '' });
    expect(
      await attacked.database.query(sql`select * from contribution where workspace_id = ${attacked.others.id}`),
    ).toEqual(before);
    const foreign = await attacked.database.query(sql`
      select * from coding where workspace_id = ${attacked.own.id} and version_id = ${attacked.hidden.version}`);
    expect(foreign).toEqual([]);
  });
  it('are not cited in the own chapter', async () => {
    await attacked.send({ path: inOwn('/chapter/draft'), method: 'POST', body: 'basis=suggestions&language=en' });
    const chapter = await (await attacked.send({ path: inOwn('/chapter/export.json') })).text();
    const id = /"id":\s*"([0-9a-f-]{36})"/.exec(chapter)?.[1] ?? 'none';
    const address = `http://localhost/workspaces/another-study/documents/${attacked.hidden.version}?passage=0`;
    for (const cited of [address, `/workspaces/own-study/documents/${attacked.hidden.version}?passage=0#p0`]) {
      const body = new URLSearchParams({ address: cited }).toString();
      const answer = await attacked.send({ path: inOwn(`/chapter/statements/${id}/cite`), method: 'POST', body });
      expect(answer.status).toBe(422);
      await expectNothingLeaks(answer);
    }
  });
});

describe('markup in imported papers', () => {
  it('of every format is text on every page that shows it', async () => {
    const { database } = attacked;
    const versions = await database.query<{ id: string; path: string; contribution: string; status: string }>(sql`
      select document_version.id, document.path, document.contribution_id as contribution, document_version.status
      from document
      join document_version on document_version.id = document.current_version_id
      where document.workspace_id = ${attacked.own.id}
        and document.path <> 'evil.md'`);
    expect(versions.map(({ path }) => path.split('.').at(-1)).sort()).toEqual([
      'docx',
      'html',
      'md',
      'odt',
      'pdf',
      'pptx',
      'txt',
    ]);
    expect(versions.filter(({ status }) => status !== 'read')).toEqual([]);
    const pages = [
      '',
      '/contributions',
      '/themes?basis=suggestions',
      '/matrix?basis=suggestions',
      '/chapter',
      '/chapter/preview',
    ];
    for (const { id, contribution } of versions) pages.push(`/documents/${id}`, `/contributions/${contribution}`);
    for (const path of pages) {
      const answer = await attacked.send({ path: inOwn(path) });
      expect(answer.status, path).toBe(200);
      const text = await answer.text();
      expect(text, path).not.toMatch(
        /<script>alert|<img src=x|<svg onload|href="javascript:|<iframe|<style>@import| onload="| onclick="/i,
      );
      expect(answer.headers.get('Content-Security-Policy'), path).not.toContain('unsafe-inline');
    }
    for (const { id } of versions) {
      const original = await attacked.send({ path: inOwn(`/documents/${id}/original`) });
      expect(original.headers.get('Content-Disposition')).toMatch(
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[^\s<>"]+$/,
      );
      expect(original.headers.get('Content-Security-Policy')).toContain('sandbox');
    }
  });
  it('is text in the exported HTML, too', async () => {
    const text = await (await attacked.send({ path: inOwn('/chapter/export.html') })).text();
    expect(text).toContain('helpline');
    expect(text).not.toMatch(/<script|<img|<svg onload|href="javascript:|<iframe| on\w+="/i);
  });
});
