import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { sql } from './sql.ts';

describe('the embedded PostgreSQL', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'common-thread-embedded-'));
    // Closed to other accounts on purpose: as root it must start all the same.
    chmodSync(folder, 0o700);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const postmaster = () => Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

  it('keeps what was written when it is stopped and started again, with fsync on', async () => {
    const first = await startEmbeddedServer(folder);
    const database = openDatabase(first.connectionString);
    await database.query(sql`create table note (words text)`);
    await database.query(sql`insert into note values (${'written'})`);
    expect(
      await database.first(sql`select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages`),
    ).toEqual({ fsync: 'on', pages: 'on' });
    await database.close();
    await first.close();

    const second = await startEmbeddedServer(folder);
    expect(second.joined).toBe(false);
    const again = openDatabase(second.connectionString);
    expect(await again.first(sql`select words from note`)).toEqual({ words: 'written' });
    await again.close();
    await second.close();
  });

  it('is joined by a second process, and stays until the last one leaves', async () => {
    const server = await startEmbeddedServer(folder);
    const other = await startEmbeddedServer(folder);
    expect(other.joined).toBe(true);
    expect(other.connectionString).toBe(server.connectionString);
    await server.close();
  });

  it('recovers by itself after it was killed, and loses nothing acknowledged', async () => {
    const server = await startEmbeddedServer(folder);
    const database = openDatabase(server.connectionString);
    await database.query(sql`insert into note values (${'before the kill'})`);
    process.kill(postmaster(), 'SIGKILL');
    await database.close().catch(() => undefined);

    const after = await startEmbeddedServer(folder);
    const recovered = openDatabase(after.connectionString);
    expect(await recovered.query(sql`select words from note where words = ${'before the kill'}`)).toHaveLength(1);
    await recovered.close();
    await after.close();
  });
});
