// Made texts whose words are as unevenly common as in real ones (Zipf-Mandelbrot): few words everywhere, most of them rare.
import type { UnLanguage } from '@common-thread/vocabulary';

const beginnings: Record<UnLanguage, string> = {
  en: 'the of and to in a for that with on is by this children online protection was from which have been safety national school parents internet their',
  fr: 'le la de et les des en un une pour que dans enfants ligne protection avec est par sur plus national école parents internet leurs qui',
  es: 'el la de y los en un una para que con es por las niños línea protección más han sido nacional escuela padres internet sus',
  ru: 'и в на с по для что это был детей сети защита были из которые также национальный школа родители интернет их',
  ar: 'في من على إلى أن التي هذا الأطفال الإنترنت حماية هذه كان مع بعد الوطنية المدرسة الوالدين خلال بين',
  zh: '的 是 在 和 了 儿童 在线 保护 有 对 为 国家 学校 家长 互联网 与 这 以 等',
};

const syllables: Record<UnLanguage, string> = {
  en: 'ba ca de fi go lu men ter tion ing ver pro con sta ble ri no ma pe tra',
  fr: 'ba ce dé fi go lu men ter tion eur ver pro con sta ble ri no ma pè tra',
  es: 'ba ce dí fi go lu mien ter ción dor ver pro con sta ble ri ño ma pe tra',
  ru: 'ба ве де жи го лу мен тер ция ов вер про кон ста бле ри но ма пе тра',
  ar: 'با تي دو في قل لم مر تر سن عم ور بر كن ست بل ري نو ما فه طر',
  zh: '安 全 网 络 教 育 法 律 社 会 政 府 机 构 人 员 信 息 技 术 发 展 工 作 问 题 服 务 公 众 家 庭 青 少 年 风 险 报 告 数 据 平 台 企 业 管 理 支 持 措 施 研 究 活 动 培 训 意 识 举 报 热 线',
};

/** Words of a language, the most common first. */
export function makeWords(language: UnLanguage, count: number, random: () => number): string[] {
  const words = new Set(beginnings[language].split(' '));
  const parts = syllables[language].split(' ');
  while (words.size < count) {
    const length = 2 + Math.floor(random() * 3);
    words.add(Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join(''));
  }
  return [...words];
}

/** Chances of the first, second, ... word, added up; the shift flattens the top as in real texts. */
function addedChances(words: number): Float64Array {
  const chances = new Float64Array(words);
  let sum = 0;
  for (let rank = 0; rank < words; rank += 1) {
    sum += 1 / (rank + 2.7) ** 1.05;
    chances[rank] = sum;
  }
  return chances.map((chance) => chance / sum);
}

export function createSpeaker(language: UnLanguage, words: readonly string[], random: () => number): () => string {
  const chances = addedChances(words.length);
  const word = () => {
    const wanted = random();
    let low = 0;
    let high = chances.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((chances[middle] ?? 1) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
  const separator = language === 'zh' ? '' : ' ';
  const stop = language === 'zh' ? '。' : '. ';
  const sentence = () => Array.from({ length: 16 }, word).join(separator);
  return () => Array.from({ length: 5 }, sentence).join(stop);
}
