import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  guidOf,
  readCodebookFile,
  readGuid,
  readProjectFiles,
  writeCodebookFile,
  writeProjectArchive,
  writeProjectFiles,
  type RefiCode,
  type RefiProject,
} from '../index.ts';
import { sampleProject } from '../../test/sample-project.ts';
import { schemaFaults } from '../../test/schema.ts';

const filesOf = (archive: Uint8Array) => Object.entries(unzipSync(archive)).map(([path, bytes]) => ({ path, bytes }));
const xmlOf = (project: RefiProject) => new TextDecoder().decode(writeProjectFiles(project)[0]?.bytes);

function readBack(project: RefiProject): RefiProject {
  const read = readProjectFiles(filesOf(writeProjectArchive(project)));
  if (!read.ok) throw new Error(read.refusal.code);
  expect(read.faults).toEqual([]);
  return read.project;
}

describe('a project', () => {
  test('comes back as it was written: emoji, Arabic, Chinese, overlaps, nested codes, two coders, a PDF', () => {
    expect(readBack(sampleProject())).toEqual(sampleProject());
  });

  test('is valid against the published schema, also when it is empty', () => {
    expect(schemaFaults('Project', xmlOf(sampleProject()))).toEqual([]);
    const nothing = { users: [], codes: [], variables: [], cases: [], sources: [], notes: [], sets: [] };
    expect(schemaFaults('Project', xmlOf({ name: 'Empty', origin: '', ...nothing }))).toEqual([]);
  });

  test('the schema refuses what is wrong, so that its silence means something', () => {
    expect(schemaFaults('Project', xmlOf(sampleProject()).replace(' isCodable="true"', '')).join()).toMatch(
      /isCodable/,
    );
  });

  test('gives the same bytes each time', () => {
    expect(writeProjectArchive(sampleProject())).toEqual(writeProjectArchive(sampleProject()));
  });

  test('holds whatever names and texts it is given', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.normalize('NFC'));
    fc.assert(
      fc.property(word, word, word, (name, text, memo) => {
        fc.pre(
          ![name, text, memo].some((one) => /[\u0000-\u001f\ufeff\ufffe\uffff]|\p{Cs}/u.test(one)) &&
            name.trim() !== '',
        );
        const project = sampleProject();
        const [source] = project.sources;
        const [code] = project.codes;
        const [note] = project.notes;
        if (source === undefined || code === undefined || note === undefined) throw new Error('The sample is empty.');
        code.name = name;
        note.text = memo;
        source.text = text;
        source.selections = source.selections
          .slice(0, 1)
          .map((one) => ({ ...one, start: 0, end: Array.from(text).length }));
        expect(readBack(project)).toEqual(project);
        expect(schemaFaults('Project', xmlOf(project))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a codebook', () => {
  const bare = (code: RefiCode): RefiCode => {
    const copy = { ...code, codes: code.codes.map(bare) };
    delete copy.notes;
    return copy;
  };
  const codebook = { origin: 'Common Thread', codes: sampleProject().codes.map(bare) };

  test('comes back as it was written and is valid against the published schema', () => {
    const written = writeCodebookFile(codebook);
    expect(schemaFaults('Codebook', written)).toEqual([]);
    expect(readCodebookFile(new TextEncoder().encode(written))).toEqual({ ok: true, codebook, faults: [] });
  });

  test('of an older namespace and with a byte order mark is read', () => {
    const written = `\ufeff${writeCodebookFile(codebook).replace('codebook:1.0', 'codebook:0:4')}`;
    expect(readCodebookFile(new TextEncoder().encode(written))).toMatchObject({ ok: true, codebook });
  });
});

describe('GUIDs', () => {
  test('are read in braces, in capitals and without version bits', () => {
    expect(readGuid('{39633935-3331-3962-6632-373436373264}')).toBe('39633935-3331-3962-6632-373436373264');
    expect(readGuid('ABCDEF00-0000-0000-0000-000000000000')).toBe('abcdef00-0000-0000-0000-000000000000');
    expect(readGuid('not-a-guid')).toBeNull();
  });

  test('of the same thing are the same, of different things different', () => {
    expect(guidOf('code', 'A')).toBe(guidOf('code', 'A'));
    expect(new Set(Array.from({ length: 2000 }, (_, number) => guidOf('code', String(number)))).size).toBe(2000);
    expect(guidOf('ab', 'c')).not.toBe(guidOf('a', 'bc'));
    expect(guidOf('code', 'A')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('a project of another program', () => {
  const folder = process.env['COMMON_THREAD_REFI_FOLDER'] ?? '';
  const file = `${folder}/demo.qdpx`;
  const isThere = folder !== '' && existsSync(file);
  if (!isThere) console.info('Skipped: COMMON_THREAD_REFI_FOLDER names no folder with demo.qdpx.');

  test.skipIf(!isThere)('is read with every coding on whole lines, as its program cuts them', () => {
    const read = readProjectFiles(filesOf(readFileSync(file)));
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.faults).toEqual([]);
    const xml = new TextDecoder().decode(filesOf(readFileSync(file)).find(({ path }) => path.endsWith('.qde'))?.bytes);
    const codings = read.project.sources.flatMap((source) => source.selections.flatMap((one) => one.codings));
    expect(codings).toHaveLength(xml.match(/<Coding /g)?.length ?? 0);
    for (const source of read.project.sources)
      for (const { start, end } of source.selections) {
        const points = Array.from(source.text);
        expect([undefined, '\n']).toContain(points[start - 1]);
        expect([undefined, '\n']).toContain(points[end - 1] === '\n' ? '\n' : points[end]);
      }
  });
});
