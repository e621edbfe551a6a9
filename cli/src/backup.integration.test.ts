// Backup, verify, restore and move as they are used: what comes out is byte for byte what was there, whatever is killed.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInstallation, openOwnerDatabase, resourcePath, sql, type Installation } from '@common-thread/platform';
import { examplePapers, runProgram } from '../test/run-program.ts';

describe('backup, verify, restore and move', { timeout: 120_000 }, () => {
  let home: string;
  let data: string;
  let backup: string;
  /** Holds a connection, so that the embedded PostgreSQL goes on between one command and the next. */
  let held: Installation;

  const at = (name: string) => join(home, name);
  const exported = async (name: string, dataFolder: string, databaseUrl?: string) => {
    const args = ['export', '--study', 'papers', '--out', at(name), '--format', 'json', '--data', dataFolder];
    const run = await runProgram(args, databaseUrl === undefined ? {} : { databaseUrl });
    expect(run, run.err).toMatchObject({ code: 0 });
    return readFileSync(join(at(name), 'chapter.json'));
  };

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'common-thread-backup-cli-'));
    chmodSync(home, 0o755);
    data = at('data');
    backup = at('whole.backup');
    mkdirSync(at('papers'));
    for (const name of [...examplePapers(), 'contributions.csv'])
      copyFileSync(join(resourcePath('examples/contributions'), name), join(at('papers'), name));
    held = await openInstallation({ dataFolder: data });
    await held.database.query(sql`select`);
    const chapter = await runProgram(['chapter', at('papers'), '--out', at('first'), '--data', data]);
    expect(chapter, chapter.err).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    await held.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('bring back an installation whose export is the same, byte for byte', async () => {
    const made = await runProgram(['backup', backup, '--data', data]);
    expect(made).toMatchObject({ code: 0 });
    expect(made.out).toContain('It holds password hashes and personal data, and only you may read it.');
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const verified = await runProgram(['verify', backup]);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.out).toMatch(/is whole\. It holds \d+ rows in \d+ tables and \d+ originals/);
    expect(await runProgram(['restore', backup, '--data', at('restored')])).toMatchObject({ code: 0 });
    expect((await exported('again', at('restored'))).equals(await exported('before', data))).toBe(true);
  });

  it('answer in JSON', async () => {
    const made = await runProgram(['backup', at('json.backup'), '--data', data, '--json']);
    const verified = await runProgram(['verify', at('json.backup'), '--json']);
    expect([made.err, verified.err]).toEqual(['', '']);
    const [one, other] = [made, verified].map((run) => JSON.parse(run.out) as Record<string, unknown>);
    expect(one).toMatchObject({ file: at('json.backup'), missingOriginals: [], damagedOriginals: [] });
    expect(other).toMatchObject({ file: at('json.backup'), rows: one?.['rows'], auditFaults: [] });
  });

  it('end with 1 for a damaged file, and with 2 for a command that cannot be done', async () => {
    const damaged = readFileSync(backup);
    damaged[damaged.length >> 1] = 255 - (damaged[damaged.length >> 1] ?? 0);
    writeFileSync(at('damaged.backup'), damaged);
    writeFileSync(at('short.backup'), damaged.subarray(0, 5000));
    for (const [args, code, message] of [
      [['verify', at('damaged.backup')], 1, /is damaged: .*Use another copy\./],
      [['verify', at('short.backup')], 1, /its end is missing/],
      [['restore', at('short.backup'), '--data', at('unused')], 1, /its end is missing/],
      [['verify', at('none.backup')], 2, /There is no file/],
      [['backup', backup, '--data', data], 2, /exists already\. Choose another name, or add --force/],
      [['backup', at('x.backup'), '--data', at('no-data')], 2, /There is no installation in/],
      [['move', '--to', 'nowhere', '--data', data], 2, /not the address of a PostgreSQL database/],
    ] as [string[], number, RegExp][]) {
      const run = await runProgram(args);
      expect(run.code, args.join(' ')).toBe(code);
      expect(run.out + run.err).toMatch(message);
    }
    expect(existsSync(at('no-data'))).toBe(false);
  });

  it('restore after a restore that was killed at any moment, with the same result', async () => {
    const before = await exported('before', data);
    const target = at('killed');
    for (const kill of [300, 500, 700, 900, 1100, 1300]) {
      const run = await runProgram(['restore', backup, '--data', target], { kill });
      if (run.code === 0) break;
      expect(run.code, run.err).toBeNull();
    }
    const restored = await runProgram(['restore', backup, '--data', target]);
    // The last kill may have come after the rows were there.
    if (restored.code !== 0) expect(restored.err).toContain('The database is not empty');
    expect((await exported('killed-export', target)).equals(before)).toBe(true);
  });

  it('leave no half backup when the disk is full or the run is killed', async () => {
    const full = await runProgram(['backup', at('full.backup'), '--data', data], { largestFile: 20 });
    expect(full.code).toBe(1);
    expect(full.out).toMatch(
      /full\.backup could not be written: it would be larger than a file may be there\. Nothing/,
    );
    expect(readdirSync(home).filter((name) => name.startsWith('full'))).toEqual([]);
    for (const kill of [200, 400, 500]) await runProgram(['backup', at('cut.backup'), '--data', data], { kill });
    if (existsSync(at('cut.backup'))) expect(await runProgram(['verify', at('cut.backup')])).toMatchObject({ code: 0 });
    expect(await runProgram(['backup', at('cut.backup'), '--data', data, '--force'])).toMatchObject({ code: 0 });
  });

  it('move the database to another, where the export is the same; the data folder says where it went', async () => {
    const owner = openOwnerDatabase(held.connectionString);
    await owner.query({ text: "create database elsewhere encoding 'UTF8' template template0", values: [] });
    await owner.close();
    const to = new URL(held.connectionString);
    to.pathname = '/elsewhere';
    const refused = await runProgram(['move', '--to', to.href, '--data', data]);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toContain('Stop the site and every other command first.');
    const source = at('restored');
    const moved = await runProgram(['move', '--to', to.href, '--data', source]);
    expect(moved, moved.err).toMatchObject({ code: 0 });
    expect(moved.out).toContain('start the program with DATABASE_URL set to the new address');
    expect(moved.out + moved.err).not.toContain(to.password);
    expect(JSON.parse(readFileSync(join(source, 'moved.json'), 'utf8'))).toMatchObject({
      to: `${to.host}/elsewhere`,
      from: 'embedded',
    });
    const stale = await runProgram(['backup', at('stale.backup'), '--data', source]);
    expect(stale).toMatchObject({ code: 2 });
    expect(stale.err).toContain('Set DATABASE_URL to its address.');
    expect((await exported('moved', source, to.href)).equals(await exported('before', data))).toBe(true);
  });
});
