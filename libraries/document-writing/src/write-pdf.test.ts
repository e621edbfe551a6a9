// The PDF: its claims, its language, what it says about missing letters, and that no text is taken for Typst.
import { describe, expect, test } from 'vitest';
import { arabicChapter, chineseChapter, englishChapter, hostileDocument } from './document-writing.examples.ts';
import { documentToTypst } from './pdf/document-to-typst.ts';
import { loadShippedFonts } from './pdf/fonts.ts';
import { writePdf } from './write-pdf.ts';
import type { WritableDocument } from './writable-document.ts';

function contentOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function withText(text: string): WritableDocument {
  return { ...englishChapter, blocks: [{ kind: 'paragraph', text: [{ kind: 'text', text }] }] };
}

describe('a chapter as PDF', () => {
  test('is PDF/UA-1 in Latin, Cyrillic, Arabic and Chinese script, with no letter missing', async () => {
    for (const document of [englishChapter, arabicChapter, chineseChapter]) {
      const written = await writePdf(document);
      expect(written.conformance).toBe('PDF/UA-1');
      expect(written.missingGlyphs).toEqual([]);
      const content = contentOf(written.bytes);
      expect(content).toMatch(/pdfuaid:part>1</);
      expect(content).toContain(`/Lang (${document.language})`);
      expect(content).toContain('/DisplayDocTitle true');
      expect(content).toContain('/Outlines');
    }
  });

  test('is the same, byte for byte, when written twice', async () => {
    for (const document of [englishChapter, arabicChapter]) {
      const [first, second] = [await writePdf(document), await writePdf(document)];
      expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    }
  });

  test('marks tables with header cells, quotations and notes for screen readers', async () => {
    const content = contentOf((await writePdf(englishChapter)).bytes);
    for (const tag of ['/Table', '/TH', '/BlockQuote', '/Note', '/Caption', '/TOCI', '/H3']) {
      expect(content).toMatch(new RegExp(`/S ${tag}\\b`));
    }
  });

  test('follows links to headings and to paragraphs', async () => {
    const blocks: WritableDocument['blocks'] = [
      { kind: 'paragraph', id: 'first', text: [{ kind: 'link', href: '#second', text: 'down' }] },
      { kind: 'paragraph', id: 'second', text: [{ kind: 'link', href: '#first', text: 'up' }] },
    ];
    const written = await writePdf({ ...englishChapter, blocks });
    expect(contentOf(written.bytes).match(/\/Subtype \/Link/g)).toHaveLength(2);
  });
});

test('a document of empty pieces is still a document', async () => {
  const blocks: WritableDocument['blocks'] = [
    { kind: 'paragraph', text: [] },
    { kind: 'list', ordered: true, entries: [] },
    { kind: 'table', caption: 'No columns', columns: [], rows: [] },
    { kind: 'table', caption: 'Uneven rows', columns: ['Country'], rows: [[], [[], []]] },
    { kind: 'quotation', text: [], attribution: [], language: '' },
  ];
  const written = await writePdf({ ...englishChapter, blocks });
  expect(contentOf(written.bytes).startsWith('%PDF-1.7')).toBe(true);
});

describe('characters that no shipped font has', () => {
  test('are named, once each, and the claim of PDF/UA-1 is given up when nothing can draw them', async () => {
    const written = await writePdf(withText('one \u{10fffd} two \u{10fffd}'));
    expect(written.missingGlyphs).toEqual(['\u{10fffd}']);
    expect(written.conformance).toBe('tagged');
  });

  test('are not those that leave no mark', async () => {
    const written = await writePdf(withText('a\u200bb\u200f c\u00ad d\ufeff e\u2060 f\u202b g\u202c'));
    expect(written).toMatchObject({ missingGlyphs: [], conformance: 'PDF/UA-1' });
  });
});

describe('texts that look like Typst', () => {
  test('set without a fault wherever a text can stand', async () => {
    expect((await writePdf(hostileDocument)).conformance).toBe('PDF/UA-1');
  });

  test('stand in the source only inside string literals', () => {
    const { source } = documentToTypst(hostileDocument, loadShippedFonts().characters);
    const outside = source.replace(/"(?:[^"\\]|\\.)*"/g, '');
    expect(outside).not.toMatch(/passwd|panic|alert|mustache|comment|emphasis|onmouseover/);
  });
});
