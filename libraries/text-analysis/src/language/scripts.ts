// Which script a text is written in, and the languages that a script or a few of its letters give away.

interface Script {
  name: string;
  letters: RegExp;
  /** How much of a word one letter is: a Han character says as much as two or three Latin letters. */
  weight: number;
}

const scripts: readonly Script[] = [
  { name: 'Latin', letters: /\p{sc=Latin}/gu, weight: 1 },
  { name: 'Cyrillic', letters: /\p{sc=Cyrillic}/gu, weight: 1 },
  { name: 'Arabic', letters: /\p{sc=Arabic}/gu, weight: 1 },
  { name: 'Han', letters: /\p{sc=Han}/gu, weight: 2.5 },
  { name: 'Kana', letters: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu, weight: 2.5 },
  { name: 'Hangul', letters: /\p{sc=Hangul}/gu, weight: 2 },
  { name: 'Greek', letters: /\p{sc=Greek}/gu, weight: 1 },
  { name: 'Hebrew', letters: /\p{sc=Hebrew}/gu, weight: 1 },
  { name: 'Thai', letters: /\p{sc=Thai}/gu, weight: 1 },
  { name: 'Devanagari', letters: /\p{sc=Devanagari}/gu, weight: 1 },
  { name: 'Bengali', letters: /\p{sc=Bengali}/gu, weight: 1 },
  { name: 'Tamil', letters: /\p{sc=Tamil}/gu, weight: 1 },
  { name: 'Ethiopic', letters: /\p{sc=Ethiopic}/gu, weight: 2 },
  { name: 'Armenian', letters: /\p{sc=Armenian}/gu, weight: 1 },
  { name: 'Georgian', letters: /\p{sc=Georgian}/gu, weight: 1 },
  { name: 'Khmer', letters: /\p{sc=Khmer}/gu, weight: 1 },
  { name: 'Lao', letters: /\p{sc=Lao}/gu, weight: 1 },
  { name: 'Myanmar', letters: /\p{sc=Myanmar}/gu, weight: 1 },
  { name: 'Sinhala', letters: /\p{sc=Sinhala}/gu, weight: 1 },
];

/** The language of texts in these scripts, or the one that is by far the most frequent in them. */
export const languageOfScript: Record<string, string> = {
  Han: 'zh',
  Kana: 'ja',
  Hangul: 'ko',
  Greek: 'el',
  Hebrew: 'he',
  Thai: 'th',
  Devanagari: 'hi',
  Bengali: 'bn',
  Tamil: 'ta',
  Ethiopic: 'am',
  Armenian: 'hy',
  Georgian: 'ka',
  Khmer: 'km',
  Lao: 'lo',
  Myanmar: 'my',
  Sinhala: 'si',
};

export interface ScriptShare {
  script: string;
  /** 0 to 1 of the text's letters, weighted. */
  share: number;
}

/** The script that most of the text's letters are in; undefined for a text without letters. Japanese is told from
 *  Chinese by its kana, of which a Chinese text has none. */
export function mainScript(text: string): ScriptShare | undefined {
  const counts = scripts.map(({ name, letters, weight }) => ({
    script: name,
    count: (text.match(letters)?.length ?? 0) * weight,
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  const kana = counts.find(({ script }) => script === 'Kana')?.count ?? 0;
  const isJapanese = best.script === 'Han' && kana > best.count / 8;
  return { script: isJapanese ? 'Kana' : best.script, share: best.count / total };
}

/** Language by letters that only some languages of the script have; the first rule whose letters occur decides. */
const telling: Record<string, readonly (readonly [RegExp, string])[]> = {
  Arabic: [
    [/[ٹڈڑےں]/g, 'ur'],
    [/[ټځڅډړښڼۍ]/g, 'ps'],
    [/[پچژگی]/g, 'fa'],
  ],
  Cyrillic: [
    [/[ўЎ]/g, 'be'],
    [/[ђћЂЋ]/g, 'sr'],
    [/[ѓќѕЃЌЅ]/g, 'mk'],
    [/[јљњџЈЉЊЏ]/g, 'sr'],
    [/[ҷӣӯҶӢӮ]/g, 'tg'],
    [/[әқғұһӘҚҒҰҺ]/g, 'kk'],
    [/[үөҮӨ]/g, 'mn'],
    [/[іїєґІЇЄҐ]/g, 'uk'],
  ],
};

const mainLanguage: Record<string, string> = { Arabic: 'ar', Cyrillic: 'ru' };

/** Bulgarian has Russian's letters but neither ы nor э, and its article at the end of words. */
const bulgarian = /(?:^|\s)(?:на|от|за|се|да|са|не|при|по|като|че)(?=\s)/gu;

/** Of an Arabic- or Cyrillic-script text. One telling letter in a hundred decides, since names bring in a few. */
export function languageByLetters(script: string, text: string): string | undefined {
  const main = mainLanguage[script];
  if (!main) return undefined;
  for (const [letters, language] of telling[script] ?? []) {
    if ((text.match(letters)?.length ?? 0) * 100 >= text.length) return language;
  }
  if (script === 'Cyrillic' && !/[ыэёЫЭЁ]/.test(text)) {
    const words = text.split(/\s+/).length;
    const isBulgarian =
      (text.match(bulgarian)?.length ?? 0) / words > 0.16 && /[а-я]{3}(?:та|те|ът|ят)(?=\s|$)/.test(text);
    if (isBulgarian) return 'bg';
  }
  return main;
}
