// Does slow work on several things at once and hands the results over in the order of the things.

/** At most `width` pieces of work are under way or waiting to be handed over, so memory stays bounded. */
export async function* inOrder<Thing, Answer>(
  things: readonly Thing[],
  width: number,
  work: (thing: Thing) => Promise<Answer>,
): AsyncGenerator<{ thing: Thing; answer: Answer }> {
  const underWay: { thing: Thing; answer: Promise<Answer> }[] = [];
  let next = 0;
  while (next < things.length || underWay.length > 0) {
    while (next < things.length && underWay.length < width) {
      const thing = things[next] as Thing;
      const answer = work(thing);
      // Awaited below, in its turn; until then a rejection must not count as unhandled.
      answer.catch(() => undefined);
      underWay.push({ thing, answer });
      next += 1;
    }
    const first = underWay.shift();
    if (first !== undefined) yield { thing: first.thing, answer: await first.answer };
  }
}
