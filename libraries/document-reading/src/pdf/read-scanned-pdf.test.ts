import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../index.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { documentOf } from '../testing/show-blocks.ts';
import { drawnLetters } from '../testing/drawn-letters.ts';

const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
const languageDataFolder = join(data, '4.0.0_best_int');
const scan = makePdf([{ content: drawnLetters('HILL LINE', 80, 500) }]);

describe('scanned PDFs', () => {
  test('are read by OCR where the language data lie on the disk', { timeout: 60_000 }, async () => {
    const outcome = await readDocument(scan, { name: 'scan.pdf', ocr: { languages: ['eng'], languageDataFolder } });
    const document = documentOf(outcome);
    expect(document.text.replace(/\s/g, '')).toContain('HILLLINE');
    expect(document.blocks[0]?.page).toBe(1);
    expect(document.warnings).toEqual([{ code: 'ocr', detail: 'eng' }]);
  });

  test('wait for OCR where the data are missing', async () => {
    const ocr = { languages: ['ara'], languageDataFolder };
    expect(await readDocument(scan, { name: 'scan.pdf', ocr })).toEqual({
      outcome: 'needsOcr',
      format: 'pdf',
      pages: 1,
    });
    expect(await readDocument(scan, { name: 'scan.pdf' })).toEqual({ outcome: 'needsOcr', format: 'pdf', pages: 1 });
  });
});
