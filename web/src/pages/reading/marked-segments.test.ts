import { describe, expect, it } from 'vitest';
import type { CodedSegment } from '@common-thread/coding';
import { codebook } from '../../../test/invented-study.ts';
import { inventedSegments } from '../../../test/invented-reading.ts';
import { marksOf } from './marked-segments.ts';

const given = (start: number, end: number, value = 'AWA-CAMPAIGN'): CodedSegment => {
  const [one] = inventedSegments;
  if (one === undefined) throw new Error('There are no invented segments.');
  return { ...one, start, end, value };
};
const passage = { start: 100, end: 200 };

describe('the marks on a passage', () => {
  it('are numbered in the order of the text and stand in lanes of their own where they overlap', () => {
    const marks = marksOf([given(150, 160), given(110, 130), given(120, 155)], passage, codebook.codebook);
    expect(marks.map(({ number, lane, start, end }) => [number, lane, start, end])).toEqual([
      [1, 0, 10, 30],
      [2, 1, 20, 55],
      [3, 0, 50, 60],
    ]);
  });

  it('go beyond the passage where the words do', () => {
    const [mark] = marksOf([given(90, 210)], passage, codebook.codebook);
    expect(mark).toMatchObject({ start: 0, end: 100, beginsHere: false, endsHere: false });
  });

  it('share lanes when there are more on the same words than lanes, and keep their numbers', () => {
    const marks = marksOf(
      [1, 2, 3, 4, 5].map(() => given(110, 130)),
      passage,
      codebook.codebook,
    );
    expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 2, 0, 1]);
    expect(marks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('have the hue of their family', () => {
    const [own, other] = marksOf([given(110, 120), given(120, 130, 'SUP-HELPLINE')], passage, codebook.codebook);
    expect(own?.hue).not.toBe(other?.hue);
  });
});
