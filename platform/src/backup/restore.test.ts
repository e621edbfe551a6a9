// What is refused before any database is asked.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listMigrations } from '../database/migrations.ts';
import type { OriginalStore } from '../files/original-store.ts';
import { writeArchive } from './archive-writer.ts';
import type { Manifest } from './manifest.ts';
import { restore } from './restore.ts';
import { inOrder, json, manifest, opening, takenAt, whole } from './test/small-backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'common-thread-restore-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const noStore: OriginalStore = {
  keep: () => Promise.reject(new Error('Nothing is kept.')),
  read: () => Promise.resolve(null),
  check: () => Promise.resolve(),
  async *list() {},
};

async function restoreWith(migrations: Manifest['migrations']) {
  const path = join(folder, 'given.backup');
  const [, ...others] = whole;
  await writeArchive(
    path,
    takenAt,
    inOrder([
      { name: { kind: 'opening' }, content: json({ ...opening, productVersion: '9.1.0', migrations }) },
      ...others.slice(0, -1),
      { name: { kind: 'manifest' }, content: json({ ...manifest, productVersion: '9.1.0', migrations }) },
    ]),
  );
  return restore({ connectionString: 'postgres://nobody@127.0.0.1:1/none', originals: noStore, path });
}

describe('restoring', () => {
  it('refuses a backup of a newer program and names its version', async () => {
    const known = (await listMigrations()).map(({ name, digest }) => ({ name, digest }));
    const restored = await restoreWith([...known, { name: '9999_later.sql', digest: '1'.repeat(64) }]);
    expect(restored).toMatchObject({ ok: false, problem: { code: 'backup.newerProgram' } });
    if (!restored.ok) expect(restored.problem.message).toContain('(9.1.0); this version does not know 9999_later.sql');
  });

  it('refuses a backup of a program whose schema has the same names and another content', async () => {
    expect(await restoreWith([{ name: '0001_platform.sql', digest: '1'.repeat(64) }])).toMatchObject({
      ok: false,
      problem: { code: 'backup.otherSchema' },
    });
  });

  it('says when the database cannot be reached, without the user and password', async () => {
    const known = (await listMigrations()).map(({ name, digest }) => ({ name, digest }));
    const restored = await restoreWith(known);
    expect(restored).toMatchObject({ ok: false, problem: { code: 'backup.unreachable' } });
    if (!restored.ok) expect(restored.problem.message).toMatch(/127\.0\.0\.1:1\/none cannot be reached/);
    if (!restored.ok) expect(restored.problem.message).not.toContain('nobody');
  });
});
