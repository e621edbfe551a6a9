// The live product as an attacker finds it: two workspaces, people of one of them, and secrets in the other.
import { connect } from 'node:net';
import { expect } from 'vitest';
import { importAndSuggest, type Product } from '@common-thread/assembly';
import { sourceOfUpload } from '@common-thread/contributions';
import {
  beginWorkspace,
  createPerson,
  openSession,
  setRoles,
  sql,
  theProgram,
  workspaceContext,
  type DatabasePool,
  type Role,
  type Workspace,
} from '@common-thread/platform';
import { liveServices } from '../src/services/live-services.ts';
import { silentLog } from '../src/operations/silent-log.ts';
import { serveSite } from '../src/serve.ts';
import { createSite } from '../src/site.tsx';
import { hostilePapers } from './hostile-papers.ts';
import { openScratchProduct } from './live-site.ts';

export interface Attack {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | FormData;
  cookie?: 'editor' | 'reader' | 'none';
}

export interface AttackedSite {
  database: DatabasePool;
  own: Workspace;
  others: Workspace;
  /** Things of the other workspace, which nobody of the own one may see. */
  hidden: { contribution: string; version: string };
  /** A request as a browser of the editor (or who is named) would send it, changed as the attack says. */
  send(attack: Attack): Promise<Response>;
  /** Sends bytes as they are and collects what comes back until the server closes or a moment has passed. */
  raw(request: string, patienceMs?: number): Promise<string>;
  cookieOf(name: string, roles: Role[]): Promise<string>;
  close(): Promise<void>;
}

const secretWords = 'Nobody of another workspace may ever read about the lighthouse of Zanzibar.';

export const inOwn = (path: string): string => `/workspaces/own-study${path}`;

/** What every answer has to keep to, whatever was asked. @returns its text */
export async function expectNothingLeaks(answer: Response): Promise<string> {
  const text = await answer.text();
  expect(text).not.toContain('lighthouse of Zanzibar');
  expect(text).not.toMatch(/syntax error at|node_modules|postgres:\/\/|\.tsx?:\d+/i);
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  return text;
}

export async function openAttackedSite(): Promise<AttackedSite> {
  const scratch = await openScratchProduct();
  const { product } = scratch;
  const { database } = product.installation;
  const own = await begin(database, 'Own study');
  const others = await begin(database, 'Another study');
  await importInto(product, own, hostilePapers());
  const secret = { name: 'tanzania.md', bytes: new TextEncoder().encode(`# Lighthouse\n\n${secretWords}\n`) };
  await importInto(product, others, [secret]);
  const cookieOf = (name: string, roles: Role[]): Promise<string> => openCookie(database, own, name, roles);
  const cookies = {
    editor: await cookieOf('Editor', ['editor']),
    reader: await cookieOf('Reader', ['reader']),
    none: '',
  };
  const hidden = await database.first<AttackedSite['hidden']>(sql`
    select contribution.id as contribution, document.current_version_id as version
    from contribution
    join document on document.contribution_id = contribution.id
    where contribution.workspace_id = ${others.id}`);
  const site = createSite(liveServices(product), { reportError: () => undefined });
  const served = await serveSite(product, { port: 0, host: '127.0.0.1', log: silentLog });
  return {
    database,
    own,
    others,
    hidden: hidden ?? { contribution: '', version: '' },
    cookieOf,
    send: ({ path, method = 'GET', headers = {}, body, cookie = 'editor' }) => {
      const sent: Record<string, string> = { Host: 'localhost' };
      if (cookies[cookie] !== '') sent['Cookie'] = cookies[cookie];
      if (method !== 'GET') sent['Origin'] = 'http://localhost';
      if (typeof body === 'string') sent['Content-Type'] = 'application/x-www-form-urlencoded';
      const given = body === undefined ? {} : { body };
      return Promise.resolve(site.request(path, { method, headers: { ...sent, ...headers }, ...given }));
    },
    raw: (request, patienceMs = 3000) => sendRaw(served.address, request, patienceMs),
    close: async () => {
      await served.close();
      await scratch.close();
    },
  };
}

async function begin(database: DatabasePool, name: string): Promise<Workspace> {
  const begun = await beginWorkspace(database, theProgram, { name, language: 'en', kind: 'study' });
  if (begun === null) throw new Error(`${name} is there already.`);
  return begun;
}

async function importInto(product: Product, workspace: Workspace, files: { name: string; bytes: Uint8Array }[]) {
  const context = workspaceContext(product.installation.database, workspace.id, theProgram, 'en');
  await importAndSuggest(product, context, await sourceOfUpload(files));
}

async function openCookie(database: DatabasePool, workspace: Workspace, name: string, roles: Role[]): Promise<string> {
  const person = await createPerson(database, theProgram, { name, email: null });
  if (person === null) throw new Error(`${name} is there already.`);
  await setRoles(workspaceContext(database, workspace.id, theProgram, 'en'), person.id, roles);
  const token = await openSession(database, person.id, { method: 'password', browser: null });
  return `session=${token ?? ''}`;
}

function sendRaw(address: string, request: string, patienceMs: number): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(address);
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
