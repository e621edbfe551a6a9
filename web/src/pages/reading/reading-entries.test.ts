import { describe, expect, it } from 'vitest';
import type { ReadingView } from '@common-thread/contributions';
import { codings, readingView } from '../../../test/invented-study.ts';
import { pageOfOrdinal, passagesPerPage, selectEntries } from './reading-entries.ts';

const all = { choice: 'all', code: null, page: 1, kept: null } as const;

function longDocument(passages: number): ReadingView {
  const first = readingView.passages[0];
  if (first === undefined) throw new Error('The invented document has no passages.');
  const text = Array.from({ length: passages }, (_, ordinal) => `Passage ${ordinal}.`).join('\n\n');
  let start = 0;
  const made = text.split('\n\n').map((words, ordinal) => {
    const passage = { ...first, id: `v:${ordinal}`, ordinal, start, end: start + words.length, text: words, page: 1 };
    start += words.length + 2;
    return passage;
  });
  return { ...readingView, text, blocks: [], passages: made };
}

describe('the entries of the reading page', () => {
  it('are headings, page numbers and passages in reading order', () => {
    const { entries } = selectEntries(readingView, codings, all);
    const shown = entries.map((entry) =>
      entry.kind === 'passage'
        ? `p${entry.passage.ordinal}`
        : entry.kind === 'page'
          ? `page ${entry.number}`
          : entry.text,
    );
    expect(shown).toEqual(['page 1', 'Awareness raising', 'p0', 'p1', 'page 2', 'p2', 'page 3', 'p3']);
  });

  it('cut headings out of the text by code points', () => {
    const text = `𝔸𝕀 safety\n\n${readingView.text}`;
    const view = { ...readingView, text, blocks: [{ kind: 'heading' as const, level: 1, start: 0, end: 9, page: 1 }] };
    const heading = selectEntries(view, codings, all).entries.find((entry) => entry.kind === 'heading');
    expect(heading).toEqual({ kind: 'heading', level: 1, text: '𝔸𝕀 safety' });
  });

  it('leave out headings between passages picked from here and there', () => {
    const { entries, total } = selectEntries(readingView, codings, {
      choice: 'all',
      code: 'AWA-CAMPAIGN',
      page: 1,
      kept: null,
    });
    expect(total).toBe(2);
    expect(entries.some((entry) => entry.kind === 'heading')).toBe(false);
  });

  it('hide a passage whose only code was rejected when coded ones are asked for', () => {
    const { entries } = selectEntries(readingView, codings, { choice: 'coded', code: null, page: 1, kept: null });
    const ordinals = entries.flatMap((entry) => (entry.kind === 'passage' ? [entry.passage.ordinal] : []));
    expect(ordinals).toEqual([0, 1, 3]);
  });

  it('keep the passage just decided on in sight, though it no longer fits the choice', () => {
    const decided = codings.map((coding) => ({ ...coding, status: 'accepted' as const }));
    const open = { ...all, choice: 'open' as const };
    expect(selectEntries(readingView, decided, open).total).toBe(0);
    const { entries } = selectEntries(readingView, decided, { ...open, page: 7, kept: 1 });
    expect(entries.flatMap((entry) => (entry.kind === 'passage' ? [entry.passage.ordinal] : []))).toEqual([1]);
  });

  it('come a part at a time, and a place is found on its part', () => {
    const view = longDocument(passagesPerPage * 2 + 1);
    expect(
      selectEntries(view, [], { ...all, page: 3 }).entries.filter((entry) => entry.kind === 'passage'),
    ).toHaveLength(1);
    expect(pageOfOrdinal(view, passagesPerPage)).toBe(2);
    expect(selectEntries(view, [], { ...all, page: 99 }).page).toBe(3);
  });
});
