// What a sample that was read to the end says about the passages nobody has read.
import { elusionBound } from '@common-thread/text-analysis';
import type { SampleBound } from '../reading-order.views.ts';

export interface ReadSample {
  unread: number;
  knownBefore: number;
  sampled: number;
  decided: number;
  found: number;
  /** Passages of later documents. */
  newPassages: number;
  /** Found since the sample was drawn, outside of it. */
  foundSince: number;
}

const confidence = 0.95;

/** As of the day the sample was drawn. @returns null when part of it was not read */
export function boundOfSample(sample: ReadSample): SampleBound | null {
  if (sample.sampled === 0 || sample.decided < sample.sampled) return null;
  const { missedAtMost, recallAtLeast } = elusionBound(sample, confidence);
  return { missedAtMost, recallAtLeast };
}

/** How many relevant passages are still unread, 95 % (2.5 % on each side), less what was found since.
 *  @returns null where nothing honest can be said: part of the sample was not read, or documents came later */
export function leftAfterSample(sample: ReadSample): { atLeast: number; atMost: number } | null {
  if (sample.sampled === 0 || sample.decided < sample.sampled || sample.newPassages > 0) return null;
  const eachSide = 1 - (1 - confidence) / 2;
  const most = elusionBound(sample, eachSide).missedAtMost;
  const unsampled = sample.unread - sample.sampled;
  // The most that can be irrelevant leaves the least that is relevant.
  const irrelevant = elusionBound({ ...sample, found: sample.sampled - sample.found }, eachSide).missedAtMost;
  const left = (count: number) => Math.max(0, count - sample.foundSince);
  return { atLeast: left(unsampled - irrelevant), atMost: left(most) };
}
