// The letters by which country names are compared: no case, no accents, one form of each Arabic letter, any separator a space.

/** What a UTF-16 unit becomes: a letter's folded unit, `separator`, or `skipped` (marks and joiners inside a word). */
export const separator = 0;
export const skipped = 1;

const foldedUnits = new Uint16Array(65536);
const upperCase = new Uint8Array(65536);

const arabicForms: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
};

function foldLetter(letter: string): string {
  const lower = letter.toLowerCase();
  if (lower === 'й' || lower === 'ї' || lower === 'ў') return lower;
  return arabicForms[lower] ?? (lower.normalize('NFD').charAt(0) || lower.charAt(0));
}

/** Latin to Cyrillic, Armenian, Arabic, Georgian, Latin additional. Scripts that no listed name uses stay separators. */
const alphabeticRanges: readonly (readonly [number, number])[] = [
  [0x41, 0x24f],
  [0x370, 0x58f],
  [0x620, 0x6ff],
  [0x10a0, 0x10ff],
  [0x1e00, 0x1eff],
];

for (const [from, to] of alphabeticRanges) {
  for (let unit = from; unit <= to; unit++) {
    const letter = String.fromCharCode(unit);
    if (/\p{L}/u.test(letter)) {
      foldedUnits[unit] = foldLetter(letter).charCodeAt(0);
      if (letter !== letter.toLowerCase()) upperCase[unit] = 1;
    } else if (/\p{M}/u.test(letter)) foldedUnits[unit] = skipped;
  }
}
for (let unit = 0x3400; unit <= 0x9fff; unit++) foldedUnits[unit] = unit;
for (const unit of [0xad, 0x640, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) foldedUnits[unit] = skipped;
for (let unit = 0x300; unit <= 0x36f; unit++) foldedUnits[unit] = skipped;

export function foldUnit(unit: number): number {
  return foldedUnits[unit] ?? separator;
}

export function isUpperCase(unit: number): boolean {
  return upperCase[unit] === 1;
}

/** Han characters are words of their own: a name may begin and end anywhere among them. */
export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

export function isArabic(unit: number): boolean {
  return unit >= 0x620 && unit <= 0x6ff;
}

/** Folded text with single spaces between words: the form in which names are listed for matching. */
export function foldName(name: string): string {
  let folded = '';
  for (let i = 0; i < name.length; i++) {
    const unit = foldUnit(name.charCodeAt(i));
    if (unit > skipped) folded += String.fromCharCode(unit);
    else if (unit === separator && folded !== '' && !folded.endsWith(' ')) folded += ' ';
  }
  return folded.trimEnd();
}
