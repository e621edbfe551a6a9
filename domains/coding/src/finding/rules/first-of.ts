// The first so many of a long list in an order, without sorting all of it.

/** @param isBefore a strict order
 *  @returns the first `count`, in order */
export function firstOf(
  numbers: Int32Array,
  count: number,
  isBefore: (one: number, other: number) => boolean,
): number[] {
  // A heap whose root is the last of those kept so far.
  const heap: number[] = [];
  const swap = (one: number, other: number) => {
    [heap[one], heap[other]] = [heap[other] ?? 0, heap[one] ?? 0];
  };
  const isAbove = (one: number, other: number) => isBefore(heap[other] ?? 0, heap[one] ?? 0);
  const rise = (from: number) => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isAbove(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const sink = () => {
    for (let at = 0; ;) {
      let highest = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && isAbove(child, highest)) highest = child;
      if (highest === at) return;
      swap(at, highest);
      at = highest;
    }
  };
  for (const number of numbers) {
    if (heap.length < count) {
      heap.push(number);
      rise(heap.length - 1);
    } else if (count > 0 && isBefore(number, heap[0] ?? 0)) {
      heap[0] = number;
      sink();
    }
  }
  return heap.sort((one, other) => (isBefore(one, other) ? -1 : 1));
}
