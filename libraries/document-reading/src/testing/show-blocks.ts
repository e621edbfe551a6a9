// Shows a read document in tests as one line per block: kind and level, page, text.
import type { ReadDocument, ReadingOutcome } from '../document.ts';

export function documentOf(outcome: ReadingOutcome): ReadDocument {
  if (outcome.outcome !== 'read') throw new Error(`not read: ${JSON.stringify(outcome)}`);
  return outcome.document;
}

/** e.g. "heading1 p2 Findings" */
export function showBlocks(outcome: ReadingOutcome): string[] {
  const document = documentOf(outcome);
  const codePoints = [...document.text];
  return document.blocks.map((block) => {
    const level = block.level > 0 ? String(block.level) : '';
    const page = block.page === null ? '' : ` p${block.page}`;
    return `${block.kind}${level}${page} ${codePoints.slice(block.start, block.end).join('')}`;
  });
}
