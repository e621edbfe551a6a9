// What an installation stands on: its data folder, its database and its store of originals, opened and closed together.
import { join, resolve } from 'node:path';
import { openDatabase, type DatabasePool } from './database/database.ts';
import { startEmbeddedServer } from './database/embedded-server.ts';
import { migrate } from './database/migrations.ts';
import { folderOriginalStore, type OriginalStore } from './files/original-store.ts';

export interface Installation {
  database: DatabasePool;
  originals: OriginalStore;
  dataFolder: string;
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
  const server = options.databaseUrl === undefined ? await startEmbeddedServer(dataFolder) : null;
  const database = openDatabase(server?.connectionString ?? options.databaseUrl ?? '');
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    await server?.close();
    throw error;
  }
  return {
    database,
    originals: folderOriginalStore(join(dataFolder, 'originals')),
    dataFolder,
    databaseKind: server === null ? 'server' : 'embedded',
    close: async () => {
      await database.close();
      await server?.close();
    },
  };
}
