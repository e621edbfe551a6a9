// How large a sample should be to tell something.
import { elusionSampleSize } from '@common-thread/text-analysis';

export const largestSample = 2000;

/** So many that, if none is found, at most one passage in fifty is missed: an evening's reading for most studies.
 *  @returns the size, and how many are missed at most if none is found in it, with 95 % confidence */
export function advisedSample(unread: number): { size: number; missed: number } {
  const missed = Math.max(1, Math.floor(unread / 50));
  return { size: Math.max(1, Math.min(largestSample, elusionSampleSize(unread, missed))), missed };
}
