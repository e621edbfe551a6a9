// The smallest backup there is: one row that names one original.
import { sha256Of as sha256 } from '../../files/original-store.ts';
import type { WrittenEntry } from '../archive-writer.ts';
import { listOriginals } from '../listed-originals.ts';
import { backupFormat, type Manifest } from '../manifest.ts';

export const takenAt = new Date('2026-03-01T08:00:00.000Z');
export const json = (value: unknown) => Buffer.from(JSON.stringify(value));

export const original = Buffer.from('The paper of Ghana, as it was sent.');
export const rows = Buffer.from(`6f1c\t${sha256(original)}\n`);
export const opening = {
  format: backupFormat,
  version: 1,
  productVersion: '0.1.0',
  takenAt: takenAt.toISOString(),
  postgresVersion: '18.4',
  migrations: [{ name: '0001_platform.sql', digest: '0'.repeat(64) }],
  tables: [
    { name: 'workspace', columns: ['id'] },
    { name: 'document_version', columns: ['id', 'sha256'] },
  ],
};
const listed = listOriginals();
listed.add(sha256(original), original.length);
export const manifest: Manifest = {
  ...opening,
  format: backupFormat,
  version: 1,
  tables: [
    { name: 'workspace', columns: ['id'], rows: 0, parts: [] },
    {
      name: 'document_version',
      columns: ['id', 'sha256'],
      rows: 1,
      parts: [{ bytes: rows.length, sha256: sha256(rows) }],
    },
  ],
  sequences: [],
  originals: listed.end(),
  missingOriginals: [],
  auditHeads: [],
};
export const whole: WrittenEntry[] = [
  { name: { kind: 'opening' }, content: json(opening) },
  { name: { kind: 'rows', table: 'document_version', part: 1 }, content: rows },
  { name: { kind: 'original', sha256: sha256(original) }, content: original },
  { name: { kind: 'manifest' }, content: json(manifest) },
];

export async function* inOrder(entries: WrittenEntry[]): AsyncIterable<WrittenEntry> {
  yield* entries;
}
