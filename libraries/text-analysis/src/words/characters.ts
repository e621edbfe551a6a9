// Which role a character plays when text is cut into words and sentences. One table lookup a character, because
// every character of every contribution passes through here.

export const characterRole = {
  other: 0,
  /** Part of a word in scripts that put spaces between words; marks and joiners belong to the letter before. */
  letter: 1,
  digit: 2,
  /** Scripts written without spaces: Han, kana, Thai, Lao, Khmer, Burmese. */
  unspaced: 3,
  apostrophe: 4,
  /** Ends a sentence when a space or the end follows. */
  stop: 5,
  /** Ends a sentence whatever follows. */
  fullStop: 6,
  lineBreak: 7,
} as const;

const letterPattern = /[\p{L}\p{M}_]/u;
const digitPattern = /\p{N}/u;
const unspacedPattern = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const zeroWidthJoiners = '\u200c\u200d\u00ad';

function roleOf(character: string): number {
  if (zeroWidthJoiners.includes(character)) return characterRole.letter;
  if ("'’ʼ".includes(character)) return characterRole.apostrophe;
  if ('.!?…؟۔'.includes(character)) return characterRole.stop;
  if ('。！？｡'.includes(character)) return characterRole.fullStop;
  if (character === '\n') return characterRole.lineBreak;
  if (digitPattern.test(character)) return characterRole.digit;
  if (unspacedPattern.test(character)) return characterRole.unspaced;
  return letterPattern.test(character) ? characterRole.letter : characterRole.other;
}

let table: Uint8Array | undefined;

function tableOfRoles(): Uint8Array {
  if (!table) {
    table = new Uint8Array(0x10000);
    for (let unit = 0; unit < 0x10000; unit += 1) {
      // Half of a surrogate pair counts as a letter, so that a pair is never cut; emoji inside words are rare.
      table[unit] = unit >= 0xd800 && unit <= 0xdfff ? characterRole.letter : roleOf(String.fromCharCode(unit));
    }
  }
  return table;
}

/** Roles of all UTF-16 units, as values of `characterRole`. */
export function characterRoles(): Uint8Array {
  return tableOfRoles();
}
