// One reading order out of one for each language, in which no language is served before another.

export interface MergedRow {
  part: number;
  row: number;
}

/** Every language gets its turns in proportion to its unread passages: the tenth part of each is read when the tenth part of all is
 *  read. Scores of different languages are never compared, since each was learned from its own decisions.
 *  @param orders rows of each language, likeliest first */
export function mergeOrders(orders: readonly Int32Array[]): MergedRow[] {
  const total = orders.reduce((sum, order) => sum + order.length, 0);
  const taken = orders.map(() => 0);
  const merged: MergedRow[] = [];
  while (merged.length < total) {
    let next = -1;
    let least = Infinity;
    orders.forEach((order, part) => {
      if (taken[part]! >= order.length) return;
      const share = (taken[part]! + 0.5) / order.length;
      if (share < least) {
        least = share;
        next = part;
      }
    });
    merged.push({ part: next, row: orders[next]![taken[next]!]! });
    taken[next]! += 1;
  }
  return merged;
}
