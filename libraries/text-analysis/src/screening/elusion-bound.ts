// What a random sample of the unread passages says about those that nobody will read.
import { binomialAtMost, hypergeometricAtMost } from './exact-tails.ts';

export interface ElusionSample {
  /** Passages that were unread when the sample was drawn. */
  unread: number;
  /** Passages of the sample, all of them read since. */
  sampled: number;
  /** Relevant ones among the sampled. */
  found: number;
  /** Relevant passages known before the sample was drawn. */
  knownBefore: number;
}

export interface ElusionBound {
  confidence: number;
  /** Best guess of the relevant share of the unread, 0 to 1: found / sampled; null when nothing was sampled. */
  shareFound: number | null;
  /** With this confidence at most this share of the unread was relevant, 0 to 1, whatever their number (Clopper-Pearson). */
  shareAtMost: number;
  /** With this confidence at most so many relevant passages are still unread, those found in the sample not counted
   *  (hypergeometric, which knows how many there were; 0 once all were sampled). */
  missedAtMost: number;
  /** With this confidence at least this share of all relevant passages is known now, 0 to 1; null when none is known and
   *  none can be missed. */
  recallAtLeast: number | null;
}

/** One-sided exact bounds from a simple random sample, drawn without replacement, of the unread passages.
 *  Only valid when the sample was drawn by chance from everything unread, its size was fixed before it was read, and all
 *  of it was read. Looking again and again until the bound pleases makes the confidence untrue.
 *  @param confidence between 0 and 1, one-sided
 *  @throws RangeError when the counts contradict each other
 *  Not for passages picked by the ranking, and not for the random picks made while reading: those were drawn from other
 *  sets of unread passages.
 *  Sources: Clopper & Pearson 1934; Buonaccorsi 1987 for the finite population; Roitblat 2007 for the elusion test.
 *  Agrees with R 4.2.2 binom.test(alternative = "less") and with phyper. */
export function elusionBound(sample: ElusionSample, confidence = 0.95): ElusionBound {
  const { unread, sampled, found, knownBefore } = checked(sample, confidence);
  const missedAtMost = relevantAtMost(unread, sampled, found, 1 - confidence) - found;
  const known = knownBefore + found;
  return {
    confidence,
    shareFound: sampled === 0 ? null : found / sampled,
    shareAtMost: clopperPearsonUpper(found, sampled, confidence),
    missedAtMost,
    recallAtLeast: known + missedAtMost === 0 ? null : known / (known + missedAtMost),
  };
}

/** The smallest sample that, should nothing relevant be found in it, shows with this confidence that at most `missedAtMost`
 *  relevant passages are among the unread. More is needed when something is found.
 *  @returns at most `unread` */
export function elusionSampleSize(unread: number, missedAtMost: number, confidence = 0.95): number {
  if (missedAtMost >= unread) return 0;
  let low = 0;
  let high = unread;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (relevantAtMost(unread, middle, 0, 1 - confidence) <= missedAtMost) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Upper end of the one-sided Clopper-Pearson interval: the largest share with which so few would still be found with a
 *  probability of at least 1 - confidence. 1 when nothing was tried.
 *  Source: Clopper & Pearson 1934. Agrees with R 4.2.2 binom.test(alternative = "less"). */
export function clopperPearsonUpper(found: number, tried: number, confidence = 0.95): number {
  if (found >= tried) return 1;
  let low = found / tried;
  let high = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (binomialAtMost(found, tried, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Last digits of a probability that equals the doubt must not decide; the number that is too large is the safe one. */
const tie = 1 - 1e-9;

/** The largest number of relevant passages among the unread with which so few would be found with at least the probability
 *  `doubt`; the probability falls as that number grows. */
function relevantAtMost(unread: number, sampled: number, found: number, doubt: number): number {
  let possible = found;
  let impossible = unread - sampled + found + 1;
  while (impossible - possible > 1) {
    const middle = Math.floor((possible + impossible) / 2);
    if (hypergeometricAtMost(found, unread, middle, sampled) > doubt * tie) possible = middle;
    else impossible = middle;
  }
  return possible;
}

function checked(sample: ElusionSample, confidence: number): ElusionSample {
  const { unread, sampled, found, knownBefore } = sample;
  const areCounts = [unread, sampled, found, knownBefore].every((count) => Number.isSafeInteger(count) && count >= 0);
  if (!areCounts) throw new RangeError('Unread, sampled, found and known before are whole numbers from 0.');
  if (sampled > unread) throw new RangeError('No more passages can be sampled than were unread.');
  if (found > sampled) throw new RangeError('No more relevant passages can be found than were sampled.');
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('The confidence lies between 0 and 1.');
  return sample;
}
