// Cuts a text where its script changes, for formats that want to be told the direction or the font of each stretch.

export type SegmentScript = 'rightToLeft' | 'han' | 'other';

export interface TextSegment {
  text: string;
  script: SegmentScript;
}

const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const hanLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const letter = /\p{L}/u;
const mark = /\p{M}/u;

function scriptOf(character: string): SegmentScript | null {
  if (rightToLeftLetter.test(character)) return letter.test(character) ? 'rightToLeft' : null;
  if (hanLetter.test(character)) return 'han';
  return letter.test(character) ? 'other' : null;
}

/** Segments in reading order that together are the text.
 *  Digits, spaces and punctuation stay with the letters before them when the letters after them are of the same script,
 *  and go with `surroundings` otherwise, as the Unicode bidirectional algorithm resolves neutrals.
 *  Not for line breaking or word counting: it only tells scripts apart. */
export function segmentByScript(text: string, surroundings: 'ltr' | 'rtl'): TextSegment[] {
  const neutralScript: SegmentScript = surroundings === 'rtl' ? 'rightToLeft' : 'other';
  const segments: TextSegment[] = [];
  let neutrals = '';
  const push = (part: string, script: SegmentScript): void => {
    if (part === '') return;
    const last = segments.at(-1);
    if (last?.script === script) last.text += part;
    else segments.push({ text: part, script });
  };
  for (const character of text) {
    const last = segments.at(-1);
    // A mark stays with the letter that carries it, whatever script Unicode gives it.
    if (mark.test(character) && neutrals === '' && last !== undefined) {
      last.text += character;
      continue;
    }
    const script = scriptOf(character);
    if (script === null) {
      neutrals += character;
      continue;
    }
    push(neutrals, segments.at(-1)?.script === script ? script : neutralScript);
    neutrals = '';
    push(character, script);
  }
  push(neutrals, neutralScript);
  return segments;
}
