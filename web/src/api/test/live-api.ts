// The HTTP API of a live product on one of the test databases, with a study that has one editor.
import { openProduct, workInBackground, type Product } from '@common-thread/assembly';
import {
  beginWorkspace,
  createApiToken,
  createPerson,
  setRoles,
  theProgram,
  workspaceContext,
  type ApiScope,
  type DatabasePool,
  type Person,
} from '@common-thread/platform';
import type { TestDatabase } from '../../../../platform/test/databases.ts';
import { liveServices } from '../../services/live-services.ts';
import { createSite, type Site } from '../../site.tsx';
import { unlimited } from './api-client.ts';

export interface LiveApi {
  site: Site;
  database: DatabasePool;
  /** Errors nobody expected. */
  failures: unknown[];
  editor: Person;
  tokenOf(person: Person, scopes?: ApiScope[]): Promise<string>;
  close(): Promise<void>;
}

/** With the workspaces /workspaces/kept (the editor's) and /workspaces/others. */
export async function openLiveApi(testDatabase: TestDatabase): Promise<LiveApi> {
  const opened = await testDatabase.open();
  const product: Product = await openProduct({ dataFolder: opened.dataFolder, databaseUrl: opened.databaseUrl });
  const { database } = product.installation;
  const stopping = new AbortController();
  const work = workInBackground(product, stopping.signal);
  const failures: unknown[] = [];
  const editor = await createPerson(database, theProgram, { name: 'Ama Mensah', email: null });
  const kept = await beginWorkspace(database, theProgram, { name: 'Kept', language: 'en', kind: 'study' });
  await beginWorkspace(database, theProgram, { name: 'Others', language: 'en', kind: 'study' });
  if (editor === null || kept === null) throw new Error('The test database is not empty.');
  await setRoles(workspaceContext(database, kept.id, theProgram, 'en'), editor.id, ['editor']);
  return {
    site: createSite(liveServices(product), { ...unlimited, reportError: (error) => failures.push(error) }),
    database,
    failures,
    editor,
    tokenOf: ({ id, name }, scopes = ['read', 'write']) =>
      createApiToken(database, { kind: 'person', id, name }, { name: 'Test', scopes, days: 1 }),
    close: async () => {
      stopping.abort();
      await work;
      await product.close();
      await opened.remove();
    },
  };
}
