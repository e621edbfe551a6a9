import { describe, expect, it } from 'vitest';
import type { Block, ReadDocument } from '@common-thread/document-reading';
import type { Alpha3 } from '@common-thread/vocabulary';
import type { ManifestEntry } from './read-manifest.ts';
import { settleMetadata } from './settle-metadata.ts';

function documentOf(text: string, properties: ReadDocument['properties'] = {}, heading?: string): ReadDocument {
  const blocks: Block[] = [];
  if (heading !== undefined) blocks.push({ kind: 'heading', level: 1, start: 0, end: [...heading].length, page: null });
  return {
    format: 'text',
    text: heading === undefined ? text : `${heading}\n\n${text}`,
    blocks,
    pages: [],
    properties,
    warnings: [],
  };
}
const settle = (fileName: string, document: ReadDocument | null, entry?: Partial<ManifestEntry>, language = 'en') =>
  settleMetadata({
    fileName,
    document,
    language,
    entry: entry === undefined ? undefined : { file: fileName, line: 7, ...entry },
  });
const ghana = 'Ghana adopted an Act. Ghana runs a helpline. The children of Ghana learn about safety at school.';

describe('what is known of a contribution', () => {
  it('comes from the table first, with the line it stands on', () => {
    const settled = settle('kenya 2019.txt', documentOf(ghana, { title: 'Title in the file', created: '2020-01-02' }), {
      country: 'SEN' as Alpha3,
      organisation: 'A foundation',
      contributorType: 'ngo',
      title: 'Title in the table',
      date: '2024',
      language: 'fr',
      studyQuestion: 'Q3/2',
      rights: 'CC BY 4.0',
    });
    expect(settled).toMatchObject({
      country: 'SEN',
      organisation: 'A foundation',
      contributorType: 'ngo',
      title: 'Title in the table',
      date: '2024',
      language: 'fr',
      studyQuestion: 'Q3/2',
      rights: 'CC BY 4.0',
      candidates: [],
    });
    for (const origin of Object.values(settled.provenance))
      expect(origin).toEqual({ source: 'csv', detail: '7', count: null });
    expect(Object.keys(settled.provenance)).toHaveLength(8);
  });

  it('comes from the document where the table is silent', () => {
    const settled = settle(
      'paper 2019.txt',
      documentOf(ghana, { title: 'Title in the file', created: '2020-01-02' }),
      {},
    );
    expect(settled).toMatchObject({ title: 'Title in the file', date: '2020-01-02', language: 'en', country: 'GHA' });
    expect(settled.provenance).toMatchObject({
      title: { source: 'properties' },
      date: { source: 'properties' },
      language: { source: 'text' },
    });
  });

  it('comes from the file name where the document is silent too', () => {
    const settled = settle('reports/Ghana_national_paper-2019.pdf', documentOf('Schools teach safety.'));
    expect(settled).toMatchObject({ title: 'Ghana national paper-2019', date: '2019', country: 'GHA' });
    expect(settled.provenance).toMatchObject({
      title: { source: 'fileName', detail: 'reports/Ghana_national_paper-2019.pdf' },
      date: { source: 'fileName' },
      country: { source: 'fileName', detail: 'Ghana' },
    });
  });

  it('takes a heading for the title when it can be one, counted in whole characters', () => {
    expect(settle('a.txt', documentOf(ghana, {}, 'Protection  of 😀 children'))).toMatchObject({
      title: 'Protection of 😀 children',
      provenance: { title: { source: 'heading' } },
    });
    expect(settle('a.txt', documentOf(ghana, {}, 'Short'))).toMatchObject({ title: 'a' });
  });

  it.each([
    ['report-12019.pdf', null],
    ['report2019b.pdf', '2019'],
    ['1850.pdf', null],
    ['2019.pdf', '2019'],
  ])('takes a year from %s only where it stands by itself: %s', (fileName, date) =>
    expect(settle(fileName, documentOf(ghana)).date).toBe(date),
  );

  it('leaves the country to a person when two are named alike, and lists both with the reason', () => {
    const text = 'Kenya and Uganda trained teachers. Uganda sent inspectors, Kenya sent counsellors.';
    const settled = settle('paper.txt', documentOf(text));
    expect(settled.country).toBeNull();
    expect(settled.provenance.country).toBeUndefined();
    expect(settled.candidates.map((candidate) => candidate.country).sort()).toEqual(['KEN', 'UGA']);
    expect(settled.candidates[0]).toMatchObject({ source: 'firstPage', count: 2 });
  });

  it('never holds more candidates than a person can choose from', () => {
    const text = 'Kenya, Uganda, Ghana, Senegal, Chile, Peru, Estonia, Fiji, Jordan, Egypt, Malta, Cyprus met.';
    expect(settle('Chad Mali Togo Benin Niger Gabon.txt', documentOf(text)).candidates.length).toBeLessThanOrEqual(8);
  });

  it('is what the file name says when the document was not read', () =>
    expect(settle('Chile.pdf', null)).toMatchObject({
      country: 'CHL',
      title: 'Chile',
      contributorType: 'memberState',
    }));
});
