import { describe, expect, test } from 'vitest';
import { defaultArchiveLimits, readArchive } from './index.ts';
import { makeZip } from './testing/make-office.ts';

const read = (parts: Record<string, string | Uint8Array>, limits = {}) =>
  readArchive(makeZip(parts), { ...defaultArchiveLimits, ...limits });

describe('archives of contributions', () => {
  test('files keep their folders, clutter of desktops is left out', async () => {
    const contents = await read({
      'KEN/paper.txt': 'a',
      '__MACOSX/KEN/._paper.txt': 'x',
      'KEN/.DS_Store': 'x',
      'Côte d’Ivoire.txt': 'b',
    });
    expect(contents.refused).toEqual([]);
    expect(contents.files.map((file) => [file.path, Buffer.from(file.bytes).toString()])).toEqual([
      ['KEN/paper.txt', 'a'],
      ['Côte d’Ivoire.txt', 'b'],
    ]);
  });

  test('paths that leave the folder and archives inside are refused one by one', async () => {
    const contents = await read({
      '../../etc/passwd': 'x',
      '/absolute.txt': 'x',
      'c:\\windows.txt': 'x',
      'more.zip': 'x',
      'good.txt': 'y',
    });
    expect(contents.files.map((file) => file.path)).toEqual(['good.txt']);
    expect(contents.refused.map(({ path, problem }) => [path, problem.code])).toEqual([
      ['../../etc/passwd', 'unsafePath'],
      ['/absolute.txt', 'unsafePath'],
      ['c:\\windows.txt', 'unsafePath'],
      ['more.zip', 'nestedArchive'],
    ]);
  });

  test('a bomb is refused and the rest is given', async () => {
    const contents = await read({ 'bomb.txt': new Uint8Array(20_000_000), 'good.txt': 'y' });
    expect(contents.files.map((file) => file.path)).toEqual(['good.txt']);
    expect(contents.refused).toMatchObject([{ path: 'bomb.txt', problem: { code: 'expandsTooMuch' } }]);
  });

  test('limits on the number and the sum of files hold', async () => {
    const parts = { 'a.txt': 'a'.repeat(60), 'b.txt': 'b'.repeat(60), 'c.txt': 'c' };
    expect((await read(parts, { maximumExpandedBytes: 100 })).files.map((file) => file.path)).toEqual([
      'a.txt',
      'c.txt',
    ]);
    expect((await read(parts, { maximumFiles: 1 })).refused.map(({ problem }) => problem.code)).toEqual([
      'tooManyFiles',
      'tooManyFiles',
    ]);
  });

  test('what is no archive is one refusal', async () => {
    expect(await readArchive(new Uint8Array([1, 2, 3]), defaultArchiveLimits)).toEqual({
      files: [],
      refused: [{ path: '', problem: { code: 'damaged', detail: { format: 'zip' } } }],
    });
  });
});
