// Made passages of about sixty words whose frequencies fall as those of a language do (Zipf); one in forty is about help.
import { seededRandom } from '../synthetic-passages.ts';

const vocabulary = 20_000;
const wordsPerPassage = 60;
const helpWords = ['helpline', 'counsellor', 'callers', 'hotline', 'listening'];
const syllables = ['ba', 'co', 'di', 'fe', 'gu', 'la', 'me', 'no', 'pri', 'ra', 'sta', 'ti', 'vo', 'wen', 'xi', 'zo'];

export function isAboutHelp(text: string): boolean {
  return helpWords.some((word) => text.includes(word));
}

export function madeTexts(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const words = Array.from({ length: vocabulary }, (_, rank) => madeWord(rank));
  const word = () => words[Math.floor(Math.exp(random() * Math.log(vocabulary + 1))) - 1] ?? 'ba';
  return Array.from({ length: count }, () => {
    const isAboutHelpNow = random() < 1 / 40;
    const passage = Array.from({ length: wordsPerPassage }, word);
    if (isAboutHelpNow) {
      for (let mention = 0; mention < 3; mention += 1) {
        passage[Math.floor(random() * wordsPerPassage)] =
          helpWords[Math.floor(random() * helpWords.length)] ?? 'helpline';
      }
    }
    return passage.join(' ');
  });
}

function madeWord(rank: number): string {
  let rest = rank + 1;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}
