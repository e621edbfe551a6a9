// Reads which characters a TrueType font has, from its `cmap` table (OpenType 1.9, formats 4 and 12).

/** @param font a TrueType or OpenType file, not a collection
 *  @returns the code points with a glyph, in the table's order; [] when there is no Unicode table in format 4 or 12 */
export function readCharacterMap(font: Buffer): number[] {
  const table = findTable(font, 'cmap');
  if (table === null) return [];
  const offsets = unicodeSubtables(font, table);
  const inFormat = (format: number): number | undefined =>
    offsets.find((offset) => font.readUInt16BE(offset) === format);
  const full = inFormat(12);
  if (full !== undefined) return readFormat12(font, full);
  const basic = inFormat(4);
  return basic === undefined ? [] : readFormat4(font, basic);
}

function findTable(font: Buffer, tag: string): number | null {
  const tables = font.readUInt16BE(4);
  for (let table = 0; table < tables; table++) {
    const record = 12 + table * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  return null;
}

function unicodeSubtables(font: Buffer, table: number): number[] {
  const offsets: number[] = [];
  const subtables = font.readUInt16BE(table + 2);
  for (let subtable = 0; subtable < subtables; subtable++) {
    const record = table + 4 + subtable * 8;
    const platform = font.readUInt16BE(record);
    if (platform === 0 || platform === 3) offsets.push(table + font.readUInt32BE(record + 4));
  }
  return offsets;
}

function readFormat12(font: Buffer, offset: number): number[] {
  const characters: number[] = [];
  const groups = font.readUInt32BE(offset + 12);
  for (let group = 0; group < groups; group++) {
    const record = offset + 16 + group * 12;
    const last = font.readUInt32BE(record + 4);
    for (let character = font.readUInt32BE(record); character <= last; character++) characters.push(character);
  }
  return characters;
}

function readFormat4(font: Buffer, offset: number): number[] {
  const characters: number[] = [];
  const twiceSegments = font.readUInt16BE(offset + 6);
  for (let segment = 0; segment < twiceSegments; segment += 2) {
    const last = font.readUInt16BE(offset + 14 + segment);
    const first = font.readUInt16BE(offset + 16 + twiceSegments + segment);
    for (let character = first; character <= last && character < 0xffff; character++) characters.push(character);
  }
  return characters;
}
