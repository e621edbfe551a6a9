// Office documents into which text was pasted line by line: every line is a paragraph there. Their lines are joined again.
import type { DraftBlock } from '../build-document.ts';
import { runsOnInWords } from '../layout/paragraphs.ts';

/** From this share of paragraphs that go on in the next one, a document counts as pasted. */
const pastedShare = 0.25;
const fewestParagraphs = 8;

function textOf(block: DraftBlock | undefined): string {
  return block?.pieces[0]?.text ?? '';
}

function goesOn(before: DraftBlock | undefined, block: DraftBlock): boolean {
  if (before === undefined || before.kind !== 'paragraph' || block.kind !== 'paragraph') return false;
  const length = textOf(before).length;
  return length >= 40 && length <= 160 && runsOnInWords(textOf(before), textOf(block));
}

export function joinPastedLines(blocks: DraftBlock[]): DraftBlock[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph').length;
  const going = blocks.filter((block, i) => goesOn(blocks[i - 1], block)).length;
  if (paragraphs < fewestParagraphs || going < pastedShare * paragraphs) return blocks;
  const out: DraftBlock[] = [];
  blocks.forEach((block, i) => {
    const last = out.at(-1);
    if (last !== undefined && goesOn(blocks[i - 1], block)) {
      const text = textOf(last);
      last.pieces = [{ text: `${text} ${textOf(block)}`, page: last.pieces[0]?.page ?? null }];
    } else out.push({ ...block });
  });
  return out;
}
