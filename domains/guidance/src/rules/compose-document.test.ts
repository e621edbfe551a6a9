import { describe, expect, it } from 'vitest';
import type { Inline, WritableBlock } from '@common-thread/document-writing';
import { unLanguages } from '@common-thread/vocabulary';
import { chapterOf, count, quotation, statement } from '../../test/invented-chapter.ts';
import type { Statement } from '../guidance.views.ts';
import { composeDocument, sourceLine } from './compose-document.ts';
import { statementForms } from './statement-forms.ts';

const english = statementForms('en');
const textOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'note' ? ` (note: ${textOf(inline.text)})` : inline.text)).join('');
const compose = (...statements: Statement[]) => composeDocument(chapterOf(statements), [], english);
const paragraphs = (blocks: readonly WritableBlock[]) =>
  blocks.filter((block) => block.kind === 'paragraph').map((block) => textOf(block.text));
const quotations = (blocks: readonly WritableBlock[]) => blocks.filter((block) => block.kind === 'quotation');
const tables = (blocks: readonly WritableBlock[]) => blocks.filter((block) => block.kind === 'table');

describe('a chapter as a document', () => {
  it('has the headings of sections that hold something, the contributions and the evidence', () => {
    const headings = compose(statement).blocks.filter((block) => block.kind === 'heading');
    expect(headings.map((heading) => [heading.level, textOf(heading.text)])).toEqual([
      [1, 'First'],
      [2, 'Inside'],
      [1, 'Contributions'],
      [1, 'Annex: evidence for each statement'],
    ]);
  });

  it('says before all else what rule it counts by, and that nobody reviewed suggestions', () => {
    expect(compose(statement).blocks[0]).toMatchObject({ kind: 'notice' });
    expect(compose(statement).notice).toBeUndefined();
    const unreviewed = composeDocument(chapterOf([statement], { basis: 'suggestions' }), [], english);
    expect(unreviewed.notice).toContain('nobody has reviewed');
  });

  it('sets one quotation apart with its source and puts the others in notes', () => {
    const other = {
      ...quotation,
      id: 'q2',
      quote: 'Otra línea.',
      language: 'es',
      country: 'PER',
      file: 'peru.odt',
      page: null,
    };
    const { blocks } = compose({ ...statement, citations: [other, quotation] });
    expect(quotations(blocks)).toMatchObject([
      { language: 'en', text: [{ text: 'The line answers in two languages.' }] },
    ]);
    expect(textOf(quotations(blocks)[0]?.attribution ?? [])).toBe('— Ghana: A line for children (ghana.pdf), page 3');
    expect(paragraphs(blocks)).toEqual([
      '2 of 3 countries. (note: Peru: A line for children (peru.odt): “Otra línea.”)',
    ]);
  });

  it('sets no quotation apart that is broken or long, and says of a broken one that it is', () => {
    const broken = { ...quotation, isVerbatim: false };
    const long = { ...quotation, id: 'q2', quote: 'x'.repeat(421) };
    const { blocks } = compose({ ...statement, state: 'broken', citations: [broken, long] });
    expect(quotations(blocks)).toEqual([]);
    expect(paragraphs(blocks)[0]).toMatch(/\[This quotation is no longer found at its place.*\[This quotation/);
  });

  it.each([
    ['own', 'own words'],
    ['stale', 'has changed'],
    ['broken', 'no longer found'],
  ] as const)('marks a statement that is %s', (state, mark) =>
    expect(paragraphs(compose({ ...statement, state, citations: [] }).blocks)[0]).toContain(mark),
  );

  it('lists in its annex every count with its countries and every quotation with its place', () => {
    const [, counts, places] = tables(compose(statement).blocks);
    expect(counts?.rows.map((row) => row.map(textOf))).toEqual([['1', 'Helplines: 2/3', 'Ghana and Kenya', 'Peru']]);
    expect(places?.rows.map((row) => row.map(textOf))).toEqual([
      ['1', 'The line answers in two languages.', 'Ghana: A line for children (ghana.pdf), page 3; 120–154'],
    ]);
    const links = counts?.rows.flatMap((row) => row[0] ?? []) ?? [];
    expect(links).toEqual([{ kind: 'link', href: '#s1', text: '1' }]);
  });

  it('numbers its statements in reading order, and each link leads to one of them', () => {
    const { blocks } = compose(
      statement,
      { ...statement, id: 's2' },
      { ...statement, id: 's3', citations: [], counts: [count] },
    );
    const ids = blocks.flatMap((block) => ('id' in block && block.id !== undefined ? [block.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const links = tables(blocks).flatMap((table) => table.rows.flat(2).filter((inline) => inline.kind === 'link'));
    expect(links.length).toBe(5);
    for (const link of links) expect(ids).toContain(link.href.slice(1));
  });

  it('has no annex where there is no evidence', () => {
    const own = { ...statement, state: 'own' as const, isOwnWords: true, citations: [], counts: [] };
    expect(tables(compose(own).blocks)).toHaveLength(1);
  });

  it('lists the contributions by country in the order of its language, organisations among them', () => {
    const contributor = { title: 'T', country: null, organisation: null, date: null, language: null, file: 'f' };
    const rows = tables(
      composeDocument(
        chapterOf([statement]),
        [
          { ...contributor, country: 'PER', file: 'p', language: 'es', date: '2024-05' },
          { ...contributor, organisation: 'Insafe', file: 'i', language: 'und' },
          { ...contributor, country: 'EST', file: 'e' },
        ],
        english,
      ).blocks,
    )[0]?.rows.map((row) => row.map(textOf));
    expect(rows).toEqual([
      ['Estonia', 'T', '', '', 'e'],
      ['Insafe', 'T', '', '', 'i'],
      ['Peru', 'T', '2024-05', 'Spanish', 'p'],
    ]);
  });

  it.each(unLanguages)('is written in %s, in its direction', (language) => {
    const document = composeDocument(chapterOf([statement], { language }), [], statementForms(language));
    expect(document).toMatchObject({ language, direction: language === 'ar' ? 'rtl' : 'ltr' });
    expect(Object.values(document.labels).every((label) => label.length > 0)).toBe(true);
  });
});

describe('a source line', () => {
  it('names who, what, which file and page as far as they are known', () => {
    expect(sourceLine({ ...quotation, country: null, organisation: 'Insafe', page: null }, 'en', english)).toBe(
      'Insafe: A line for children (ghana.pdf)',
    );
    expect(sourceLine({ ...quotation, country: null }, 'en', english)).toBe('A line for children (ghana.pdf), page 3');
    expect(sourceLine(quotation, 'fr', statementForms('fr'))).toMatch(/^Ghana: .*, page 3$/);
  });
});
