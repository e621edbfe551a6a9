// The Word file by its XML: what Word, LibreOffice and a screen reader find in it.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  arabicChapter,
  chineseChapter,
  englishChapter,
  hostileDocument,
  hostileTexts,
} from './document-writing.examples.ts';
import { writeDocx } from './write-docx.ts';
import type { DocxOptions } from './write-docx.ts';
import type { WritableDocument } from './writable-document.ts';

const leftToWord: DocxOptions = { pageNumbers: 'leftToWord' };

// Page numbers take most of the time and matter to one test alone.
async function partsOf(document: WritableDocument, options: DocxOptions = leftToWord) {
  const entries = unzipSync(await writeDocx(document, options));
  return Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function bodyOf(document: WritableDocument): Promise<string> {
  return (await partsOf(document))['word/document.xml'] ?? '';
}

/** The words between the tags, as Word shows them. */
function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text ?? '')
    .join('')
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
    );
}

describe('a chapter as a Word file', () => {
  test('has a heading style at every heading and no gap in their levels', async () => {
    const body = await bodyOf(englishChapter);
    const levels = [...body.matchAll(/<w:pStyle w:val="Heading(\d)"/g)].map(([, level]) => level);
    expect(levels).toEqual(['1', '2', '3', '1', '2', '1', '2']);
  });

  test('has a contents list with its entries and page numbers written, linked to the headings', async () => {
    const body = (await partsOf(englishChapter, {}))['word/document.xml'] ?? '';
    const contents = /<w:sdtContent>(.*?)<\/w:sdtContent>/s.exec(body)?.[1] ?? '';
    expect(contents).toContain('TOC \\h \\o &quot;1-3&quot;');
    expect(textOf(contents)).toContain('Statement of the situation');
    const pages = [
      ...contents.matchAll(/PAGEREF (_Toc\d+) \\h<\/w:instrText><w:fldChar[^>]*separate"\/><w:t[^>]*>(\d+)</g),
    ];
    expect(pages).toHaveLength(7);
    for (const [, bookmark] of pages) expect(body).toContain(`w:name="${bookmark}"`);
  });

  test('has real footnotes, numbered in the order in which they are met', async () => {
    const parts = await partsOf(englishChapter);
    const body = parts['word/document.xml'] ?? '';
    const references = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    expect(references).toEqual(['1', '2', '3', '4', '5']);
    const second = /<w:footnote w:id="2">.*?<\/w:footnote>/s.exec(parts['word/footnotes.xml'] ?? '')?.[0] ?? '';
    expect(textOf(second).trim()).toBe('Silence in a contribution is not a report of absence.');
  });

  test('repeats the header row of a table, captions it and names it for those who cannot see it', async () => {
    const body = await bodyOf(englishChapter);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:tr>|<w:tr /g)).toHaveLength(41);
    expect(body).toContain('<w:tblCaption w:val="Contributions by country, with what each reports"/>');
    expect(body.indexOf('w:val="Caption"')).toBeLessThan(body.indexOf('<w:tbl>'));
  });

  test('leads from a link to the bookmark of the place', async () => {
    const body = await bodyOf(englishChapter);
    expect(body).toContain('w:anchor="practices"');
    expect(body).toMatch(/<w:bookmarkStart[^>]*w:name="practices"/);
  });

  test('numbers two ordered lists each from one', async () => {
    const list = { kind: 'list' as const, ordered: true, entries: [[{ kind: 'text' as const, text: 'a' }]] };
    const body = await bodyOf({ ...englishChapter, blocks: [list, list] });
    const instances = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(instances).size).toBe(2);
  });

  test('carries title, language and the given date, and no other date', async () => {
    const properties = (await partsOf(englishChapter))['docProps/core.xml'] ?? '';
    expect(properties).toContain('<dc:title>National experiences of child online protection</dc:title>');
    expect(properties).toContain('<dc:language>en-GB</dc:language>');
    expect(properties.match(/\d{4}-\d{2}-\d{2}T[0-9:]+Z/g)).toEqual(['2026-03-17T00:00:00Z', '2026-03-17T00:00:00Z']);
  });

  test('tags words in another language, in the slot of their script', async () => {
    const body = await bodyOf(englishChapter);
    expect(body).toContain('<w:lang w:val="ru-RU"/>');
    expect(body).toMatch(/<w:rtl\/><w:lang w:bidi="ar-SA"\/><\/w:rPr><w:t[^>]*>حماية الطفل على الإنترنت</);
    expect(body).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"[^>]*\/><\/w:rPr><w:t[^>]*>保护上网儿童</);
  });

  test('is the same, byte for byte, when written twice', async () => {
    for (const document of [englishChapter, arabicChapter, hostileDocument]) {
      expect(Buffer.compare(await writeDocx(document, leftToWord), await writeDocx(document, leftToWord))).toBe(0);
    }
    const short = { ...englishChapter, blocks: englishChapter.blocks.slice(0, 6) };
    expect(Buffer.compare(await writeDocx(short), await writeDocx(short))).toBe(0);
  });
});

describe('an Arabic chapter as a Word file', () => {
  test('runs right to left in every paragraph but the English quotation, in the table and in the section', async () => {
    const body = await bodyOf(arabicChapter);
    const paragraphs = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => xml);
    const leftToRight = paragraphs.filter((xml) => !xml.includes('<w:bidi/>'));
    expect(leftToRight.map(textOf).filter((text) => text !== '')).toEqual([
      'The helpline answers by telephone and by message, at any hour.',
    ]);
    expect(body).toContain('<w:bidiVisual/>');
    expect(body).toMatch(/<w:bidi\/><w:docGrid[^>]*\/><\/w:sectPr>/);
  });

  test('marks Arabic letters as right to left, their vowel marks with them, and Latin letters not', async () => {
    const body = await bodyOf(arabicChapter);
    const runs = [...body.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([xml]) => xml);
    for (const run of runs) {
      if (/[\u0600-\u06ff]/u.test(textOf(run))) expect(run).toContain('<w:rtl/>');
      if (/[A-Za-z]/.test(textOf(run))) expect(run).not.toContain('<w:rtl/>');
    }
  });
});

test('a Chinese chapter names a Chinese font and language', async () => {
  const styles = (await partsOf(chineseChapter))['word/styles.xml'] ?? '';
  expect(styles).toContain('w:eastAsia="SimSun"');
  expect(styles).toContain('w:eastAsia="zh-CN"');
});

test('texts that look like markup stay the words they are', async () => {
  const parts = await partsOf(hostileDocument);
  const words = textOf(parts['word/document.xml'] ?? '');
  for (const text of hostileTexts) expect(words).toContain(text);
  expect(parts['word/document.xml']).not.toContain('<script');
});

test('no control character, lone surrogate or unknown place gets into the file', async () => {
  const body = await bodyOf({
    ...englishChapter,
    blocks: [
      { kind: 'paragraph', text: [{ kind: 'text', text: 'a\u0000b\u0008c\ud800d\uffffe' }] },
      {
        kind: 'paragraph',
        text: [
          { kind: 'link', href: '#nowhere', text: 'kept' },
          { kind: 'link', href: 'javascript:alert(1)', text: 'kept' },
        ],
      },
    ],
  });
  expect(textOf(body)).toContain('abcde');
  expect(body).not.toMatch(/w:anchor="nowhere"|javascript/);
});
