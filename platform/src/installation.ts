// What an installation stands on: its data folder, its database and its store of originals, opened and closed together.
import { join, resolve } from 'node:path';
import type { DatabasePool } from './database/database.ts';
import { readMoved } from './backup/moved.ts';
import { startEmbeddedServer, type EmbeddedServer } from './database/embedded-server.ts';
import { openBehindWall } from './database/wall.ts';
import { originalStoreFromEnvironment } from './files/original-store-settings.ts';
import type { OriginalStore } from './files/original-store.ts';

export interface Installation {
  database: DatabasePool;
  originals: OriginalStore;
  dataFolder: string;
  /** For the owner of the tables: holds a password, never to be shown. */
  connectionString: string;
  /** 'embedded' is the PostgreSQL that comes with the program, 'server' the one DATABASE_URL names. */
  databaseKind: 'embedded' | 'server';
  close(): Promise<void>;
}

export interface InstallationOptions {
  dataFolder: string;
  /** postgres:// address of a PostgreSQL 15 or newer; without it the embedded one is used. */
  databaseUrl?: string | undefined;
}

export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const dataFolder = resolve(options.dataFolder);
  const originals = originalStoreFromEnvironment(process.env, dataFolder);
  const server = options.databaseUrl ? null : await startUnlessMoved(dataFolder);
  const connectionString = server?.connectionString ?? options.databaseUrl ?? '';
  let database: DatabasePool;
  try {
    database = await openBehindWall(connectionString);
  } catch (error) {
    await server?.close();
    throw error;
  }
  return {
    database,
    originals,
    dataFolder,
    connectionString,
    databaseKind: server === null ? 'server' : 'embedded',
    close: async () => {
      await database.close();
      await server?.close();
    },
  };
}

/** Nobody shall go on with the old database by mistake once it has moved. */
async function startUnlessMoved(dataFolder: string): Promise<EmbeddedServer> {
  const moved = await readMoved(dataFolder);
  if (moved !== null)
    throw new Error(
      `The database of ${dataFolder} moved to ${moved.to} on ${moved.at.slice(0, 10)}. Set DATABASE_URL to that address; or, to stay with the old one after all, remove ${join(dataFolder, 'moved.json')}.`,
    );
  return startEmbeddedServer(dataFolder);
}
