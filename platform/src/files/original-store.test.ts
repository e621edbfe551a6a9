// What every store of originals does alike, the folder and the S3-compatible store; then what is the folder's own.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startS3Server } from '../../test/s3-server.ts';
import { folderOriginalStore, sha256Of, type OriginalStore } from './original-store.ts';
import { s3OriginalStore } from './s3-original-store.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Digest of "abc" from FIPS 180-4, example of SHA-256. */
const digestOfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

interface OpenStore {
  store: OriginalStore;
  /** Paths of all that lies in the store, below its own place. */
  paths(): string[];
  /** Writes past the store, as a fault or another program would. */
  put(path: string, content: string): void;
  close(): void | Promise<void>;
}

async function openFolder(): Promise<OpenStore> {
  const folder = mkdtempSync(join(tmpdir(), 'common-thread-originals-'));
  return {
    store: folderOriginalStore(folder),
    paths: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
    put: (path, content) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function openS3(): Promise<OpenStore> {
  // Three to a page, so that every list of more goes over several answers.
  const server = await startS3Server({ pageSize: 3 });
  const place = 'common-thread/originals/';
  server.objects.set(`beside-it/originals/ba/${digestOfAbc}`, bytes('of another program'));
  return {
    store: s3OriginalStore({ ...server.settings, prefix: 'common-thread/' }),
    paths: () =>
      [...server.objects.keys()].filter((key) => key.startsWith(place)).map((key) => key.slice(place.length)),
    put: (path, content) => void server.objects.set(place + path, bytes(content)),
    close: server.close,
  };
}

async function listed(store: OriginalStore): Promise<string[]> {
  const digests: string[] = [];
  for await (const digest of store.list()) digests.push(digest);
  return digests.sort();
}

describe.each([
  { name: 'a folder', open: openFolder },
  { name: 'an S3-compatible store', open: openS3 },
])('originals in $name', ({ open }) => {
  let opened: OpenStore;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  it('come back byte for byte, from under their SHA-256', async () => {
    const { store, paths } = opened;
    expect(await store.keep(bytes('abc'))).toBe(digestOfAbc);
    expect(await store.read(digestOfAbc)).toEqual(Buffer.from('abc'));
    expect(paths()).toEqual([`ba/${digestOfAbc}`]);
  });

  it('may hold any bytes, none too', async () => {
    const { store } = opened;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (content) => {
        expect(await store.read(await store.keep(content))).toEqual(Buffer.from(content));
      }),
      { numRuns: 25, examples: [[new Uint8Array()]] },
    );
  });

  it('are kept once, also when the same bytes come several times at once', async () => {
    const { store, paths } = opened;
    await Promise.all(Array.from({ length: 8 }, () => store.keep(bytes('abc'))));
    await store.keep(bytes('abc'));
    expect(paths()).toEqual([`ba/${digestOfAbc}`]);
  });

  it('are never written over', async () => {
    const { store, put } = opened;
    put(`ba/${digestOfAbc}`, 'abd');
    await store.keep(bytes('abc'));
    await expect(store.read(digestOfAbc)).rejects.toThrow(/ba7816bf.* is damaged/);
  });

  it('are said to be damaged rather than given with other bytes', async () => {
    const { store, put } = opened;
    await store.keep(bytes('abc'));
    put(`ba/${digestOfAbc}`, 'ab');
    await expect(store.read(digestOfAbc)).rejects.toThrow(/ba7816bf.* is damaged/);
  });

  it.each(['', 'abc', '../../etc/passwd', `../${digestOfAbc}`, digestOfAbc.toUpperCase(), `${digestOfAbc}\n`])(
    'are not looked for under %j, which is no digest',
    async (digest) => {
      opened.put(`ba/${digestOfAbc}`, 'abc');
      expect(await opened.store.read(digest)).toBeNull();
    },
  );

  it('are null where nothing is kept', async () => expect(await opened.store.read(sha256Of('another'))).toBeNull());

  it('are listed all, and nothing else that lies there', async () => {
    const { store, put } = opened;
    expect(await listed(store)).toEqual([]);
    const kept = await Promise.all(Array.from({ length: 20 }, (_, index) => store.keep(bytes(`paper ${index}`))));
    put(`ba/${digestOfAbc}.left-over`, 'a');
    put(`00/${digestOfAbc}`, 'abc');
    put('ba/notes.txt', 'a');
    put('notes.txt', 'a');
    expect(await listed(store)).toEqual(kept.sort());
  });

  it('can be written where the check passes, and the check leaves nothing behind', async () => {
    await opened.store.check();
    expect(opened.paths()).toEqual([]);
  });
});

describe('the folder of originals', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'common-thread-originals-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('holds nothing under a digest before all of it is written', async () => {
    const store = folderOriginalStore(folder);
    // What a run that was killed leaves beside the place.
    mkdirSync(join(folder, 'ba'), { recursive: true });
    writeFileSync(join(folder, 'ba', `${digestOfAbc}.left-over`), 'a');
    expect(await store.read(digestOfAbc)).toBeNull();
    await store.keep(bytes('abc'));
    expect(await store.read(digestOfAbc)).toEqual(Buffer.from('abc'));
  });

  it('is empty before it is made, and made by its check', async () => {
    const store = folderOriginalStore(join(folder, 'new', 'originals'));
    expect(await listed(store)).toEqual([]);
    await store.check();
    expect(readdirSync(join(folder, 'new', 'originals'))).toEqual([]);
  });

  it('says what is wrong with a place that cannot be written to', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(folderOriginalStore(join(folder, 'file', 'originals')).check()).rejects.toThrow(
      /cannot be written to the folder .*: a part of its path is a file, not a folder; move that file away/,
    );
  });
});
