import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/databases.ts';
import { startS3Server } from '../../test/s3-server.ts';
import { openOwnerDatabase } from '../database/wall.ts';
import { sql } from '../database/sql.ts';
import { openInstallation, type Installation } from '../installation.ts';
import { examineInstallation, type DoctorReport } from './doctor.ts';
import type { Finding } from './finding.ts';

const about = (report: DoctorReport, name: string): Finding | undefined =>
  report.findings.find((finding) => finding.about === name);

describe.each(testDatabases)('the doctor on the $name', ({ open }) => {
  let opened: {
    installation: Installation;
    dataFolder: string;
    databaseUrl: string | undefined;
    remove(): Promise<void>;
  };
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  const examine = (environment: Record<string, string> = {}, clock?: () => number) =>
    examineInstallation({
      dataFolder: opened.dataFolder,
      // By its address in both cases: the embedded server would take this process, which uses it already, for the last one to leave.
      environment: { DATABASE_URL: opened.installation.connectionString, ...environment },
      ...(clock === undefined ? {} : { clock }),
    });
  const asOwner = async (text: string): Promise<void> => {
    const owner = openOwnerDatabase(opened.installation.connectionString);
    await owner.query({ text, values: [] });
    await owner.close();
  };

  it('finds a fresh installation well', async () => {
    const report = await examine();
    const states = Object.fromEntries(report.findings.map((finding) => [finding.about, finding.state]));
    expect(states).toMatchObject({
      dataFolder: 'ok',
      originals: 'ok',
      database: 'ok',
      clock: 'ok',
      clockOfDatabase: 'ok',
      durability: 'ok',
      schema: 'ok',
      walls: 'ok',
      jobs: 'ok',
    });
    expect(about(report, 'database')?.says).toMatch(/^PostgreSQL 1[5-9]/);
  });

  it('says what to do of each thing that is not well', async () => {
    const { findings } = await examine({ PUBLIC_ADDRESS: 'http://cop.example.org', TRUST_PROXY: 'yes' });
    for (const { state, says, advice } of findings) {
      expect(says).toMatch(/\S\.$/);
      expect(advice === null).toBe(state === 'ok');
    }
  });

  it('shows no secret', async () => {
    const secrets = {
      OIDC_CLIENT_SECRET: 'tell-nobody-1',
      SMTP_URL: 'smtp://us:tell-nobody-2@mail.example.org',
      METRICS_TOKEN: 'tell-nobody-three',
    };
    const report = await examine({ ...secrets, MAIL_FROM: 'a@example.org' });
    expect(JSON.stringify(report)).not.toContain('tell-nobody');
    expect(report.settings.find(({ name }) => name === 'SMTP_URL')?.value).toBe('set');
  });

  it('finds a clock that is off against the database, and one from before the program was built', async () => {
    const hour = 3_600_000;
    expect(about(await examine({}, () => Date.now() + hour), 'clockOfDatabase')).toMatchObject({
      state: 'problem',
      says: expect.stringMatching(/3600 s ahead/) as string,
    });
    expect(about(await examine({}, () => Date.now() - 5000), 'clockOfDatabase')?.state).toBe('note');
    expect(about(await examine({}, () => 0), 'clock')?.state).toBe('problem');
  });

  it('finds a wall that was taken down', async () => {
    await asOwner('alter table job no force row level security');
    const report = await examine();
    expect(about(report, 'walls')).toMatchObject({
      state: 'problem',
      says: expect.stringContaining(': job.') as string,
    });
    expect(report.isWell).toBe(false);
    await asOwner('alter table job force row level security');
  });

  it('tells schema files that wait from ones that were changed, and from ones of a newer program', async () => {
    const { database } = opened.installation;
    const [last] = await database.query<{ name: string; digest: string }>(sql`
      select name, digest
      from migration
      order by name desc
      limit 1`);
    const name = last?.name ?? '';
    await asOwner(`update migration set digest = 'x' where name = '${name}'`);
    expect(about(await examine(), 'schema')).toMatchObject({
      state: 'problem',
      says: expect.stringContaining(name) as string,
    });
    await asOwner(`update migration set name = '9999_future.sql' where name = '${name}'`);
    expect(about(await examine(), 'schema')?.says).toMatch(/newer program.*9999_future/);
    await asOwner("delete from migration where name = '9999_future.sql'");
    expect(about(await examine(), 'schema')).toMatchObject({
      state: 'note',
      says: expect.stringContaining(name) as string,
    });
    await asOwner(`insert into migration (name, digest) values ('${name}', '${last?.digest ?? ''}')`);
  });

  it('counts background work that has failed for good', async () => {
    const { database } = opened.installation;
    const workspace = await database.first<{ id: string }>(sql`
      insert into workspace (slug, name, kind, language) values ('study', 'Study', 'study', 'en')
      returning id`);
    await database.query(sql`
      insert into job (workspace_id, kind, payload, state) values (${workspace?.id}, 'x', '{}', 'failed')`);
    expect(about(await examine(), 'jobs')).toMatchObject({
      state: 'note',
      says: expect.stringContaining('1 failed') as string,
    });
  });

  it('finds an S3 store whose secret is wrong, and looks at the database all the same', async () => {
    const store = await startS3Server();
    try {
      const { endpoint, bucket, region, accessKeyId, secretAccessKey } = store.settings;
      const right = { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId };
      const report = await examine({ ...right, S3_SECRET_ACCESS_KEY: 'wrong-secret' });
      expect(about(report, 'originals')).toMatchObject({
        state: 'problem',
        says: expect.stringContaining('S3_SECRET_ACCESS_KEY') as string,
      });
      expect(about(report, 'schema')?.state).toBe('ok');
      expect(about(await examine({ ...right, S3_SECRET_ACCESS_KEY: secretAccessKey }), 'originals')?.state).toBe('ok');
      expect(about(await examine({ S3_BUCKET: bucket }), 'originals')?.says).toContain('in part only');
    } finally {
      await store.close();
    }
  });
});

