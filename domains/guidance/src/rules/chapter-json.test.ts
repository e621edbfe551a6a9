import { describe, expect, it } from 'vitest';
import { chapterOf, statement } from '../../test/invented-chapter.ts';
import { chapterJson } from './chapter-json.ts';

const contributor = { title: 'A', country: 'GHA', organisation: null, date: '2024', language: 'en', file: 'ghana.pdf' };
const written = (...given: Parameters<typeof chapterJson>) =>
  JSON.parse(chapterJson(...given)) as Record<string, unknown>;

describe('a chapter as JSON', () => {
  it('holds for each citation its file, country, page, place and words, and for each count its countries', () =>
    expect(written(chapterOf([statement]), [contributor])).toMatchObject({
      format: 'common-thread-chapter',
      reviewed: true,
      contributions: [contributor],
      sections: [
        {
          id: '1',
          sections: [
            {
              id: '1.1',
              statements: [
                {
                  id: 's1',
                  state: 'sound',
                  citations: [
                    {
                      file: 'ghana.pdf',
                      country: 'GHA',
                      page: 3,
                      start: 120,
                      end: 154,
                      quote: 'The line answers in two languages.',
                      verbatim: true,
                    },
                  ],
                  counts: [
                    {
                      count: 2,
                      total: 3,
                      countries: ['GHA', 'KEN'],
                      silentCountries: ['PER'],
                      interval95: { low: 0.20766, high: 0.938508 },
                    },
                  ],
                },
              ],
            },
          ],
        },
        { id: '2', statements: [] },
      ],
    }));

  it('numbers statements in reading order and holds nothing that differs from run to run', () => {
    const once = chapterJson(chapterOf([statement, { ...statement, id: 'other' }]), []);
    const again = chapterJson(
      chapterOf([
        { ...statement, id: 'x', position: 9 },
        {
          ...statement,
          id: 'y',
          citations: statement.citations.map((one) => ({ ...one, id: 'z', path: 'elsewhere' })),
        },
      ]),
      [],
    );
    expect(again).toBe(once);
    expect(once).toMatch(/"s1"[\s\S]*"s2"/);
    expect(once.endsWith('}\n')).toBe(true);
  });

  it('says that suggestions are not reviewed', () =>
    expect(written(chapterOf([], { basis: 'suggestions' }), [])).toMatchObject({
      basis: 'suggestions',
      reviewed: false,
    }));
});
