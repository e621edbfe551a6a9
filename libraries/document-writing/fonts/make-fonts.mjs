// Makes the compressed fonts of this folder from npm packages; run by hand when a font is renewed (see README.md).
// The Latin, Cyrillic, Greek and Arabic fonts stay whole; the Chinese one keeps the characters of GBK.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import subsetFont from 'subset-font';

const packagesFolder = process.argv[2];
if (!packagesFolder) throw new Error('Give the node_modules folder that holds @expo-google-fonts.');

const whole = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  'noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf',
  'noto-naskh-arabic/NotoNaskhArabic_600SemiBold.ttf',
];
const chinese = 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';

/** The characters of GBK: the 20,902 ideographs of Unicode 1.0, simplified and traditional, and Chinese punctuation. */
function gbkCharacters() {
  const decoder = new TextDecoder('gbk');
  const characters = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const decoded = decoder.decode(new Uint8Array([lead, trail]));
      if ([...decoded].length === 1 && !/[\ufffd\p{Co}]/u.test(decoded)) characters.push(decoded);
    }
  }
  return characters;
}

/** Punctuation, arrows, enclosed figures, geometric shapes, CJK punctuation and full-width forms. */
function symbols() {
  const blocks = [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x2010, 0x2027],
    [0x2030, 0x205e],
    [0x2100, 0x22ff],
    [0x2460, 0x24ff],
    [0x25a0, 0x27bf],
    [0x3000, 0x303f],
    [0xff01, 0xff60],
  ];
  return blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)),
  );
}

async function store(fileName, font) {
  const compressed = brotliCompressSync(font, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  await writeFile(new URL(`${fileName}.br`, import.meta.url), compressed);
}

const folder = join(packagesFolder, '@expo-google-fonts');
for (const path of whole) await store(path.split('/').at(-1), await readFile(join(folder, path)));
const kept = [...new Set([...symbols(), ...gbkCharacters()])];
await store(
  'NotoSerifSC_400Regular.ttf',
  await subsetFont(await readFile(join(folder, chinese)), kept.join(''), { targetFormat: 'truetype' }),
);
