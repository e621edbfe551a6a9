import { describe, expect, test } from 'vitest';
import { readDocument } from '../index.ts';
import { column, makePdf, type MadePage } from '../testing/make-pdf.ts';
import { documentOf, showBlocks } from '../testing/show-blocks.ts';

const read = (pages: MadePage[], information?: Record<string, string>) =>
  readDocument(makePdf(pages, information), { name: 'paper.pdf' });

const running = (page: number, of = 'A/99/12'): { x: number; y: number; text: string; size: number }[] => [
  { x: 480, y: 800, text: of, size: 9 },
  { x: 500, y: 40, text: String(page), size: 9 },
];

const filled = [
  'The ministry asked every school in the country to name one teacher who answers questions on',
  'safety online, and trained those teachers during the summer of the second year with the help of',
  'two universities. The first evaluation found that most pupils knew whom to ask.',
];

describe('paragraphs of a PDF', { timeout: 30_000 }, () => {
  test('lines of one paragraph are joined, a paragraph that ends early is not', async () => {
    const second = [
      'A second paragraph follows without any space and it is also long enough to fill its line well',
      'before it ends.',
    ];
    expect(showBlocks(await read([{ texts: column([...filled, ...second]) }]))).toEqual([
      `paragraph p1 ${filled.join(' ')}`,
      `paragraph p1 ${second.join(' ')}`,
    ]);
  });

  test('a numbered paragraph starts a new block', async () => {
    const lines = [
      '11. The first country described its helpline for children, which is open day and night all year.',
      '12. The second country described a law on the duties of platforms.',
    ];
    expect(showBlocks(await read([{ texts: column(lines) }]))).toEqual(lines.map((line) => `paragraph p1 ${line}`));
  });

  test('a larger line is a heading, and larger headings stand above smaller ones', async () => {
    const texts = [
      { x: 72, y: 760, text: 'National report', size: 18 },
      { x: 72, y: 730, text: 'What was done', size: 13, bold: true },
      ...column(filled),
    ];
    expect(showBlocks(await read([{ texts }])).slice(0, 2)).toEqual([
      'heading1 p1 National report',
      'heading2 p1 What was done',
    ]);
  });

  test('signs that were drawn after the rest of their line stand where they belong', async () => {
    // Each glyph is 6 points wide; the quotation marks come from another font, at the end, as word processors write them.
    const glyphRuns = [
      { x: 72, y: 700, glyphs: ['重', '点', '从'] },
      { x: 96, y: 700, glyphs: ['上', '网'] },
      { x: 114, y: 700, glyphs: ['转', '向'] },
      { x: 90, y: 700, glyphs: ['“'] },
      { x: 108, y: 700, glyphs: ['”'] },
    ];
    expect(showBlocks(await read([{ glyphRuns }]))).toEqual(['paragraph p1 重点从“上网”转向']);
  });

  test('cells that stand apart on consecutive lines are rows of a table', async () => {
    const row = (y: number, cells: [string, string]) => [
      { x: 72, y, text: cells[0] },
      { x: 300, y, text: cells[1] },
    ];
    const texts = [
      ...column(filled, { top: 760 }),
      ...row(600, ['Country', 'Helpline']),
      ...row(588, ['Kenya', '116']),
    ];
    expect(showBlocks(await read([{ texts }])).slice(1)).toEqual([
      'tableRow p1 Country\tHelpline',
      'tableRow p1 Kenya\t116',
    ]);
  });

  test('two columns written across are read one after the other', async () => {
    const left = Array.from({ length: 12 }, (_, i) => `left column line number ${i + 1} runs on and`);
    const right = Array.from({ length: 12 }, (_, i) => `right column line number ${i + 1} goes on`);
    const texts = left.flatMap((text, i) => [
      { x: 60, y: 700 - 12 * i, text },
      { x: 320, y: 700 - 12 * i, text: right[i] ?? '' },
    ]);
    const { text } = documentOf(await read([{ texts }]));
    expect(text.replace(/\s+/g, ' ')).toBe([...left, ...right].join(' '));
  });
});

describe('hyphens at line ends', { timeout: 30_000 }, () => {
  const endingIn = (stem: string) =>
    `Support for children and families grew in every region that the government had asked about ${stem}-`;

  test('the hyphen of a compound word is kept', async () => {
    const lines = [endingIn('non'), 'governmental organizations took part. Other non-governmental bodies did not.'];
    expect(documentOf(await read([{ texts: column(lines) }])).text).toContain('about non-governmental organizations');
  });

  test('a divided word that the document writes whole elsewhere is joined', async () => {
    const lines = [endingIn('pro'), 'tection officers took part. The protection of children comes first.'];
    expect(documentOf(await read([{ texts: column(lines) }])).text).toContain('about protection officers');
  });

  test('a hyphen before a capital or a number is kept', async () => {
    const lines = [endingIn('Asia'), 'Pacific countries.'];
    expect(documentOf(await read([{ texts: column(lines) }])).text).toContain('about Asia-Pacific countries');
  });
});

