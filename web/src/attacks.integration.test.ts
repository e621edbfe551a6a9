// A scripted attacker against the live product: what comes in must be refused or harmless, and nothing of another workspace leaks.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAndSuggest, openProduct, type Product } from '@common-thread/assembly';
import { sourceOfUpload } from '@common-thread/contributions';
import {
  beginWorkspace,
  createPerson,
  openSession,
  setRoles,
  sql,
  theProgram,
  workspaceContext,
  type Role,
  type Workspace,
} from '@common-thread/platform';
import { hostilePapers } from '../test/hostile-papers.ts';
import { liveServices } from './live-services.ts';
import { serveSite, type RunningSite } from './serve.ts';
import { createSite, type Site } from './site.tsx';

let folder: string;
let product: Product;
let site: Site;
let served: RunningSite;
let own: Workspace;
let others: Workspace;
/** Cookies of an editor of the own workspace, and of a reader of it. */
let editor: string;
let reader: string;
/** Things of the other workspace, which nobody of the own one may see. */
let hidden: { contribution: string; version: string; secret: string };

const secretWords = 'Nobody of another workspace may ever read about the lighthouse of Zanzibar.';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'common-thread-attacks-'));
  chmodSync(folder, 0o755);
  product = await openProduct({ dataFolder: folder });
  const { database } = product.installation;
  own = await begin('Own study');
  others = await begin('Another study');
  await importInto(own, hostilePapers());
  await importInto(others, [
    { name: 'tanzania.md', bytes: new TextEncoder().encode(`# Lighthouse\n\n${secretWords}\n`) },
  ]);
  editor = await cookieOf('Editor', own, ['editor']);
  reader = await cookieOf('Reader', own, ['reader']);
  const row = await database.first<{ contribution: string; version: string }>(sql`
    select contribution.id as contribution, document.current_version_id as version
    from contribution
    join document on document.contribution_id = contribution.id
    where contribution.workspace_id = ${others.id}`);
  hidden = { contribution: row?.contribution ?? '', version: row?.version ?? '', secret: 'lighthouse of Zanzibar' };
  site = createSite(liveServices(product), { reportError: () => undefined });
  served = await serveSite(product, { port: 0, host: '127.0.0.1' });
}, 120_000);

afterAll(async () => {
  await served.close();
  await product.close();
  rmSync(folder, { recursive: true, force: true });
});

async function begin(name: string): Promise<Workspace> {
  const begun = await beginWorkspace(product.installation.database, theProgram, {
    name,
    language: 'en',
    kind: 'study',
  });
  if (begun === null) throw new Error(`${name} is there already.`);
  return begun;
}

async function importInto(workspace: Workspace, files: { name: string; bytes: Uint8Array }[]): Promise<void> {
  const context = workspaceContext(product.installation.database, workspace.id, theProgram, 'en');
  await importAndSuggest(product, context, await sourceOfUpload(files));
}

async function cookieOf(name: string, workspace: Workspace, roles: Role[]): Promise<string> {
  const { database } = product.installation;
  const person = await createPerson(database, theProgram, { name, email: null });
  if (person === null) throw new Error(`${name} is there already.`);
  await setRoles(workspaceContext(database, workspace.id, theProgram, 'en'), person.id, roles);
  const token = await openSession(database, person.id, { method: 'password', browser: null });
  return `session=${token ?? ''}`;
}

interface Attack {
  name: string;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | FormData;
  cookie?: 'editor' | 'reader' | 'none';
}

function send({ path, method = 'GET', headers = {}, body, cookie = 'editor' }: Attack): Promise<Response> {
  const cookies = { editor, reader, none: '' }[cookie];
  const sent: Record<string, string> = { Host: 'localhost', ...(cookies === '' ? {} : { Cookie: cookies }) };
  if (method !== 'GET') sent['Origin'] = 'http://localhost';
  if (typeof body === 'string') sent['Content-Type'] = 'application/x-www-form-urlencoded';
  const init = { method, headers: { ...sent, ...headers }, ...(body === undefined ? {} : { body }) };
  return Promise.resolve(site.request(path, init));
}

