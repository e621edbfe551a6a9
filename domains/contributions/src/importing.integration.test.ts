// Imports of folders through the door: what becomes of each file, and that nothing already here is lost.
import { createHash } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CodePointIndex } from '@common-thread/text-analysis';
import type { WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../../platform/test/databases.ts';
import { countRows, docxOf, importFolder, makeFolder, openWorkspace, zipOf } from '../test/contributions-folder.ts';
import {
  createDocumentReader,
  listContributions,
  openOriginal,
  readContributionDetail,
  readVersion,
  type ContributionSummary,
  type ImportedFile,
  type ImportReport,
  type ImportTools,
} from './index.ts';

const kenya = `# Kenya: child online protection

The helpline 116 answered calls of children in Kenya in 2025. Kenya trained counsellors in every county.

## Lessons learned

Kenya learned that parents ask for short courses in the evening.
`;
const ghana =
  'Ghana: national experience\n\nGhana adopted an Act on cybersecurity. In Ghana schools teach safe use of the internet.\n';
const unnamed =
  'An overview of schools\n\nPupils learn how to report what frightens them, and teachers learn how to answer.\n';
const encryptedPdf =
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 0 /Kids [] >>\nendobj\nthis file ends in the mid';

const folderOfAllKinds = () =>
  makeFolder({
    'kenya.md': kenya,
    'ghana.txt': ghana,
    'reports/schools.txt': unnamed,
    'chile.html':
      '<!doctype html><html lang="es"><head><title>Chile: protección de la infancia en línea</title><script>throw new Error()</script></head><body><h1>Chile: protección de la infancia en línea</h1><p>Chile cuenta con una línea de ayuda para niños. En Chile las escuelas enseñan el uso seguro de internet.</p></body></html>',
    'estonia.docx': docxOf(['Estonia: national experience', 'Estonia runs a hotline. Estonia trains web constables.']),
    'archive.zip': zipOf({
      'fiji.txt': 'Fiji: online safety\n\nFiji has an Online Safety Commission. Fiji answers complaints of families.\n',
      '../outside.txt': 'This file wants to leave its archive.',
    }),
    'damaged.pdf': encryptedPdf,
    'empty.txt': '',
    'picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    '.hidden.txt': 'Nobody means this file.',
    'contributions.csv':
      'file,country,contributor_type,title,date,rights\nghana.txt,GHA,academia,"Ghana, from the table",2024-05,CC BY 4.0\nmissing.pdf,KEN,,,,\n',
  });

describe.each(testDatabases)('an import on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let tools: ImportTools;
  const folders: ReturnType<typeof makeFolder>[] = [];
  const folderOf = (...given: Parameters<typeof makeFolder>) => {
    const folder = makeFolder(...given);
    folders.push(folder);
    return folder;
  };

  beforeAll(async () => {
    opened = await open();
    tools = { originals: opened.installation.originals, reader: createDocumentReader(), ocr: null };
  });
  afterAll(async () => {
    tools.reader.close();
    for (const folder of folders) folder.discard();
    await opened.remove();
  });

  const studyNamed = (name: string) => openWorkspace(opened.installation.database, name);
  const linesOf = (report: ImportReport): Record<string, ImportedFile> =>
    Object.fromEntries(report.files.map((file) => [file.fileName, file]));
  const allOf = async (study: WorkspaceContext): Promise<Record<string, ContributionSummary>> => {
    const { rows } = await listContributions(study, {});
    return Object.fromEntries(rows.map((row) => [row.documents[0]?.fileName ?? '', row]));
  };
  const currentVersion = async (study: WorkspaceContext, path: string) => {
    const version = (await allOf(study))[path]?.documents[0]?.versionId;
    const view = version === undefined ? null : await readVersion(study, version);
    if (view === null) throw new Error(`${path} is not in the study.`);
    return view;
  };

  describe('of a folder with files of every kind', () => {
    let study: WorkspaceContext;
    let report: ImportReport;
    let folder: ReturnType<typeof makeFolder>;
    beforeAll(async () => {
      study = await studyNamed('Every kind');
      folder = folderOfAllKinds();
      folders.push(folder);
      truncateSync(join(folder.path, 'empty.txt'), 0);
      folder.put({ 'huge.txt': 'x' });
      truncateSync(join(folder.path, 'huge.txt'), 101 * 2 ** 20);
      report = await importFolder(study, tools, folder.path);
    });

    it('says of each file what became of it, and leaves out hidden ones', () => {
      expect(report.files.map((file) => `${file.fileName}: ${file.result}`).sort()).toEqual([
        'archive.zip/../outside.txt: refused',
        'archive.zip/fiji.txt: added',
        'chile.html: added',
        'contributions.csv: unchanged',
        'damaged.pdf: refused',
        'empty.txt: refused',
        'estonia.docx: added',
        'ghana.txt: added',
        'huge.txt: refused',
        'kenya.md: added',
        'picture.png: refused',
        'reports/schools.txt: added',
      ]);
    });

    it('gives one line for each refused file that names it and says what to do', () => {
      const lines = linesOf(report);
      expect(lines['archive.zip/../outside.txt']?.message).toMatch(/outside\.txt .*leads out of its archive.*Pack/);
      expect(lines['damaged.pdf']?.message).toMatch(/^damaged\.pdf is damaged .*again\.$/);
      expect(lines['empty.txt']?.message).toMatch(/^empty\.txt is empty\./);
      expect(lines['huge.txt']?.message).toMatch(/^huge\.txt is larger than the limit of 100 MB\./);
      expect(lines['picture.png']?.message).toMatch(/^picture\.png is of a kind that is not read \(\w+\)\./);
      expect(lines['contributions.csv']?.warnings).toEqual([
        'contributions.csv, line 3: there is no file missing.pdf.',
      ]);
      for (const file of report.files) expect(file.message ?? '').not.toMatch(/\n|\{|\(\)/);
    });

    it('shows the line of a refused document again in the list', async () => {
      const stored = await allOf(study);
      expect(stored['picture.png']?.documents[0]?.problem).toBe(linesOf(report)['picture.png']?.message);
      expect(stored['damaged.pdf']?.documents[0]?.problem).toBe(linesOf(report)['damaged.pdf']?.message);
    });

    it('remembers where each value came from: table, document, file name', async () => {
      const stored = await allOf(study);
      const detail = async (path: string) => readContributionDetail(study, stored[path]?.id ?? '');
      expect(await detail('ghana.txt')).toMatchObject({
        country: 'GHA',
        contributorType: 'academia',
        title: 'Ghana, from the table',
        date: '2024-05',
        language: 'en',
        rights: 'CC BY 4.0',
        provenance: {
          country: { source: 'csv', detail: '2' },
          title: { source: 'csv' },
          language: { source: 'text' },
        },
      });
      expect(await detail('kenya.md')).toMatchObject({
        country: 'KEN',
        title: 'Kenya: child online protection',
        provenance: { country: { source: 'fileName', detail: 'kenya' }, title: { source: 'properties' } },
      });
      expect(await detail('chile.html')).toMatchObject({ country: 'CHL', language: 'es' });
    });

    it('stores passages whose offsets give back their words', async () => {
      const { rows } = await listContributions(study, { status: 'read' });
      expect(rows).toHaveLength(6);
      for (const row of rows) {
        const view = await readVersion(study, row.documents[0]?.versionId ?? '');
        const points = new CodePointIndex(view?.text ?? '');
        expect(view?.passages.length).toBeGreaterThan(0);
        for (const passage of view?.passages ?? []) expect(points.slice(passage.start, passage.end)).toBe(passage.text);
      }
    });

    it('keeps the original byte for byte', async () => {
      for (const path of ['kenya.md', 'estonia.docx', 'damaged.pdf']) {
        const document = (await allOf(study))[path]?.documents[0];
        const original = await openOriginal(study, tools.originals, document?.versionId ?? '');
        expect(original?.fileName).toBe(path);
        expect(
          createHash('sha256')
            .update(original?.bytes ?? '')
            .digest('hex'),
        ).toBe(document?.sha256);
        expect(original?.bytes.length).toBe(document?.bytes);
      }
    });

    it('changes nothing when it is done again', async () => {
      const before = await countRows(opened.installation.database);
      const again = await importFolder(study, tools, folder.path);
      expect(await countRows(opened.installation.database)).toEqual(before);
      expect(new Set(again.files.filter((file) => file.result !== 'refused').map((file) => file.result))).toEqual(
        new Set(['unchanged']),
      );
    });
  });

  it('of a changed document makes a new version and keeps the earlier one with its text', async () => {
    const study = await studyNamed('Versions');
    const folder = folderOf({ 'kenya.md': kenya });
    await importFolder(study, tools, folder.path);
    const first = await currentVersion(study, 'kenya.md');
    folder.put({ 'kenya.md': kenya.replace('every county', 'forty-seven counties') });
    const report = await importFolder(study, tools, folder.path);
    expect(report.files).toMatchObject([{ fileName: 'kenya.md', result: 'newVersion', message: null }]);
    const detail = await readContributionDetail(study, first.contribution.id);
    expect(detail?.documents).toMatchObject([{ versionNumber: 2 }]);
    expect(detail?.earlierVersions).toMatchObject([{ versionId: first.version.versionId, versionNumber: 1 }]);
    expect((await readVersion(study, first.version.versionId))?.text).toBe(first.text);
    expect((await currentVersion(study, 'kenya.md')).text).toContain('forty-seven counties');
  });

  it('of the same bytes under another name changes nothing and says where they are', async () => {
    const study = await studyNamed('Same bytes');
    const folder = folderOf({ 'ghana.txt': ghana });
    await importFolder(study, tools, folder.path);
    folder.put({ 'a copy.txt': ghana });
    const before = await countRows(opened.installation.database);
    const report = await importFolder(study, tools, folder.path);
    expect(linesOf(report)['a copy.txt']).toMatchObject({
      result: 'unchanged',
      message: 'a copy.txt is the same file as ghana.txt, already here; nothing was changed.',
    });
    expect(await countRows(opened.installation.database)).toEqual(before);
  });

  it('of another document under a name already taken adds a second document, once', async () => {
    const study = await studyNamed('Same name');
    const folder = folderOf({ 'report.txt': ghana });
    await importFolder(study, tools, folder.path);
    folder.put({
      'report.txt':
        'Peru and its schools. A programme of Peru began with one school in Cusco, and others followed it.\n',
    });
    const report = await importFolder(study, tools, folder.path);
    expect(report.files).toMatchObject([
      { result: 'added', warnings: [expect.stringContaining('it was added as report (2).txt'), expect.any(String)] },
    ]);
    expect(Object.keys(await allOf(study)).sort()).toEqual(['report (2).txt', 'report.txt']);
    await importFolder(study, tools, folder.path);
    expect(Object.keys(await allOf(study))).toHaveLength(2);
  });

  it('reports near-duplicates, and both contributions name each other', async () => {
    const study = await studyNamed('Near-duplicates');
    const sentences = Array.from(
      { length: 40 },
      (_, at) =>
        `In district ${String(at)} of Ghana, teachers met parents and spoke of safe habits number ${String(at)}.`,
    );
    const folder = folderOf({
      'ghana first.txt': `Ghana, first text\n\n${sentences.join('\n\n')}\n`,
      'ghana second.txt': `Ghana, second text\n\n${sentences.join('\n\n')}\n\nOne line more.\n`,
    });
    const report = await importFolder(study, tools, folder.path);
    expect(linesOf(report)['ghana second.txt']?.warnings).toEqual([
      expect.stringMatching(/^ghana second\.txt is nearly the same as ghana first\.txt \(\d+.%\)\./),
    ]);
    for (const row of Object.values(await allOf(study)))
      expect((await readContributionDetail(study, row.id))?.nearDuplicates).toHaveLength(1);
  });

  it('keeps NUL and odd characters from doing harm, in a text, a table and a name', async () => {
    const study = await studyNamed('Odd characters');
    const folder = folderOf({
      'odd \u{1f600}e\u0301.txt':
        'Kenya\u0007: a text\n\nA bell\u0007 sign, a family 👨‍👩‍👧, an astral letter 𝒳, \u202Ereversed\u202C, and combined e\u0301. Kenya again, Kenya.\n',
      'contributions.csv': 'file,title,organisation\n"odd \u{1f600}é.txt","A \u0000title",\u0007Bell\n',
    });
    const report = await importFolder(study, tools, folder.path);
    expect(report.files.map((file) => file.result)).toEqual(['added']);
    const view = await currentVersion(study, 'odd \u{1f600}é.txt');
    expect(view.text).not.toContain('\u0007');
    expect(view.text).toContain('👨‍👩‍👧');
    expect(view.contribution).toMatchObject({ title: 'A title', organisation: 'Bell' });
    const points = new CodePointIndex(view.text);
    for (const passage of view.passages) expect(points.slice(passage.start, passage.end)).toBe(passage.text);
  });

  it('of one folder twice at the same time stores each file once', async () => {
    const study = await studyNamed('At the same time');
    const folder = folderOf({ 'kenya.md': kenya, 'ghana.txt': ghana, 'schools.txt': unnamed });
    const reports = await Promise.all([1, 2].map(() => importFolder(study, tools, folder.path)));
    const results = reports.flatMap((report) => report.files.map((file) => `${file.fileName} ${file.result}`));
    expect(results.sort()).toEqual(
      ['ghana.txt', 'kenya.md', 'schools.txt'].flatMap((name) => [`${name} added`, `${name} unchanged`]),
    );
    expect(Object.keys(await allOf(study))).toHaveLength(3);
  });

  it('of a ZIP that is a folder of its own is as the folder would be', async () => {
    const study = await studyNamed('Whole ZIP');
    const folder = folderOf({
      'papers.zip': zipOf({
        'kenya.md': kenya,
        'contributions.csv': 'file,country\nkenya.md,UGA\n',
        '/rooted.txt': 'x',
      }),
    });
    const report = await importFolder(study, tools, join(folder.path, 'papers.zip'));
    expect(linesOf(report)['kenya.md']?.result).toBe('added');
    expect((await allOf(study))['kenya.md']).toMatchObject({ country: 'UGA' });
    expect(report.files.filter((file) => file.result === 'refused')).toHaveLength(1);
  });

  it('of a broken ZIP names the ZIP', async () => {
    const study = await studyNamed('Broken ZIP');
    const folder = folderOf({ 'papers.zip': 'PK no more', 'ghana.txt': ghana });
    const report = await importFolder(study, tools, folder.path);
    expect(linesOf(report)['papers.zip']?.message).toMatch(/^papers\.zip is damaged/);
    expect(linesOf(report)['ghana.txt']?.result).toBe('added');
  });
});
