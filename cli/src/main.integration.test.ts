// The command line as it is used: exit codes, answers, and imports that are killed and begun again.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInstallation, resourcePath, type Installation } from '@common-thread/platform';
import { examplePapers, runProgram } from '../test/run-program.ts';

/** Parts of a run's time, from 0.1 to 0.9, the same in every run of this test. */
function moments(count: number): number[] {
  let state = 20260102;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 0.1 + (0.8 * state) / 2 ** 32;
  });
}

describe('the command line', () => {
  let home: string;
  let folder: string;
  let data: string;
  let held: Installation;
  let letGo: () => void;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'common-thread-cli-'));
    chmodSync(home, 0o755);
    folder = join(home, 'papers');
    data = join(home, 'data');
    mkdirSync(folder);
    for (const name of examplePapers())
      copyFileSync(join(resourcePath('examples/contributions'), name), join(folder, name));
    copyFileSync(resourcePath('examples/contributions/contributions.csv'), join(folder, 'contributions.csv'));
    // A connection is held, so that the embedded PostgreSQL goes on between one command and the next.
    held = await openInstallation({ dataFolder: data });
    await new Promise<void>((isHeld) => {
      void held.database.transaction(
        () =>
          new Promise<void>((end) => {
            letGo = end;
            isHeld();
          }),
      );
    });
  });
  afterAll(async () => {
    letGo();
    await held.close();
    rmSync(home, { recursive: true, force: true });
  });

  const out = (name: string) => join(home, 'out', name);
  const chapterJson = (name: string) => readFileSync(join(out(name), 'chapter.json'));
  const writeChapter = (name: string, ...more: string[]) =>
    runProgram(['chapter', folder, '--out', out(name), '--data', data, '--study', name, ...more]);

  it('does the whole job and ends with 0, saying that nobody reviewed the suggestions', async () => {
    const run = await writeChapter('whole');
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toMatch(/The chapter has \d+ statements with \d+ quotations\. It rests on suggestions/);
    const chapter = JSON.parse(chapterJson('whole').toString()) as { reviewed: boolean; sections: unknown[] };
    expect(chapter.reviewed).toBe(false);
    expect(JSON.stringify(chapter.sections)).toContain('"verbatim":true');
    expect(JSON.stringify(chapter.sections)).not.toContain('"verbatim":false');
  });

  it('writes the same JSON, byte by byte, the second time and in another study', async () => {
    const first = chapterJson('whole');
    expect(await writeChapter('whole')).toMatchObject({ code: 0 });
    expect(chapterJson('whole').equals(first)).toBe(true);
    expect(await writeChapter('whole again')).toMatchObject({ code: 0 });
    expect(chapterJson('whole again').equals(first)).toBe(true);
  });

  it.each(['ar', 'zh', 'ru', 'fr', 'es'])('writes the chapter in %s in every format', async (language) => {
    const run = await runProgram([
      ...['chapter', folder, '--out', out(language), '--data', data, '--study', 'whole', '--lang', language, '--json'],
    ]);
    expect(run.code).toBe(0);
    const answer = JSON.parse(run.out) as { files: Record<string, string>; states: Record<string, number> };
    expect(Object.keys(answer.files)).toEqual(['docx', 'pdf', 'html', 'json']);
    expect(
      readFileSync(answer.files['pdf'] ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(
      readFileSync(answer.files['docx'] ?? '')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(readFileSync(answer.files['html'] ?? '', 'utf8')).toContain(`<html lang="${language}"`);
    expect(JSON.parse(readFileSync(answer.files['json'] ?? '', 'utf8'))).toMatchObject({ language });
    expect(answer.states).toMatchObject({ broken: 0, unsupported: 0 });
  });

  it('ends with 1 when a document could not be read, names it, and imports the others', async () => {
    const mixed = join(home, 'mixed');
    mkdirSync(mixed);
    writeFileSync(
      join(mixed, 'kenya.txt'),
      'Kenya launched a helpline for children in 2019, and Kenya trains teachers.\n',
    );
    writeFileSync(join(mixed, 'broken.pdf'), '%PDF-1.7\nnothing that a reader could use');
    const run = await runProgram(['import', mixed, '--data', data]);
    expect(run).toMatchObject({ code: 1 });
    expect(run.err).toContain('broken.pdf is damaged');
    expect(run.out).toContain('1 added');
    expect(run.out).toContain('1 not read');
    const again = await runProgram(['import', mixed, '--data', data, '--json']);
    const { study, files } = JSON.parse(again.out) as { study: string; files: { fileName: string; result: string }[] };
    expect(study).toBe('mixed');
    expect(files.map((file) => `${file.fileName} ${file.result}`)).toEqual([
      'broken.pdf unchanged',
      'kenya.txt unchanged',
    ]);
  });

  it('prints the themes as text, as CSV and as JSON', async () => {
    const themes = (...more: string[]) =>
      runProgram(['themes', '--study', 'whole', '--basis', 'suggestions', '--data', data, ...more]);
    expect((await themes()).out).toContain('Counted: suggestions that nobody has reviewed.');
    expect((await themes('--csv')).out.split(/\r?\n/)[0]).toMatch(/code,theme,family,countries,of/);
    const table = JSON.parse((await themes('--json', '--lang', 'fr')).out) as { themes: unknown[]; basis: string };
    expect(table.basis).toBe('suggestions');
    expect(table.themes.length).toBeGreaterThan(40);
  });

  it('exports the chapter as it stands in the formats asked for', async () => {
    const run = await runProgram([
      'export',
      '--study',
      'whole',
      '--out',
      out('export'),
      '--format',
      'json',
      'html',
      '--data',
      data,
    ]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(out('export'), 'chapter.html'))).toBe(true);
    expect(existsSync(join(out('export'), 'chapter.pdf'))).toBe(false);
  });

  it.each([
    ['an option that is not known', ['import', '.', '--colour', 'red'], /unknown option '--colour'/],
    ['a command that is not known', ['sing'], /unknown command 'sing'/],
    ['a folder that is not there', ['import', '/no/such/folder'], /There is no file or folder \/no\/such\/folder/],
    ['a study that is not there', ['themes', '--study', 'No such study'], /There is no study "No such study"/],
    [
      'a language that no chapter is written in',
      ['chapter', '.', '--out', 'x', '--lang', 'de'],
      /"de" is not one of the languages/,
    ],
    ['an argument that is missing', ['chapter', '.'], /required option '--out <folder>'/],
    ['a format that is not written', ['export', '--study', 'whole', '--out', 'x', '--format', 'rtf'], /rtf/],
  ])('ends with 2 for %s and says so', async (_, args, message) => {
    const run = await runProgram([...args, '--data', data]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(message);
    expect(run.err).not.toMatch(/\n {4}at /);
  });

  it('makes no study of a folder that is not there', async () => {
    await runProgram(['chapter', '/no/such/folder', '--out', out('none'), '--data', data]);
    expect(await runProgram(['themes', '--study', 'folder', '--data', data])).toMatchObject({ code: 2 });
  });

  it.each([
    ['chapter', ['--out', '--study', '--lang', '--codebook', '--outline', '--data', '--json']],
    ['import', ['--study', '--lang', '--data', '--json']],
    ['themes', ['--study', '--basis', '--lang', '--csv', '--data', '--json']],
    ['export', ['--study', '--out', '--format', '--data', '--json']],
    ['serve', ['--port', '--host', '--data', '--json']],
    ['start', ['--folder', '--study', '--port', '--host', '--data', '--json']],
    ['sign-in-link', ['--address', '--data', '--json']],
    ['backup', ['--force', '--data', '--json']],
    ['verify', ['--json']],
    ['restore', ['--data', '--json']],
    ['move', ['--to', '--data', '--json']],
  ])('explains %s and its options with --help', async (command, options) => {
    const run = await runProgram([command, '--help']);
    expect(run).toMatchObject({ code: 0, err: '' });
    for (const option of options) expect(run.out).toContain(option);
  });

  it('names its commands and exit codes with --help', async () => {
    const run = await runProgram(['--help']);
    expect(run).toMatchObject({ code: 0, err: '' });
    for (const word of [
      'chapter',
      'import',
      'themes',
      'export',
      'serve',
      'start',
      'sign-in-link',
      'backup',
      'verify',
      'restore',
      'move',
      'Exit codes: 0 done; 1',
    ])
      expect(run.out).toContain(word);
  });

  it('resumes an import that was killed at any moment, with the result of one that was not', async () => {
    const undisturbed = chapterJson('whole');
    const startedAt = performance.now();
    await runProgram(['import', folder, '--data', data, '--study', 'timed']);
    const duration = performance.now() - startedAt;
    let killedRuns = 0;
    for (const [at, moment] of moments(4).entries()) {
      const study = `killed ${String(at)}`;
      const killed = await runProgram(['import', folder, '--data', data, '--study', study], {
        kill: moment * duration,
      });
      if (killed.code === null) killedRuns += 1;
      const resumed = await writeChapter(study);
      expect(resumed, resumed.err).toMatchObject({ code: 0 });
      expect(chapterJson(study).equals(undisturbed)).toBe(true);
    }
    expect(killedRuns).toBeGreaterThan(0);
  }, 180_000);

  it('begins again after it was killed while its database was being made', async () => {
    const fresh = join(home, 'fresh');
    for (const milliseconds of [700, 1100]) await runProgram(['sign-in-link', '--data', fresh], { kill: milliseconds });
    const [one, other] = await Promise.all([
      runProgram(['sign-in-link', '--data', fresh]),
      runProgram(['sign-in-link', '--data', fresh]),
    ]);
    expect([one.code, other.code]).toEqual([0, 0]);
    expect(one.out).toMatch(/^http:\/\/localhost:3000\/sign-in\?token=[\w-]{20,}\n$/);
    // Whoever was last stops the server; it may take a moment.
    for (let look = 0; look < 100 && existsSync(join(fresh, 'postgres', 'postmaster.pid')); look += 1) await wait(50);
    expect(existsSync(join(fresh, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});