/** What every answer has to keep to, whatever was asked. */
async function expectNothingLeaks(answer: Response): Promise<string> {
  const text = await answer.text();
  expect(text).not.toContain(hidden.secret);
  expect(text).not.toMatch(/syntax error at|node_modules|postgres:\/\/|\.tsx?:\d+/i);
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  return text;
}

const inOwn = (path: string): string => `/workspaces/own-study${path}`;

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
      const answer = await send({ name: '', path: `${inOwn('/contributions')}?${place}=${encodeURIComponent(value)}` });
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
      const answer = await send({ name: '', path: inOwn(path) });
      expect(answer.status).toBe(404);
      await expectNothingLeaks(answer);
    }
    expect((await send({ name: '', path: `/workspaces/${hostile}` })).status).toBe(404);
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
      const answer = await send({ name: '', path: inOwn(path), method: 'POST', body });
      expect(answer.status).toBeLessThan(500);
      await expectNothingLeaks(answer);
    }
  });
  it('takes no field for a part of an object’s inside', async () => {
    const body = '__proto__[isAdministrator]=true&constructor[prototype][isAdministrator]=1&name=x&__proto__=1';
    await send({ name: '', path: inOwn('/contributions/none'), method: 'POST', body });
    expect(({} as { isAdministrator?: unknown }).isAdministrator).toBeUndefined();
    expect((await send({ name: '', path: '/workspaces', method: 'POST', body })).status).toBe(403);
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
    const answer = await send({ name: '', path });
    expect([400, 404]).toContain(answer.status);
    const text = await expectNothingLeaks(answer);
    expect(text).not.toContain('"workspaces":');
    expect(text).not.toContain('root:');
  });
  it('of an upload’s file name stay a name', async () => {
    const form = new FormData();
    form.append('files', new File(['# Spain\n\nA helpline.'], '../../../evil.md'));
    const answer = await send({ name: '', path: inOwn('/contributions/import'), method: 'POST', body: form });
    expect(answer.status).toBe(303);
    const job = await product.installation.database.first<{ payload: { files: { name: string }[] } }>(sql`
      select payload from job where workspace_id = ${own.id} order by created_at desc limit 1`);
    expect(job?.payload.files[0]?.name).toBe('evil.md');
  });
});

describe('things of another workspace', () => {
  const paths = (): string[] => [
    `/contributions/${hidden.contribution}`,
    `/contributions/${hidden.contribution}/documents.csv`,
    `/documents/${hidden.version}`,
    `/documents/${hidden.version}/original`,
    `/documents/${hidden.version}/accept-all`,
  ];
  it('are not there under the own address', async () => {
    for (const path of paths()) {
      const answer = await send({ name: '', path: inOwn(path) });
      expect(answer.status, path).toBe(404);
      await expectNothingLeaks(answer);
    }
  });
  it('are not there under their own address, nor is its name told', async () => {
    for (const path of ['', ...paths(), '/themes', '/chapter', '/contributions.csv', '/matrix.csv']) {
      const answer = await send({ name: '', path: `/workspaces/another-study${path}` });
      expect(answer.status, path).toBe(404);
      expect(await expectNothingLeaks(answer)).not.toContain('Another study');
    }
  });
  it('are not changed through the own address', async () => {
    const before = await product.installation.database.query(
      sql`select * from contribution where workspace_id = ${others.id}`,
    );
    await send({ name: '', path: inOwn(`/contributions/${hidden.contribution}`), method: 'POST', body: 'title=Taken' });
    const body = new URLSearchParams({ passageId: `${hidden.version}:0`, add: 'RESP-HELP', return: '/' }).toString();
    expect((await send({ name: '', path: inOwn('/codings'), method: 'POST', body })).status).toBeLessThan(500);
    await send({ name: '', path: inOwn(`/documents/${hidden.version}/accept-all`), method: 'POST', body: '' });
    expect(
      await product.installation.database.query(sql`select * from contribution where workspace_id = ${others.id}`),
    ).toEqual(before);
    const foreign = await product.installation.database.query(sql`
      select * from coding where workspace_id = ${own.id} and version_id = ${hidden.version}`);
    expect(foreign).toEqual([]);
  });
  it('are not cited in the own chapter', async () => {
    await send({ name: '', path: inOwn('/chapter/draft'), method: 'POST', body: 'basis=suggestions&language=en' });
    const chapter = await (await send({ name: '', path: inOwn('/chapter/export.json') })).text();
    const id = /"id":\s*"([0-9a-f-]{36})"/.exec(chapter)?.[1] ?? 'none';
    const address = `http://localhost/workspaces/another-study/documents/${hidden.version}?passage=0`;
    for (const cited of [address, `/workspaces/own-study/documents/${hidden.version}?passage=0#p0`]) {
      const body = new URLSearchParams({ address: cited }).toString();
      const answer = await send({ name: '', path: inOwn(`/chapter/statements/${id}/cite`), method: 'POST', body });
      expect(answer.status).toBe(422);
      await expectNothingLeaks(answer);
    }
  });
});

