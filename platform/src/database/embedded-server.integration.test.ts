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
    await other.close();
  });

  it('recovers by itself after it was killed, and loses nothing acknowledged', async () => {
    const server = await startEmbeddedServer(folder);
    const database = openDatabase(server.connectionString);
    await database.query(sql`insert into note values (${'before the kill'})`);
    process.kill(postmaster(), 'SIGKILL');
    await database.close().catch(() => undefined);
    await server.close();

    const after = await startEmbeddedServer(folder);
    const recovered = openDatabase(after.connectionString);
    expect(await recovered.query(sql`select words from note where words = ${'before the kill'}`)).toHaveLength(1);
    await recovered.close();
    await after.close();
  });

  it('is started again, at the same address, when it ends under those who use it', async () => {
    const server = await startEmbeddedServer(folder);
    const database = openDatabase(server.connectionString);
    await database.query(sql`insert into note values (${'before it ended'})`);
    const before = postmaster();
    process.kill(before, 'SIGKILL');
    // A backend that was at work may answer once more before it notices.
    await expect.poll(postmaster, { timeout: 20_000 }).not.toBe(before);
    await expect
      .poll(() => database.query(sql`select words from note where words = ${'before it ended'}`).catch(() => []), {
        timeout: 20_000,
      })
      .toHaveLength(1);
    await database.close();
    await server.close();
  });

  it('that breaks under a statement leaves the program running, and the statement fails', async () => {
    const server = await startEmbeddedServer(folder);
    const database = openDatabase(server.connectionString);
    const asleep = database.query(sql`select pg_sleep(60)`);
    const failed = expect(asleep).rejects.toThrow();
    await expect
      .poll(() =>
        database.query(sql`
        select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`),
      )
      .toHaveLength(1);
    await failed;
    expect(await database.first(sql`select 1 as one`)).toEqual({ one: 1 });
    await database.close();
    await server.close();
  });
});
