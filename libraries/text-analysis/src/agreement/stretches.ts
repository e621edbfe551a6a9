// Cuts text where any coder's mark begins or ends: within a stretch every coder said one thing, so a stretch can be a unit of
// agreement, weighed by its length.

export interface Mark {
  /** Place of the coder in the order of coders. */
  coder: number;
  start: number;
  /** After `start`; end-exclusive, like all ends. */
  end: number;
}

export interface Stretch {
  start: number;
  end: number;
  /** For each coder whether a mark of theirs covers the stretch. */
  isMarked: boolean[];
}

/** @param within the texts that were to be coded, ascending and apart; what coders marked outside is left out
 *  @returns stretches that together are exactly `within`, in order; offsets in whatever unit the marks have
 *  Not a measure of how well boundaries meet (Krippendorff's unitizing alpha is one): each character counts alike. */
export function cutIntoStretches(
  marks: readonly Mark[],
  coders: number,
  within: readonly { start: number; end: number }[],
): Stretch[] {
  const stretches: Stretch[] = [];
  const ordered = [...marks].sort((one, other) => one.start - other.start);
  for (const text of within) {
    const here = ordered.filter((mark) => mark.start < text.end && mark.end > text.start);
    const cuts = new Set([text.start, text.end]);
    for (const mark of here)
      for (const cut of [mark.start, mark.end]) if (cut > text.start && cut < text.end) cuts.add(cut);
    const places = [...cuts].sort((one, other) => one - other);
    for (const [place, start] of places.entries()) {
      const end = places[place + 1];
      if (end === undefined) continue;
      const isMarked = new Array<boolean>(coders).fill(false);
      for (const mark of here) if (mark.start <= start && mark.end >= end) isMarked[mark.coder] = true;
      stretches.push({ start, end, isMarked });
    }
  }
  return stretches;
}
