// Heading levels without gaps.
import { expect, test } from 'vitest';
import { closeHeadingGaps } from './heading-order.ts';
import type { WritableBlock, WritableHeading } from './writable-document.ts';

function levelsAfter(...levels: WritableHeading['level'][]): number[] {
  const blocks: WritableBlock[] = levels.map((level) => ({ kind: 'heading', level, text: [] }));
  return closeHeadingGaps(blocks).map((block) => (block.kind === 'heading' ? block.level : 0));
}

test('levels that follow each other stay', () => {
  expect(levelsAfter(1, 2, 3, 2, 3, 4, 1)).toEqual([1, 2, 3, 2, 3, 4, 1]);
});

test('a heading that skips a level comes up to it, and the first is of level 1', () => {
  expect(levelsAfter(2, 4, 4, 1, 3)).toEqual([1, 2, 3, 1, 2]);
});
