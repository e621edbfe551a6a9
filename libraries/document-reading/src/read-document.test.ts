import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument, recogniseFormat } from './index.ts';
import { makeDocx, makeZip, wordParagraph } from './testing/make-office.ts';
import { makePdf } from './testing/make-pdf.ts';
import { documentOf } from './testing/show-blocks.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const problemOf = async (file: Uint8Array, name: string, limits = {}) => {
  const outcome = await readDocument(file, { name, limits });
  return outcome.outcome === 'refused' ? outcome.problem : outcome.outcome;
};

describe('recognising formats', () => {
  test('content decides, a wrong ending is a warning', async () => {
    const docx = makeDocx(wordParagraph('Text.'));
    expect(recogniseFormat(docx, 'plan.pdf')).toEqual({ format: 'docx', mislabelled: true });
    expect(documentOf(await readDocument(docx, { name: 'plan.pdf' })).warnings).toEqual([
      { code: 'mislabelled', detail: 'docx' },
    ]);
    expect(recogniseFormat(docx, 'plan.docx')).toEqual({ format: 'docx', mislabelled: false });
    expect(recogniseFormat(makePdf([{}]), 'plan.doc')).toEqual({ format: 'pdf', mislabelled: true });
  });

  test('text formats are told apart by their ending', () => {
    expect(recogniseFormat(bytes('# a'), 'a.md').format).toBe('markdown');
    expect(recogniseFormat(bytes('# a'), 'a.txt').format).toBe('text');
    expect(recogniseFormat(bytes('<!DOCTYPE html><p>a'), 'a.txt')).toEqual({ format: 'html', mislabelled: true });
    expect(recogniseFormat(bytes('plain'), 'README').format).toBe('text');
  });

  test.each([
    ['a.rtf', bytes('{\\rtf1 a}'), 'rtf'],
    ['a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'png'],
    [
      'a.doc',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('WordDocument', 'utf16le')]),
      'doc',
    ],
    ['a.xlsx', makeZip({ 'xl/workbook.xml': '<a/>' }), 'xlsx'],
    ['a.csv', bytes('a,b\n1,2\n'), 'csv'],
  ])('%s is not supported and its kind is named', async (name, file, kind) => {
    expect(await problemOf(file, name)).toEqual({ code: 'notSupported', detail: { kind } });
  });

  test('an Office file under a password is encrypted', async () => {
    const file = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await problemOf(file, 'a.docx')).toEqual({ code: 'encrypted', detail: {} });
  });
});

describe('limits and bad input', () => {
  test('empty files are empty', async () => {
    expect(await problemOf(new Uint8Array(0), 'a.pdf')).toEqual({ code: 'empty', detail: { bytes: 0 } });
    expect(await problemOf(bytes(' \n\n'), 'a.txt')).toMatchObject({ code: 'empty' });
  });

  test('a file over the limit is refused before it is looked at', async () => {
    expect(await problemOf(bytes('abcdef'), 'a.txt', { maximumBytes: 5 })).toEqual({
      code: 'tooLarge',
      detail: { bytes: 6, maximum: 5 },
    });
  });

  test('text over the limit is refused', async () => {
    expect(await problemOf(bytes('abcdef'), 'a.txt', { maximumTextLength: 5 })).toEqual({
      code: 'textTooLong',
      detail: { maximum: 5 },
    });
  });

  test('a part that expands too much is stopped while it is inflated', async () => {
    const bomb = makeDocx('', { 'word/document.xml': 'a'.repeat(30_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemOf(bomb, 'a.docx')).toMatchObject({ code: 'expandsTooMuch' });
    const large = makeDocx(wordParagraph('word '.repeat(1000)));
    expect(await problemOf(large, 'a.docx', { maximumExpandedBytes: 2000 })).toMatchObject({ code: 'expandsTooMuch' });
  });

  test('a damaged ZIP named as a document is damaged', async () => {
    expect(await problemOf(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8]), 'a.docx')).toEqual({
      code: 'damaged',
      detail: { format: 'docx' },
    });
  });

  test('no bytes make it throw, and what is read keeps its promises', { timeout: 60_000 }, async () => {
    const seeds = [
      makeDocx(wordParagraph('Some text. ') + wordParagraph('More.')),
      makePdf([{ texts: [{ x: 72, y: 700, text: 'Some text' }] }]),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        fc.constantFrom('a.pdf', 'a.docx', 'a.odt', 'a.pptx', 'a.html', 'a.md', 'a.txt', 'a'),
        async (seed, changes, name) => {
          const file = seed.slice();
          for (const [at, byte] of changes) file[at % file.length] = byte;
          const outcome = await readDocument(file, { name });
          if (outcome.outcome !== 'read') return;
          const { text, blocks } = outcome.document;
          const codePoints = [...text];
          expect(text).toBe(text.normalize('NFC'));
          let end = 0;
          blocks.forEach((block, i) => {
            expect(block.start).toBe(i === 0 ? 0 : end + 2);
            expect(block.end).toBeGreaterThan(block.start);
            end = block.end;
          });
          expect(end).toBe(codePoints.length);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('offsets count code points', async () => {
    const document = documentOf(await readDocument(bytes('# 😀 safe\n\nNext'), { name: 'a.md' }));
    expect(document.blocks.map((block) => [block.start, block.end])).toEqual([
      [0, 6],
      [8, 12],
    ]);
  });
});
