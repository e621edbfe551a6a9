// When small pieces of the index are put together, so that a search never has to look into many.

export interface Segment {
  segment: number;
  format: number;
  passages: number;
  /** Those of them that are in current versions. */
  living: number;
}

/** A segment is never made larger than this: putting it together has to stay a matter of seconds. */
export const largestSegment = 20_000;
const mostOfOneSize = 5;
const sizeOf = (passages: number) => Math.floor(Math.log(Math.max(passages, 250) / 250) / Math.log(4));

/** Segments whose passages are to be indexed anew, together with those that wait: of another format, mostly of replaced versions,
 *  or one of many of a size. */
export function segmentsToRenew(segments: readonly Segment[], format: number): Segment[] {
  const renewed = new Set(segments.filter((one) => one.format !== format || one.living * 2 < one.passages));
  const bySize = new Map<number, Segment[]>();
  for (const one of segments) {
    if (renewed.has(one) || one.living > largestSegment / 2) continue;
    const size = sizeOf(one.living);
    bySize.set(size, [...(bySize.get(size) ?? []), one]);
  }
  for (const same of bySize.values()) if (same.length >= mostOfOneSize) for (const one of same) renewed.add(one);
  return [...renewed];
}
