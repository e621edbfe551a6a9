import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderOriginalStore, sha256Of } from './original-store.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Digest of "abc" from FIPS 180-4, example of SHA-256. */
const digestOfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('the store of originals', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'common-thread-originals-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);

  it('gives back byte for byte what it keeps, under its SHA-256', async () => {
    const store = folderOriginalStore(folder);
    expect(await store.keep(bytes('abc'))).toBe(digestOfAbc);
    expect(await store.read(digestOfAbc)).toEqual(Buffer.from('abc'));
    expect(files()).toEqual([digestOfAbc]);
  });

  it('keeps the same bytes once, also when they come several times at once', async () => {
    const store = folderOriginalStore(folder);
    await Promise.all(Array.from({ length: 8 }, () => store.keep(bytes('abc'))));
    await store.keep(bytes('abc'));
    expect(files()).toEqual([digestOfAbc]);
  });

  it('keeps nothing under a digest before all of it is written', async () => {
    const store = folderOriginalStore(folder);
    // What a run that was killed leaves beside the place.
    mkdirSync(join(folder, digestOfAbc.slice(0, 2)), { recursive: true });
    writeFileSync(join(folder, digestOfAbc.slice(0, 2), `${digestOfAbc}.left-over`), 'a');
    expect(await store.read(digestOfAbc)).toBeNull();
    await store.keep(bytes('abc'));
    expect(await store.read(digestOfAbc)).toEqual(Buffer.from('abc'));
  });

  it('says that an original is damaged rather than give other bytes', async () => {
    const store = folderOriginalStore(folder);
    await store.keep(bytes('abc'));
    writeFileSync(join(folder, digestOfAbc.slice(0, 2), digestOfAbc), 'abd');
    await expect(store.read(digestOfAbc)).rejects.toThrow(/ba7816bf.* is damaged/);
  });

  it.each(['', 'abc', '../../etc/passwd', digestOfAbc.toUpperCase(), sha256Of('another')])(
    'has nothing under %j',
    async (digest) => expect(await folderOriginalStore(folder).read(digest)).toBeNull(),
  );
});
