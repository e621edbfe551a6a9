// Places where a word too long for a line may break: Typst breaks addresses by itself, but not file names or compounds.

const longWord = /[\p{L}\p{M}\p{N}\p{P}\p{S}]{29,}/gu;
const longestUnbroken = 28;

/** The parts of a text between which a line may break although no space stands there. Their concatenation is the text.
 *  Words of more than 28 letters may break after punctuation, else after every 24th letter. Addresses are left alone,
 *  and so is every script that breaks between any two letters. */
export function splitLongWords(text: string): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const word of text.matchAll(longWord)) {
    const pieces = splitWord(word[0]);
    if (pieces.length === 1) continue;
    parts.push(text.slice(end, word.index) + (pieces[0] ?? ''), ...pieces.slice(1, -1));
    // The last piece goes on with what follows the word.
    end = word.index + word[0].length - (pieces.at(-1)?.length ?? 0);
  }
  parts.push(text.slice(end));
  return parts;
}

function splitWord(word: string): string[] {
  if (/^\W?(https?:|www\.|mailto:)/i.test(word) || /[\p{Script=Han}\p{Script=Thai}]/u.test(word)) return [word];
  const pieces = word.split(/(?<=[_\-.,/\\:;=&?@#+])(?=[\p{L}\p{N}])/u);
  return pieces.flatMap((piece) =>
    piece.length > longestUnbroken ? (piece.match(/.{1,24}(?=.{4})|.+/gu) ?? [piece]) : [piece],
  );
}
