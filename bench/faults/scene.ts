// An installation with one study, some documents and a signed-in administrator: where every fault begins.
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openCodebook } from '@common-thread/coding';
import { findWorkspace, openOwnerDatabase, sql, theProgram, workspaceContext } from '@common-thread/platform';
import type { Codebook } from '@common-thread/text-analysis';
import { passageText, seededRandom } from '../synthetic-passages.ts';
import { judgeContributors, makeLinks } from './contributors.ts';
import { digestOf, emptyLedger, type DecidedPlace, type Ledger } from './ledger.ts';
import { beginStudy, signIn, upload } from './people.ts';
import { judge } from './judge.ts';
import { held, type Outcome } from './outcome.ts';
import { ask } from './postgres-server.ts';
import { startServe, type ServeOptions, type ServeProcess } from './serve-process.ts';

export interface Scene {
  options: ServeOptions;
  cookie: string;
  study: string;
  places: DecidedPlace[];
  ledger: Ledger;
  newDocument(): { name: string; text: string };
  /** Of the database as it is now; the embedded one may have moved to another port. */
  url(): string;
}

const firstDocuments = 6;
const passagesOfDocument = 12;

/** @param folder empty; the data folder is made in it
 *  @param contributors with a personal link, for as many forms */
export async function openScene(
  folder: string,
  seed: number,
  databaseUrl?: string,
  contributors = 20,
): Promise<{ scene: Scene; server: ServeProcess }> {
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder, { recursive: true });
  chmodSync(dataFolder, 0o755);
  const options: ServeOptions = { dataFolder, databaseUrl };
  const server = await startServe(options);
  const cookie = await signIn(server.address, server.signInToken);
  const study = await beginStudy(server.address, cookie, 'Faults');
  const url = () => databaseUrl ?? embeddedUrl(dataFolder);
  const codebook = await readCodebook(url());
  const newDocument = documentMaker(codebook, seed);
  const ledger = emptyLedger();
  const documents = Array.from({ length: firstDocuments }, newDocument);
  const answer = await upload(server.address, cookie, study, documents);
  if (answer.status !== 303) throw new Error(`The first upload answered ${String(answer.status)}.`);
  for (const document of documents)
    ledger.documents.set(digestOf(document.text), { ...document, attempts: 1, isAcknowledged: true });
  if (!(await untilJobsDone(url(), 60))) throw new Error('The first documents were not imported within 60 s.');
  const places = await listPlaces(url(), codebook);
  ledger.contributors = await makeLinks(server.address, cookie, study, contributors);
  return { scene: { options, cookie, study, places, ledger, newDocument, url }, server };
}

/** The embedded server's address stands in its own files. */
function embeddedUrl(dataFolder: string): string {
  const password = readFileSync(join(dataFolder, 'postgres-password'), 'utf8').trim();
  const port = readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  return `postgres://common_thread:${password}@127.0.0.1:${port}/common_thread`;
}

async function readCodebook(url: string): Promise<Codebook> {
  const database = openOwnerDatabase(url);
  try {
    const study = await findWorkspace(database, 'faults');
    if (study === null) throw new Error('The study that was just begun is not there.');
    return (await openCodebook(workspaceContext(database, study.id, theProgram, 'en'))).codebook;
  } finally {
    await database.close();
  }
}

function documentMaker(codebook: Codebook, seed: number): () => { name: string; text: string } {
  const random = seededRandom(seed);
  let number = 0;
  return () => {
    number += 1;
    const passages = Array.from({ length: passagesOfDocument }, () => passageText(codebook, 'en', random));
    const name = `made-${String(number).padStart(4, '0')}.txt`;
    return { name, text: [`Made paper ${String(number)}`, ...passages].join('\n\n') };
  };
}

async function listPlaces(url: string, codebook: Codebook): Promise<DecidedPlace[]> {
  const database = openOwnerDatabase(url);
  try {
    const passages = await database.query<{ id: string }>(sql`
      select version_id || ':' || ordinal as id from passage order by version_id, ordinal`);
    return passages.map(({ id }, index) => ({
      passageId: id,
      code: codebook.codes[index % codebook.codes.length]?.id ?? '',
    }));
  } finally {
    await database.close();
  }
}

/** Whether every import has been done, or given up, within the time. */
export async function untilJobsDone(url: string, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    const open = await ask(
      url,
      "select 1 from job where kind = 'importUpload' and state in ('waiting', 'running')",
    ).catch(() => [{}]);
    if (open.length === 0) return true;
    await wait(200);
  }
  return false;
}

/** Longer than a job is held for a server that has been killed. */
const patienceSeconds = 180;

/** Waits for the work to be done, and says what holds of the ledger. */
export async function judgeScene(scene: Scene, name: string): Promise<Outcome[]> {
  const startedAt = performance.now();
  await untilJobsDone(scene.url(), patienceSeconds);
  const seconds = (performance.now() - startedAt) / 1000;
  const outcomes = await judge(scene.url(), join(scene.options.dataFolder, 'originals'), scene.ledger);
  outcomes.push(...(await judgeContributors(scene.url(), scene.ledger.contributors)));
  return [...outcomes, held(`the work that was left took ${seconds.toFixed(0)} s`, seconds < patienceSeconds)].map(
    ({ line, holds }) => ({ line: `${name}: ${line}`, holds }),
  );
}