describe('forms sent from elsewhere', () => {
  it.each([
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { Origin: 'http://localhost.elsewhere.example' },
    { Origin: 'http://localhost@elsewhere.example' },
    { Origin: '' },
    { Origin: 'https://elsewhere.example', 'X-Forwarded-Host': 'elsewhere.example' },
    { Origin: 'https://elsewhere.example', 'Content-Type': 'text/plain' },
    { Origin: 'https://elsewhere.example', 'Content-Type': 'multipart/form-data; boundary=x' },
  ])('are refused: %j', async (headers) => {
    const rule = 'minimumSharePercent=99&minimumRegions=6';
    const answer = await send({ name: '', path: inOwn('/themes/rule'), method: 'POST', body: rule, headers });
    expect(answer.status).toBe(403);
    expect(await product.installation.database.query(sql`select * from commonality_rule`)).toEqual([]);
  });
});

describe('markup in imported papers', () => {
  it('of every format is text on every page that shows it', async () => {
    const { database } = product.installation;
    const versions = await database.query<{ id: string; path: string; contribution: string; status: string }>(sql`
      select document_version.id, document.path, document.contribution_id as contribution, document_version.status
      from document
      join document_version on document_version.id = document.current_version_id
      where document.workspace_id = ${own.id}
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
      const answer = await send({ name: '', path: inOwn(path) });
      expect(answer.status, path).toBe(200);
      const text = await answer.text();
      expect(text, path).not.toMatch(
        /<script>alert|<img src=x|<svg onload|href="javascript:|<iframe|<style>@import| onload="| onclick="/i,
      );
      expect(answer.headers.get('Content-Security-Policy'), path).not.toContain('unsafe-inline');
    }
    for (const { id } of versions) {
      const original = await send({ name: '', path: inOwn(`/documents/${id}/original`) });
      expect(original.headers.get('Content-Disposition')).toMatch(
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[^\s<>"]+$/,
      );
      expect(original.headers.get('Content-Security-Policy')).toContain('sandbox');
    }
  });
  it('is text in the exported HTML, too', async () => {
    const text = await (await send({ name: '', path: inOwn('/chapter/export.html') })).text();
    expect(text).toContain('helpline');
    expect(text).not.toMatch(/<script|<img|<svg onload|href="javascript:|<iframe| on\w+="/i);
  });
});

describe('what is too large', () => {
  it.each(['/themes/rule', '/codings', '/chapter/statements'])('as a form is refused: %s', async (path) => {
    const answer = await send({
      name: '',
      path: inOwn(path),
      method: 'POST',
      body: `x=${'a'.repeat(3 * 1024 * 1024)}`,
    });
    expect(answer.status).toBe(413);
  });
  it('as an upload is refused by its announced length', async () => {
    const headers = { 'Content-Length': String(300 * 1024 * 1024), 'Content-Type': 'multipart/form-data; boundary=x' };
    const answer = await send({ name: '', path: inOwn('/contributions/import'), method: 'POST', headers, body: 'x' });
    expect(answer.status).toBe(413);
  });
  it('as a header or a cookie is refused by the server', async () => {
    const answer = await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nCookie: session=${'a'.repeat(100_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431/);
  });
});

describe('sessions', () => {
  it('are not the ones somebody planted', async () => {
    const answer = await send({ name: '', path: '/', cookie: 'none', headers: { Cookie: 'session=planted' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    for (const value of ['planted', '', 'null', `${editor.slice(8)}x`, editor.slice(8).toUpperCase(), "' or 1=1 --"]) {
      const refused = await send({
        name: '',
        path: inOwn(''),
        cookie: 'none',
        headers: { Cookie: `session=${value}` },
      });
      expect(refused.status).toBe(401);
    }
  });
  it('end with signing out', async () => {
    const cookie = await cookieOf('Leaver', own, ['reader']);
    const leave = { name: '', cookie: 'none' as const, headers: { Cookie: cookie } };
    expect((await send({ ...leave, path: inOwn('') })).status).toBe(200);
    await send({ ...leave, path: '/sign-out', method: 'POST' });
    expect((await send({ ...leave, path: inOwn('') })).status).toBe(401);
  });
  it('are not set for the public', async () => {
    for (const path of ['/', '/?lang=ar', '/gallery', '/sign-in', '/nowhere', '/stored', '/api'])
      expect((await send({ name: '', path, cookie: 'none' })).headers.get('Set-Cookie'), path).toBeNull();
  });
});

describe('addresses to go back to', () => {
  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/%0d%0aLocation: https://elsewhere.example',
    '\thttps://elsewhere.example',
    'javascript:alert(1)',
    '/\r\nSet-Cookie: session=planted',
    'http:elsewhere.example',
    '/.//elsewhere.example',
  ])('lead to this site only: %j', async (address) => {
    const body = new URLSearchParams({ passageId: 'x:0', choice: 'accept code X', return: address }).toString();
    const answer = await send({ name: '', path: inOwn('/codings'), method: 'POST', body });
    const location = answer.headers.get('Location') ?? '/';
    expect(new URL(location, 'http://localhost').host).toBe('localhost');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });
});

/** Sends bytes as they are and collects what comes back until the server closes or a moment has passed. */
function raw(request: string, patienceMs = 3000): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(served.address);
    const socket = connect(Number(port), hostname);
    let answer = '';
    const end = (): void => {
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(end, patienceMs);
    socket.on('data', (piece) => (answer += piece.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
    socket.write(request);
  });
}

describe('requests that are no requests', () => {
  const close = 'Connection: close\r\n';
  it.each([
    [
      'two lengths',
      `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n${close}\r\nhello`,
    ],
    [
      'a length and pieces',
      `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n${close}\r\n0\r\n\r\n`,
    ],
    ['a line break in a header', `GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rSet-Cookie: b\r\n${close}\r\n`],
    ['no host', `GET / HTTP/1.1\r\n${close}\r\n`],
    ['an unknown method', `STEAL / HTTP/1.1\r\nHost: localhost\r\n${close}\r\n`],
  ])('are refused: %s', async (_name, request) => {
    expect(await raw(request)).toMatch(/^HTTP\/1\.1 4\d\d/);
  });
  it('TRACE echoes nothing', async () => {
    const answer = await raw(`TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Secret: echoed\r\n${close}\r\n`);
    expect(answer).not.toContain('echoed');
  });
  it('a host that is no host leads nowhere else', async () => {
    for (const host of [
      'elsewhere.example',
      'localhost:1@elsewhere.example',
      'local host',
      '"><script>alert(1)</script>',
    ]) {
      const answer = await raw(`GET /sign-in HTTP/1.1\r\nHost: ${host}\r\n${close}\r\n`);
      expect(answer).not.toContain('elsewhere.example');
      expect(answer).not.toContain('<script>alert');
    }
  });
});
