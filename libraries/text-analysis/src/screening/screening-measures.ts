// How much reading an order saves, when it is known afterwards what was relevant.

/** Share of the relevant passages met after reading the first `share` of all passages (rounded down), 0 to 1.
 *  @param inReadingOrder 1 = relevant, for all passages or for the first of them; what is not listed was not read
 *  @param passages how many there are altogether
 *  @param relevant how many of them are relevant; at least 1 */
export function recallAtShare(
  inReadingOrder: ArrayLike<number>,
  passages: number,
  relevant: number,
  share: number,
): number {
  const read = Math.min(inReadingOrder.length, Math.floor(share * passages));
  let met = 0;
  for (let place = 0; place < read; place += 1) met += inReadingOrder[place]!;
  return met / relevant;
}

/** Work saved over sampling at a recall: the share of passages that need not be read to meet that share of the relevant
 *  ones, less what reading in random order would save. 0 = no better than chance; the most possible is `recall` less prevalence.
 *  @returns null when the order ends before that recall is reached
 *  Not for comparing collections of very different prevalence.
 *  Source: Cohen, Hersh, Peterson & Yen 2006, "Reducing workload in systematic review preparation". */
export function workSavedOverSampling(
  inReadingOrder: ArrayLike<number>,
  passages: number,
  relevant: number,
  recall = 0.95,
): number | null {
  const needed = Math.ceil(recall * relevant - 1e-9);
  let met = 0;
  for (let place = 0; place < inReadingOrder.length; place += 1) {
    met += inReadingOrder[place]!;
    if (met >= needed) return recall - (place + 1) / passages;
  }
  return null;
}
