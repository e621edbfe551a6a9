// The language of a passage or a document: by script where the script tells, else by small words and letters, with
// tinyld (letter statistics, MIT) for what those leave open.
import { detectAll } from 'tinyld';
import { functionWords, tellingLetters } from './function-words.ts';
import { languageByLetters, languageOfScript, mainScript } from './scripts.ts';

export interface DetectedLanguage {
  /** ISO 639-1, or "und" (undetermined) for a text that has no letters or gives no sign. */
  language: string;
  /** 0 to 1; below about 0.3 rather ask what the rest of the document is in. */
  certainty: number;
}

const undetermined: DetectedLanguage = { language: 'und', certainty: 0 };
/** A text up to this length is read whole; of a longer one, four equal parts spread over it, since title pages and
 *  annexes are often in another language or no language at all. */
const sampleLength = 6000;

/** Never throws. Knows the six UN languages and some 45 others; related ones in short texts may be confused
 *  (da and no, cs and sk, sr also stands for Croatian and Bosnian in Latin letters). A few words in another language
 *  do not change the answer. Not for telling apart dialects, and of little use below about four words. */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = sampleOf(text);
  const main = mainScript(sample);
  if (!main) return undetermined;
  if (main.script === 'Latin') return detectLatin(sample);
  const language = languageOfScript[main.script] ?? languageByLetters(main.script, sample);
  return language ? { language, certainty: Math.round(main.share * 100) / 100 } : undetermined;
}

function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  const part = sampleLength / 4;
  const starts = [0.05, 0.3, 0.55, 0.8].map((share) => Math.floor(text.length * share));
  return starts.map((start) => text.slice(start, start + part)).join('\n');
}

let languagesByWord: Map<string, string[]> | undefined;

function languagesOfWord(word: string): readonly string[] {
  if (!languagesByWord) {
    languagesByWord = new Map();
    for (const [language, words] of Object.entries(functionWords)) {
      for (const each of new Set(words.split(' '))) {
        languagesByWord.set(each, [...(languagesByWord.get(each) ?? []), language]);
      }
    }
  }
  return languagesByWord.get(word) ?? [];
}

/** A word of one letter: set wide apart or in tables, single letters are no words. */
const singleLetterWeight = 0.3;
/** Weight of a telling letter against a small word of one language. */
const letterWeight = 0.6;
/** With at least this much from words and letters and twice the next language's, no statistics are asked. */
const clearScore = 3;
/** What a full vote of the letter statistics counts, in words of one language. */
const statisticsWeight = 1.5;

function detectLatin(sample: string): DetectedLanguage {
  const lower = sample.normalize('NFC').toLowerCase();
  const scores = new Map<string, number>();
  const add = (language: string, value: number): void => {
    scores.set(language, (scores.get(language) ?? 0) + value);
  };
  for (const word of lower.match(/\p{L}+/gu) ?? []) {
    const languages = languagesOfWord(word);
    const weight = word.length === 1 ? singleLetterWeight : 1;
    for (const language of languages) add(language, weight / languages.length);
  }
  for (const letter of lower.match(/[¿¡\u00df-\u0259]/g) ?? []) {
    const languages = tellingLetters[letter]?.split(' ') ?? [];
    for (const language of languages) add(language, letterWeight / languages.length);
  }
  // Vietnamese puts tone marks on top of vowel marks, which no other language of the world does.
  add('vi', (lower.match(/[\u1ea0-\u1ef9]/g) ?? []).length * letterWeight);
  const [best, second] = twoBest(scores);
  if (best.score < clearScore || best.score < 2 * second.score) {
    for (const { lang, accuracy } of letterStatistics(lower)) add(lang, accuracy * statisticsWeight);
  }
  return decide(...twoBest(scores));
}

interface Scored {
  language: string;
  score: number;
}

function twoBest(scores: Map<string, number>): [Scored, Scored] {
  const nobody = { language: 'und', score: 0 };
  const sorted = [...scores].map(([language, score]) => ({ language, score })).sort((a, b) => b.score - a.score);
  return [sorted[0] ?? nobody, sorted[1] ?? nobody];
}

function decide(best: Scored, second: Scored): DetectedLanguage {
  if (best.score === 0) return undetermined;
  const lead = (best.score - second.score) / best.score;
  const enough = Math.min(1, best.score / clearScore);
  return { language: best.language, certainty: Math.round(lead * enough * 100) / 100 };
}

/** Languages nobody writes policy in, which the statistics see in short noisy strings. */
const unlikely = new Set(['la', 'vo', 'eo', 'tlh', 'ber', 'rn', 'yi', 'tt', 'tk']);

/** tinyld has thrown on odd input in the past; a text it cannot read has no statistics. */
function letterStatistics(text: string): { lang: string; accuracy: number }[] {
  try {
    return detectAll(text.slice(0, 400)).filter(({ lang }) => lang.length === 2 && !unlikely.has(lang));
  } catch {
    return [];
  }
}
