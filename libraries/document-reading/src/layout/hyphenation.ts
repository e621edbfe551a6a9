// Undoes hyphenation at line ends, keeping hyphens that belong to the word.

/** How the document writes its words inside lines; its own usage decides first. */
export interface WordUse {
  words: Set<string>;
  /** Whether the document divides words at line ends: of the hyphens there, more belong to words it writes whole elsewhere. */
  dividesWords: boolean;
}

const wordPattern = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
const lastWord = /[\p{L}\p{M}-]+(?=-$)/u;
const firstWord = /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/u;

/** @param lines texts of all lines in reading order; the words divided at their ends are left out */
export function collectWordUse(lines: string[]): WordUse {
  const words = new Set<string>();
  if (!lines.some((line) => line.endsWith('-'))) return { words, dividesWords: false };
  lines.forEach((line, i) => {
    const divided = lines[i - 1]?.endsWith('-') === true;
    for (const match of line.matchAll(wordPattern)) {
      if (divided && match.index === 0) continue;
      if (match.index + match[0].length >= line.length - 1 && line.endsWith('-')) continue;
      words.add(match[0].toLowerCase());
      if (match[0].includes('-')) for (const part of match[0].split('-')) words.add(part.toLowerCase());
    }
  });
  let whole = 0;
  let compound = 0;
  let unknown = 0;
  lines.forEach((line, i) => {
    if (!line.endsWith('-')) return;
    const before = lastWord.exec(line)?.[0].toLowerCase();
    const after = firstWord.exec(lines[i + 1] ?? '')?.[0];
    if (before === undefined || after === undefined || after[0] !== after[0]?.toLowerCase()) return;
    if (words.has(before + after)) whole += 1;
    else if (words.has(`${before}-${after}`)) compound += 1;
    else if (!words.has(after)) unknown += 1;
  });
  return {
    words,
    dividesWords: whole > compound || (whole === compound && unknown > 0.02 * lines.length && unknown > 2),
  };
}

const compoundFirst =
  /^(?:all|anti|arch|auto|bi|cent(?:re|er)|child|co|counter|cross|cyber|de|e|ex|extra|far|follow|full|gender|half|hard|high|human|ill|in|inter|intra|life|long|low|macro|mal|micro|mid|mini|multi|mutual|near|neo|non|off|on|one|out|over|para|peer|policy|post|pre|pro|public|quasi|re|rights|school|self|semi|short|single|so|socio|sub|super|third|trans|two|three|un|under|up|well|wide|work|world|year|après|avant|contre|demi|sous|vice|ex|sud|nord|centro|franco|ibero|что|где|как|кто|научно|социально|по|кое)$/;

/** Joins a line that ends in a hyphen with the next. */
export function joinDivided(first: string, second: string, use: WordUse): string {
  const stem = first.slice(0, -1);
  const before = lastWord.exec(first)?.[0].toLowerCase() ?? '';
  const after = firstWord.exec(second)?.[0] ?? '';
  if (before === '') return /\s$/.test(stem) || stem === '' ? `${first} ${second}` : first + second;
  if (after === '' || after[0] !== after[0]?.toLowerCase())
    return /^\s*[&(]/.test(second) ? `${first} ${second}` : first + second;
  // A suspended hyphen: "short- and long-term".
  if (/^(?:and|or|et|ou|y|o|und|oder|и|или)$/.test(after)) return `${first} ${second}`;
  const whole = (before.split('-').at(-1) ?? '') + (after.split('-')[0] ?? '').toLowerCase();
  if (use.words.has(`${before}-${after}`) && !use.words.has(whole)) return first + second;
  if (use.words.has(whole)) return stem + second;
  const bothAreWords = use.words.has(after) && (use.words.has(before) || compoundFirst.test(before));
  return use.dividesWords && !bothAreWords && !(before.includes('-') && use.words.has(after))
    ? stem + second
    : first + second;
}
