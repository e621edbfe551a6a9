// Made passages for measuring at scale: terms of the codebook among ordinary words. Their only use is their number.
import type { Codebook } from '@common-thread/text-analysis';
import type { UnLanguage } from '@common-thread/vocabulary';

/** mulberry32: a small generator with a seed, so that every run measures the same text. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ordinaryWords: Record<UnLanguage, string> = {
  en: 'the of and to in a for that with on is by this were was from which have been it as their more than during year work after between first new other',
  fr: 'le la de et les des en un une pour que dans avec est par sur plus ont été cette qui depuis année travail entre premier autre nouveau',
  es: 'el la de y los en un una para que con es por las más han sido esta desde año trabajo entre primer otro nuevo cada durante',
  ru: 'и в на с по для что это был были из которые также более чем год работа между первый новый другой каждый после',
  ar: 'في من على إلى أن التي هذا هذه كان كانت مع بعد خلال بين أكثر عام عمل أول جديد آخر كل منذ',
  zh: '的 是 在 和 了 有 对 为 与 这 以 等 年 工作 之间 新 其他 每 期间 以来',
};

/** About 80 words (160 characters in Chinese), with three terms of the codebook. */
export function passageText(codebook: Codebook, language: UnLanguage, random: () => number): string {
  const words = ordinaryWords[language].split(' ');
  const separator = language === 'zh' ? '' : ' ';
  const sentence = (length: number) =>
    Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(separator);
  const parts = Array.from(
    { length: 3 },
    () => `${sentence(12)}${separator}${termOf(codebook, language, random)}${separator}${sentence(12)}`,
  );
  return parts.join(language === 'zh' ? '。' : '. ');
}

function termOf(codebook: Codebook, language: UnLanguage, random: () => number): string {
  const code = codebook.codes[Math.floor(random() * codebook.codes.length)];
  const terms = code?.lexicon[language] ?? [];
  return (terms[Math.floor(random() * terms.length)] ?? '').replace(/^=|\*|\^[\d.]+$/g, '');
}
