// The words of passages, numbered, with where each stands in the version's text.
import type { Passage } from '@common-thread/contributions';

export interface NumberedWord {
  /** From 1, on through all passages of the page. */
  number: number;
  text: string;
  /** Code points of the version's text, end-exclusive. */
  start: number;
  end: number;
}

export interface PassageInWords {
  passage: Passage;
  /** The text in order: words with their number, and what stands between them. */
  pieces: (NumberedWord | string)[];
}

/** Words as the language of each passage divides them (Chinese has no spaces). */
export function numberedWords(passages: readonly Passage[]): PassageInWords[] {
  let number = 0;
  return passages.map((passage) => {
    const pieces: PassageInWords['pieces'] = [];
    let at = passage.start;
    for (const { segment, isWordLike } of segmenterFor(passage.language).segment(passage.text)) {
      const end = at + Array.from(segment).length;
      if (isWordLike === true) {
        number += 1;
        pieces.push({ number, text: segment, start: at, end });
      } else pieces.push(segment);
      at = end;
    }
    return { passage, pieces };
  });
}

function segmenterFor(language: string): Intl.Segmenter {
  // A document's language may be one the platform has no rules for, or no language tag at all.
  const known = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) ? language : 'en';
  return new Intl.Segmenter(known, { granularity: 'word' });
}