describe('pages of a PDF', { timeout: 30_000 }, () => {
  const pages: MadePage[] = [1, 2, 3, 4].map((number) => ({
    texts: [
      ...running(number),
      ...column(
        [
          `Page ${number === 1 ? 'one' : 'more'} begins here and the sentence fills the whole width of its line with words so that`,
        ],
        { top: 120 },
      ),
    ],
  }));

  test('running headers and page numbers are left out of the text and given apart', async () => {
    const document = documentOf(await read(pages));
    expect(document.text).not.toContain('A/99/12');
    expect(document.leftOut).toContainEqual({ page: 3, text: '3' });
    expect(document.leftOut?.filter((line) => line.text === 'A/99/12')).toHaveLength(4);
  });

  test('a paragraph runs on over the page boundary and both pages know their part', async () => {
    const texts = (number: number, line: string) => ({ texts: [...running(number), ...column([line], { top: 120 })] });
    const outcome = await read([
      texts(1, 'The inspectors visited forty institutions during the year and wrote to the owners of all the'),
      texts(2, 'networks that had been named. They came back in spring and they found that most had answered'),
      texts(3, 'as the law requires.'),
    ]);
    const document = documentOf(outcome);
    expect(document.blocks).toHaveLength(1);
    expect(document.blocks[0]?.page).toBe(1);
    expect(document.text).toContain('owners of all the networks that');
    expect(document.pages.map((page) => [page.number, document.text.slice(page.start, page.start + 9)])).toEqual([
      [1, 'The inspe'],
      [2, ' networks'],
      [3, ' as the l'],
    ]);
  });

  test('a note at the foot stands apart and its mark is no part of the sentence', async () => {
    const texts = [
      ...column(['The commission was founded by law']),
      { x: 72 + 153, y: 704, text: '1', size: 6 },
      { x: 72 + 159, y: 700, text: 'and reports every year to the parliament.' },
      { x: 72, y: 80, text: '1 Act No. 7 of the year 2019.', size: 8 },
    ];
    expect(showBlocks(await read([{ texts }]))).toEqual([
      'paragraph p1 The commission was founded by law and reports every year to the parliament.',
      'note p1 1 Act No. 7 of the year 2019.',
    ]);
  });
});

describe('right-to-left pages', { timeout: 30_000 }, () => {
  test('glyphs in visual order become letters in logical order, ligatures and brackets included', async () => {
    // As drawn, from the left; the ligature of lam and alef is one glyph.
    const line = ['م', 'لا', 'س', ' ', ')', 'ل', 'ف', 'ط', '('];
    const outcome = await read([
      {
        glyphRuns: [
          { x: 300, y: 700, glyphs: line },
          { x: 300, y: 680, glyphs: [...'باتك'] },
        ],
      },
    ]);
    const { text } = documentOf(outcome);
    expect(text).toContain('(طفل) سلام');
    expect(text).toContain('كتاب');
  });

  test('numbers inside stay readable from the left', async () => {
    const { text } = documentOf(await read([{ glyphRuns: [{ x: 200, y: 700, glyphs: [...'2019 ', ...'ماع'] }] }]));
    expect(text).toBe('عام 2019');
  });
});

describe('what is not text', { timeout: 30_000 }, () => {
  test('a document of drawn pages needs OCR', async () => {
    expect(await read([{ drawing: true }, { drawing: true }])).toEqual({
      outcome: 'needsOcr',
      format: 'pdf',
      pages: 2,
    });
  });

  test('a drawn page among pages of text is named in a warning', async () => {
    const document = documentOf(await read([{ texts: column(filled) }, { drawing: true }]));
    expect(document.warnings).toEqual([{ code: 'pagesWithoutText', detail: '2' }]);
  });

  test('an empty page is no text', async () => {
    expect(await read([{}])).toMatchObject({ outcome: 'refused', problem: { code: 'noText' } });
  });

  test('more pages than allowed are refused', async () => {
    const bytes = makePdf([{ texts: column(['a']) }, {}, {}]);
    expect(await readDocument(bytes, { name: 'a.pdf', limits: { maximumPages: 2 } })).toEqual({
      outcome: 'refused',
      problem: { code: 'tooManyPages', detail: { pages: 3, maximum: 2 } },
    });
  });

  test('a title that a program wrote is no title', async () => {
    const pages = [{ texts: column(filled) }];
    expect(documentOf(await read(pages, { Title: 'Microsoft Word - report.doc' })).properties).toEqual({});
    expect(
      documentOf(await read(pages, { Title: 'National report 2024', CreationDate: 'D:20240305120000Z' })).properties,
    ).toEqual({
      title: 'National report 2024',
      created: '2024-03-05',
    });
  });

  test('a cut-off file is damaged or read in part, never a failure', async () => {
    const whole = makePdf([{ texts: column(filled) }]);
    for (const length of [10, 200, 900, whole.length - 30]) {
      const outcome = await readDocument(whole.slice(0, length), { name: 'cut.pdf' });
      expect(['read', 'refused']).toContain(outcome.outcome);
    }
  });
});
