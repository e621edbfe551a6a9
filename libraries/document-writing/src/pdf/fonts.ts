// Where the fonts of the PDF are: found on disk, decompressed once, with the characters they have. All about fonts is here.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { readCharacterMap } from './character-map.ts';

export interface ShippedFonts {
  fonts: Buffer[];
  /** Code points that at least one of the fonts can draw. */
  characters: ReadonlySet<number>;
}

/** Font families in order of preference, by the language of the words. */
export const latinFamily = 'Source Serif 4';
export const arabicFamily = 'Noto Naskh Arabic';
export const chineseFamily = 'Noto Serif SC';

const fontFiles = [
  'SourceSerif4_400Regular.ttf.br',
  'SourceSerif4_400Regular_Italic.ttf.br',
  'SourceSerif4_600SemiBold.ttf.br',
  'SourceSerif4_600SemiBold_Italic.ttf.br',
  'NotoNaskhArabic_400Regular.ttf.br',
  'NotoNaskhArabic_600SemiBold.ttf.br',
  'NotoSerifSC_400Regular.ttf.br',
];

let shipped: ShippedFonts | null = null;

/** The fonts that come with this library, read once a process.
 *  @throws when the folder of fonts is missing, which is a damaged installation */
export function loadShippedFonts(): ShippedFonts {
  shipped ??= readFonts(findFontFolder());
  return shipped;
}

function readFonts(folder: string): ShippedFonts {
  const fonts = fontFiles.map((file) => brotliDecompressSync(readFileSync(join(folder, file))));
  return { fonts, characters: new Set(fonts.flatMap((font) => readCharacterMap(font))) };
}

/** From source the folder stands beside `src`; a bundle is found somewhere below the repository's root. */
export function findFontFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    for (const candidate of [join(folder, 'fonts'), join(folder, 'libraries', 'document-writing', 'fonts')]) {
      if (existsSync(join(candidate, 'SourceSerif4_400Regular.ttf.br'))) return candidate;
    }
    if (dirname(folder) === folder) throw new Error('The folder libraries/document-writing/fonts is missing.');
    folder = dirname(folder);
  }
}