describe('the doctor', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('finds a data folder that cannot be written to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'common-thread-doctor-'));
    folders.push(folder);
    chmodSync(folder, 0o500);
    // Whoever runs as root may write everywhere but below a file.
    const inTheWay = join(mkdtempSync(join(tmpdir(), 'common-thread-doctor-')), 'file');
    folders.push(join(inTheWay, '..'));
    writeFileSync(inTheWay, '');
    const dataFolder = process.getuid?.() === 0 ? join(inTheWay, 'data') : folder;
    const report = await examineInstallation({ dataFolder, environment: {} });
    expect(about(report, 'dataFolder')).toMatchObject({
      state: 'problem',
      says: expect.stringContaining(dataFolder) as string,
    });
    expect(about(report, 'originals')?.state).toBe('problem');
    expect(report.isWell).toBe(false);
  });

  it('says of a database that does not answer what was tried, without its password', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'common-thread-doctor-'));
    folders.push(dataFolder);
    const environment = { DATABASE_URL: 'postgres://tester:tell-nobody@127.0.0.1:1/nothing' };
    const report = await examineInstallation({ dataFolder, environment });
    expect(about(report, 'database')).toMatchObject({
      state: 'problem',
      says: expect.stringContaining('ECONNREFUSED') as string,
    });
    expect(JSON.stringify(report)).not.toContain('tell-nobody');
  });

  it('starts the embedded database where nobody uses it, and stops it again', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'common-thread-doctor-'));
    folders.push(dataFolder);
    chmodSync(dataFolder, 0o755);
    await (await openInstallation({ dataFolder })).close();
    const report = await examineInstallation({ dataFolder, environment: {} });
    expect(about(report, 'database')?.says).toContain('comes with the program');
    expect(['schema', 'walls', 'durability'].map((name) => about(report, name)?.state)).toEqual(['ok', 'ok', 'ok']);
    expect(existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('makes no database where there is none', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'common-thread-doctor-'));
    folders.push(dataFolder);
    expect(about(await examineInstallation({ dataFolder, environment: {} }), 'database')?.state).toBe('note');
  });
});
