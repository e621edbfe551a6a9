// Which characters of a text no shipped font can draw, so that a gap in a printed page is never a surprise.

// Characters that are meant to leave no mark: joiners, direction marks, soft hyphen, variation selectors.
const invisible = /[\p{Default_Ignorable_Code_Point}\s]/u;

/** The stretches of a text that the shipped fonts can or cannot draw, in order.
 *  A combining mark without a glyph takes no neighbour with it: it is reported alone. */
export function splitByCoverage(text: string, characters: ReadonlySet<number>): { text: string; isCovered: boolean }[] {
  const parts: { text: string; isCovered: boolean }[] = [];
  for (const character of text) {
    const isCovered = invisible.test(character) || characters.has(character.codePointAt(0) ?? 0);
    const last = parts.at(-1);
    if (last?.isCovered === isCovered) last.text += character;
    else parts.push({ text: character, isCovered });
  }
  return parts;
}
