// What the shipped fonts can draw.
import { expect, test } from 'vitest';
import { loadShippedFonts } from './fonts.ts';
import { splitByCoverage } from './glyph-coverage.ts';

const { characters } = loadShippedFonts();

test.each([
  ['Latin of English, French and Spanish', 'Aàâçéèêëîïôœùûüÿñ¿¡«»“”‘’–—…€'],
  ['Cyrillic', 'Ёёйщъыьэюя№'],
  ['Arabic with its vowel marks, figures and punctuation', 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ،؛؟٠١٢٣٤٥٦٧٨٩'],
  ['Chinese, simplified and traditional', '的一是不了人我在有他这中大来上个国說這國學儿童网络保护喆堃'],
  ['full-width punctuation', '，。、；：？！“”‘’（）《》【】…—·'],
  ['signs of reports', '→←✓•≥≤≠×°§†‡☐☑■□●○'],
])('%s', (_, text) => {
  expect([...text].filter((character) => !characters.has(character.codePointAt(0) ?? 0))).toEqual([]);
});

test('a text is cut where the fonts end', () => {
  expect(splitByCoverage('a ሀ b', characters)).toEqual([
    { text: 'a ', isCovered: true },
    { text: 'ሀ', isCovered: false },
    { text: ' b', isCovered: true },
  ]);
});
