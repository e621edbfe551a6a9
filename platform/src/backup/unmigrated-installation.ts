// An installation as backup and restore need it: its database and its originals, opened without bringing the schema to
// this program's own.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEmbeddedServer } from '../database/embedded-server.ts';
import { originalStoreFromEnvironment, type Environment } from '../files/original-store-settings.ts';
import type { OriginalStore } from '../files/original-store.ts';
import type { Result } from '../problems.ts';
import { Refusal, settled } from './backup.problems.ts';
import { readMoved } from './moved.ts';

export interface UnmigratedInstallation {
  /** Of the owner of the tables: holds a password, never to be shown. */
  connectionString: string;
  databaseKind: 'embedded' | 'server';
  originals: OriginalStore;
  dataFolder: string;
  close(): Promise<void>;
}

export interface UnmigratedOptions {
  dataFolder: string;
  databaseUrl?: string | undefined;
  /** Where the settings of the store of originals are. */
  environment: Environment;
  /** Whether the embedded database is made when there is none yet: for restoring. */
  mayBeNew: boolean;
}

export function openUnmigrated(options: UnmigratedOptions): Promise<Result<UnmigratedInstallation>> {
  return settled(async () => {
    const dataFolder = resolve(options.dataFolder);
    const originals = originalStoreFromEnvironment(options.environment, dataFolder);
    if (options.databaseUrl) {
      const server = { connectionString: options.databaseUrl, databaseKind: 'server' as const };
      return { ...server, originals, dataFolder, close: async () => undefined };
    }
    if (!options.mayBeNew && !existsSync(join(dataFolder, 'postgres', 'PG_VERSION')))
      throw new Refusal('nothingHere', { folder: dataFolder });
    const moved = await readMoved(dataFolder);
    if (moved !== null)
      throw new Refusal('movedAway', { folder: dataFolder, to: moved.to, date: moved.at.slice(0, 10) });
    const server = await startEmbeddedServer(dataFolder);
    return {
      connectionString: server.connectionString,
      databaseKind: 'embedded',
      originals,
      dataFolder,
      close: () => server.close(),
    };
  });
}
