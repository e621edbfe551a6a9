// Backup files without a database: whole ones are taken, and no damaged, foreign or hostile one is.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Of as sha256 } from '../files/original-store.ts';
import { writeArchive } from './archive-writer.ts';
import { sealOf } from './seal.ts';
import { endOfArchive, paddingAfter, tarHeader } from './tar-header.ts';
import { inOrder, json, manifest, opening, original, rows, takenAt, whole } from './test/small-backup.ts';
import { verifyBackup } from './verify.ts';

describe('verifying a backup', () => {
  let folder: string;
  let path: string;
  let bytes: Buffer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'common-thread-verify-'));
    path = join(folder, 'whole.backup');
    await writeArchive(path, takenAt, inOrder(whole));
    bytes = readFileSync(path);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const verify = (content: Uint8Array) => {
    const file = join(folder, 'given.backup');
    writeFileSync(file, content);
    return verifyBackup(file);
  };
  const codeOf = async (content: Uint8Array) => {
    const verified = await verify(content);
    return verified.ok ? 'whole' : verified.problem.code;
  };
  /** What somebody could make who knows the form: any tar, compressed and sealed. */
  const sealed = (compressed: Buffer) => Buffer.concat([compressed, sealOf(sha256(compressed))]);
  const entry = (name: string, content: Buffer, header = tarHeader({ name, bytes: content.length, changedAt: 0 })) =>
    Buffer.concat([header, content, Buffer.alloc(paddingAfter(content.length))]);
  const entries = {
    opening: entry('backup.json', json(opening)),
    rows: entry('database/document_version/000001.copy', rows),
    original: entry(`originals/${sha256(original).slice(0, 2)}/${sha256(original)}`, original),
    manifest: entry('manifest.json', json(manifest)),
  };
  const made = (...parts: Buffer[]) => sealed(gzipSync(Buffer.concat([...parts, endOfArchive])));
  /** A header with bytes written over it and its checksum put right. */
  const header = (name: string, size: number, changes: [at: number, text: string][]) => {
    const block = tarHeader({ name, bytes: size, changedAt: 0 });
    for (const [at, text] of changes) block.write(text, at, 'latin1');
    block.write('        ', 148, 'latin1');
    const checksum = block.reduce((sum, byte) => sum + byte, 0);
    block.write(`${checksum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return block;
  };

  it('takes a whole one and tells what it holds', async () => {
    expect(await verify(bytes)).toEqual({
      ok: true,
      value: { manifest, rows: 1, auditLines: 0, auditFaults: [] },
    });
    expect(await codeOf(made(entries.opening, entries.rows, entries.original, entries.manifest))).toBe('whole');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('calls one damaged whose fault is met while a large entry is being read', async () => {
    const large = randomBytes(4 * 2 ** 20);
    const name = `originals/${sha256(large).slice(0, 2)}/${sha256(large)}`;
    const { opening: first, rows: second } = entries;
    const compressed = gzipSync(Buffer.concat([first, second, entry(name, large), entries.manifest, endOfArchive]));
    const checksum = compressed.length - 8;
    compressed[checksum] = (compressed[checksum] ?? 0) ^ 1;
    expect(await codeOf(sealed(compressed))).toBe('backup.damaged');
  });

  it('never takes one with any bit turned', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const turned = Buffer.from(bytes);
          turned[at] = (turned[at] ?? 0) ^ (1 << bit);
          expect(await codeOf(turned)).toMatch(/^backup\.(damaged|cutOff|notBackup|foreign|newerFormat)$/);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never takes one that was cut off, or has bytes behind its end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        expect(await codeOf(bytes.subarray(0, length))).toMatch(/^backup\.(cutOff|notBackup)$/);
      }),
    );
    expect(await codeOf(Buffer.concat([bytes, Buffer.from([0])]))).toBe('backup.cutOff');
    expect(await codeOf(Buffer.concat([bytes, bytes]))).toBe('backup.foreign');
  });

  it('never takes one whose compressed content was turned and sealed again, unless it unpacks to the same', async () => {
    const compressed = bytes.subarray(0, bytes.length - sealOf('0'.repeat(64)).length);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: compressed.length - 9 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const turned = Buffer.from(compressed);
          turned[at] = (turned[at] ?? 0) ^ (1 << bit);
          const verified = await verify(sealed(turned));
          if (verified.ok) expect(verified.value.manifest).toEqual(manifest);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('Dear colleague, '.repeat(100))],
    ['a ZIP', Buffer.from(`PK\u0003\u0004${'x'.repeat(500)}`, 'latin1')],
  ])('says of %s that it is no backup', async (_, content) => {
    expect(await codeOf(content)).toBe('backup.notBackup');
  });

  it('says of a compressed file of another kind that it is no backup', async () => {
    expect(await codeOf(gzipSync('a'.repeat(10_000)))).toBe('backup.cutOff');
    expect(await codeOf(sealed(gzipSync('a'.repeat(10_000))))).toBe('backup.notBackup');
    expect(await codeOf(made(entry('backup.json', json({ format: 'another', version: 1 }))))).toBe('backup.notBackup');
  });

  it('says of a path with nothing there, or with a folder, what is there', async () => {
    expect(await verifyBackup(join(folder, 'none'))).toMatchObject({ problem: { code: 'backup.fileMissing' } });
    expect(await verifyBackup(folder)).toMatchObject({ problem: { code: 'backup.notBackup' } });
  });

  it('asks for a newer program when the form is newer', async () => {
    const newer = entry('backup.json', json({ ...opening, version: 2, more: [] }));
    expect(await codeOf(made(newer, entries.manifest))).toBe('backup.newerFormat');
  });

  const parts = entries;
  it.each<[string, Buffer[]]>([
    ['a path that leads out', [parts.opening, entry('../../etc/cron.d/x', original), parts.manifest]],
    ['an absolute path', [parts.opening, entry('/etc/passwd', original), parts.manifest]],
    [
      'a symbolic link',
      [
        parts.opening,
        header('database/workspace/000001.copy', 0, [
          [156, '2'],
          [157, '/etc/passwd'],
        ]),
      ],
    ],
    [
      'a hard link',
      [
        parts.opening,
        header('database/workspace/000001.copy', 0, [
          [156, '1'],
          [157, '/etc/passwd'],
        ]),
      ],
    ],
    ['a folder', [parts.opening, header('database/workspace/000001.copy', 0, [[156, '5']])]],
    ['an extended header', [parts.opening, header('PaxHeader', 0, [[156, 'x']]), parts.manifest]],
    ['a long name', [parts.opening, header('././@LongLink', 0, [[156, 'L']]), parts.manifest]],
    ['a size without end', [parts.opening, header('database/workspace/000001.copy', 0, [[124, '77777777777']])]],
    ['a size that is no number', [parts.opening, header('database/workspace/000001.copy', 0, [[124, '-0000000001']])]],
    ['a table that was not announced', [parts.opening, entry('database/person/000001.copy', rows), parts.manifest]],
    ['an original twice', [parts.opening, parts.rows, parts.original, parts.original, parts.manifest]],
    ['rows twice', [parts.opening, parts.rows, parts.rows, parts.original, parts.manifest]],
    ['rows behind the originals', [parts.opening, parts.original, parts.rows, parts.manifest]],
    ['a second manifest', [parts.opening, parts.rows, parts.original, parts.manifest, parts.manifest]],
    ['an entry behind the manifest', [parts.opening, parts.rows, parts.original, parts.manifest, parts.original]],
    ['bytes behind the end', [parts.opening, parts.rows, parts.original, parts.manifest, endOfArchive, original]],
    ['a manifest of another form', [parts.opening, parts.rows, parts.original, entry('manifest.json', json({}))]],
    [
      'an original that was not listed',
      [parts.opening, parts.rows, parts.original, entry(`originals/00/${'0'.repeat(64)}`, original)],
    ],
  ])('refuses one that holds %s', async (_, content) => {
    expect(await codeOf(made(...content))).toMatch(/^backup\.(foreign|damaged)$/);
  });

  it.each<[string, Buffer[]]>([
    ['the manifest', [parts.opening, parts.rows, parts.original]],
    ['rows', [parts.opening, parts.original, parts.manifest]],
    ['an original', [parts.opening, parts.rows, parts.manifest]],
    ['everything', [parts.opening]],
  ])('refuses one that lacks %s', async (_, content) => {
    expect(await codeOf(made(...content))).toBe('backup.damaged');
  });

  it('refuses one that unpacks to a thousand times its size, before it has filled anything', async () => {
    const zeros = gzipSync(Buffer.alloc(160 * 2 ** 20), { level: 9 });
    const begun = gzipSync(Buffer.concat([parts.opening, header('manifest.json', 160 * 2 ** 20, [])]));
    expect(await codeOf(sealed(Buffer.concat([begun, zeros])))).toBe('backup.foreign');
  });
});
