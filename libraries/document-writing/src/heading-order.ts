// Headings without gaps: readers who move by heading, and the standards for accessible files, need 1, 2, 3 in order.
import type { WritableBlock, WritableHeading } from './writable-document.ts';

/** The blocks with every heading at most one level below the heading before it; the first is of level 1.
 *  Headings that were at the right level stay as they are. */
export function closeHeadingGaps(blocks: WritableBlock[]): WritableBlock[] {
  let previous: 0 | WritableHeading['level'] = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const level = Math.min(block.level, previous + 1) as WritableHeading['level'];
    previous = level;
    return level === block.level ? block : { ...block, level };
  });
}
