import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, readDocument } from '../index.ts';
import { documentOf, showBlocks } from '../testing/show-blocks.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readDocument(bytes(text), { name: 'a.txt' });

describe('plain text', () => {
  test('hard-wrapped lines are joined, capitals and numbered lines that stand alone are headings', async () => {
    const text = [
      'NATIONAL REPORT',
      '',
      'The ministry named a teacher in every school who answers',
      'questions, and it trained them in the summer with the help',
      'of a university.',
      '',
      '2.1 Legal measures',
      '',
      'A law on platforms came into force, and an authority was set',
      'up to watch over it.',
    ].join('\n');
    expect(showBlocks(await read(text))).toEqual([
      'heading1 NATIONAL REPORT',
      'paragraph The ministry named a teacher in every school who answers questions, and it trained them in the summer with the help of a university.',
      'heading2 2.1 Legal measures',
      'paragraph A law on platforms came into force, and an authority was set up to watch over it.',
    ]);
  });

  test('form feeds separate pages and a paragraph may run over one', async () => {
    const text =
      'The first page ends in the middle of a sentence that goes\fon here, on the second page, and is finished at this point.\n';
    const document = documentOf(await read(text));
    expect(document.text).toBe(text.replace('\f', ' ').trim());
    expect(document.pages.map((page) => page.number)).toEqual([1, 2]);
    expect(document.blocks[0]?.page).toBe(1);
  });

  test('where nothing is wrapped every line is a paragraph', async () => {
    const long = 'A long line that holds a whole paragraph. '.repeat(8).trim();
    expect(showBlocks(await read(`${long}\n${long}\n`))).toEqual([`paragraph ${long}`, `paragraph ${long}`]);
  });
});

describe('encodings', () => {
  test.each([
    [
      'windows-1251',
      [
        0xc7, 0xe0, 0xf9, 0xe8, 0xf2, 0xe0, 0x20, 0xe4, 0xe5, 0xf2, 0xe5, 0xe9, 0x20, 0xe2, 0x20, 0xf1, 0xe5, 0xf2,
        0xe8,
      ],
      'Защита детей в сети',
    ],
    [
      'koi8-r',
      [
        0xfa, 0xc1, 0xdd, 0xc9, 0xd4, 0xc1, 0x20, 0xc4, 0xc5, 0xd4, 0xc5, 0xca, 0x20, 0xd7, 0x20, 0xd3, 0xc5, 0xd4,
        0xc9,
      ],
      'Защита детей в сети',
    ],
    [
      'windows-1252',
      [0x70, 0x72, 0x6f, 0x74, 0xe9, 0x67, 0xe9, 0x20, 0xe0, 0x20, 0x6c, 0x92, 0xe9, 0x63, 0x6f, 0x6c, 0x65],
      'protégé à l’école',
    ],
    ['windows-1256', [0xcd, 0xe3, 0xc7, 0xed, 0xc9, 0x20, 0xc7, 0xe1, 0xc3, 0xd8, 0xdd, 0xc7, 0xe1], 'حماية الأطفال'],
    ['gb18030', [0xb1, 0xa3, 0xbb, 0xa4, 0xb6, 0xf9, 0xcd, 0xaf, 0xb5, 0xc4, 0xb0, 0xb2, 0xc8, 0xab], '保护儿童的安全'],
  ])('%s is recognised by its letters', (encoding, file, text) => {
    expect(decodeText(Uint8Array.from(file))).toEqual({ text, encoding, certain: false });
  });

  test('a byte order mark decides', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]))).toEqual({
      text: 'A',
      encoding: 'utf-16le',
      certain: true,
    });
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41]))).toEqual({
      text: 'A',
      encoding: 'utf-8',
      certain: true,
    });
  });

  test('whatever is written in UTF-8 comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
        expect(decodeText(bytes(text)).text).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});
