// What a new draft leaves out, because a statement of a person stands for it already.

export interface StatedCount {
  sectionId: string;
  /** Reference of the count that the statement rests on. */
  reference: string;
}

/** Drafted statements without those that people keep, edited, moved or removed. A kept statement stands for the draft of its own
 *  section first; one that was moved to another section stands for a draft of the same count elsewhere, once.
 *  @param kept counts of all statements of people, removed ones too */
export function notYetStated<Drafted extends StatedCount>(
  drafted: readonly Drafted[],
  kept: readonly StatedCount[],
): Drafted[] {
  const keyOf = ({ sectionId, reference }: StatedCount) => `${sectionId} ${reference}`;
  const inSection = new Set(kept.map(keyOf));
  const draftedKeys = new Set(drafted.map(keyOf));
  const moved = new Map<string, number>();
  for (const key of inSection) {
    if (draftedKeys.has(key)) continue;
    const reference = key.slice(key.indexOf(' ') + 1);
    moved.set(reference, (moved.get(reference) ?? 0) + 1);
  }
  return drafted.filter((statement) => {
    if (inSection.has(keyOf(statement))) return false;
    const left = moved.get(statement.reference) ?? 0;
    if (left === 0) return true;
    moved.set(statement.reference, left - 1);
    return false;
  });
}
