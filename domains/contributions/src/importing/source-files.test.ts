import { mkdirSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, zipOf, type Files } from '../../test/contributions-folder.ts';
import { openSource, sourceOfUpload, type Source } from './source-files.ts';

const folders: ReturnType<typeof makeFolder>[] = [];
afterAll(() => {
  for (const folder of folders) folder.discard();
});
function folderOf(files: Files) {
  const folder = makeFolder(files);
  folders.push(folder);
  return folder;
}
const opened = async (path: string): Promise<Source> => {
  const source = await openSource(path);
  if (source === null) throw new Error(`There is nothing at ${path}.`);
  return source;
};
const pathsOf = (source: Source) => source.files.map((file) => file.path);
const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));
async function contentOf(source: Source, path: string) {
  const loaded = await source.files.find((file) => file.path === path)?.load();
  if (loaded === undefined) return undefined;
  return 'bytes' in loaded ? text(loaded.bytes) : loaded.problem.code;
}

describe('the files of a folder', () => {
  it('are listed with those of its folders, in a stable order, without hidden ones and the table', async () => {
    const folder = folderOf({
      'b.txt': 'b',
      'a/c.txt': 'c',
      'A.txt': 'A',
      'contributions.csv': 'file\n',
      '.hidden': 'h',
      '.folder/x.txt': 'x',
      '__MACOSX/b.txt': 'x',
      'Thumbs.db': 'x',
      '~$b.docx': 'x',
    });
    const source = await opened(folder.path);
    expect(pathsOf(source)).toEqual(['A.txt', 'a/c.txt', 'b.txt']);
    expect(text(source.manifest)).toBe('file\n');
    expect(await contentOf(source, 'a/c.txt')).toBe('c');
  });

  it('are named in composed characters, however the disk writes them', async () => {
    const source = await opened(folderOf({ 'Se\u0301ne\u0301gal.txt': 'x' }).path);
    expect(pathsOf(source)).toEqual(['Sénégal.txt']);
    expect(await contentOf(source, 'Sénégal.txt')).toBe('x');
  });

  it('are nothing where there is nothing, and one where the path is a file', async () => {
    const folder = folderOf({ 'a.txt': 'a', 'empty/.keep': '' });
    expect(await openSource(join(folder.path, 'none'))).toBeNull();
    expect(pathsOf(await opened(join(folder.path, 'a.txt')))).toEqual(['a.txt']);
    expect(pathsOf(await opened(join(folder.path, 'empty')))).toEqual([]);
    expect(pathsOf(await opened(`${folder.path}/`))).toEqual(['a.txt']);
  });

  it('do not lead out of the folder by a link', async () => {
    const outside = folderOf({ 'secret.txt': 's' });
    const folder = folderOf({ 'a.txt': 'a' });
    symlinkSync(outside.path, join(folder.path, 'elsewhere'));
    symlinkSync(join(outside.path, 'secret.txt'), join(folder.path, 'link.txt'));
    expect(pathsOf(await opened(folder.path))).toEqual(['a.txt']);
  });

  it('that are too large, or gone when their turn comes, are refused one by one', async () => {
    const folder = folderOf({ 'gone.txt': 'x', 'large.txt': '', 'fine.txt': 'fine' });
    truncateSync(join(folder.path, 'large.txt'), 101 * 2 ** 20);
    const source = await opened(folder.path);
    unlinkSync(join(folder.path, 'gone.txt'));
    expect(await contentOf(source, 'gone.txt')).toBe('unreadable');
    expect(await contentOf(source, 'large.txt')).toBe('tooLarge');
    expect(await contentOf(source, 'fine.txt')).toBe('fine');
  });

  it.runIf(process.platform === 'linux')(
    'with a name in no encoding are refused instead of stopping the import',
    async () => {
      const folder = folderOf({ 'fine.txt': 'fine' });
      mkdirSync(folder.path, { recursive: true });
      writeFileSync(Buffer.concat([Buffer.from(`${folder.path}/`), Buffer.from([0xe9]), Buffer.from('.txt')]), 'x');
      const source = await opened(folder.path);
      expect(await Promise.all(pathsOf(source).map((path) => contentOf(source, path)))).toEqual(['fine', 'unreadable']);
    },
  );
});

describe('a ZIP', () => {
  const zip = zipOf({
    'papers/a.txt': 'a',
    'papers/.hidden': 'h',
    '../b.txt': 'b',
    'contributions.csv': 'file,title\n',
  });

  it('that is all there is stands for a folder', async () => {
    const source = await opened(join(folderOf({ 'all.zip': zip }).path, 'all.zip'));
    expect(pathsOf(source)).toEqual(['all.zip/../b.txt', 'papers/a.txt']);
    expect(await contentOf(source, 'all.zip/../b.txt')).toBe('unsafePath');
    expect(text(source.manifest)).toBe('file,title\n');
  });

  it('beside other files keeps its name before those of its files, and the table of the folder goes before its own', async () => {
    const source = await opened(folderOf({ 'all.zip': zip, 'c.txt': 'c', 'contributions.csv': 'file\n' }).path);
    expect(pathsOf(source)).toEqual(['all.zip/../b.txt', 'all.zip/papers/a.txt', 'c.txt']);
    expect(text(source.manifest)).toBe('file\n');
  });

  it('that is damaged, empty or too large is one refused file with its own name', async () => {
    const folder = folderOf({ 'damaged.zip': 'PK', 'empty.zip': '', 'large.ZIP': '' });
    truncateSync(join(folder.path, 'large.ZIP'), 2 ** 30 + 1);
    const source = await opened(folder.path);
    expect(pathsOf(source)).toEqual(['damaged.zip', 'empty.zip', 'large.ZIP']);
    expect(await contentOf(source, 'damaged.zip')).toBe('damaged');
    expect(await contentOf(source, 'empty.zip')).toBe('empty');
    expect(await contentOf(source, 'large.ZIP')).toBe('tooLarge');
  });
});

describe('an upload', () => {
  it('keeps nothing of a path but the file name', async () => {
    const bytes = new Uint8Array([1]);
    const source = await sourceOfUpload([
      { name: '../../etc/passwd.txt', bytes },
      { name: 'C:\\papers\\kenya.pdf', bytes },
      { name: 'a\u0000b.txt', bytes },
    ]);
    expect(pathsOf(source)).toEqual(['ab.txt', 'kenya.pdf', 'passwd.txt']);
  });

  it('never gives a path that leads anywhere, whatever its files are called', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string({ maxLength: 30 }), { maxLength: 5 }), async (names) => {
        const source = await sourceOfUpload(names.map((name) => ({ name, bytes: new Uint8Array() })));
        for (const path of pathsOf(source)) expect(path).not.toMatch(/^\.|\/|\\|\u0000/);
      }),
    ));
});
