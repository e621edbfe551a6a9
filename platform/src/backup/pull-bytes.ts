// Bytes taken from a stream in the amounts wanted, instead of the pieces in which they happen to come.

export interface BytePuller {
  /** Exactly so many, or fewer when the stream ends. For small amounts: they are put together in memory. */
  take(bytes: number): Promise<Buffer>;
  /** So many, in pieces as they come; throws when the stream ends before. Taken up again, it goes on where it stopped. */
  pass(bytes: number): AsyncIterable<Buffer>;
}

export function pullBytes(stream: AsyncIterable<Buffer>): BytePuller {
  const pieces = stream[Symbol.asyncIterator]();
  let ready: Buffer = Buffer.alloc(0);
  const next = async (atMost: number): Promise<Buffer> => {
    while (ready.length === 0) {
      const piece = await pieces.next();
      if (piece.done === true) return ready;
      ready = piece.value;
    }
    const taken = ready.subarray(0, atMost);
    ready = ready.subarray(taken.length);
    return taken;
  };
  return {
    async take(bytes) {
      const taken: Buffer[] = [];
      let missing = bytes;
      while (missing > 0) {
        const piece = await next(missing);
        if (piece.length === 0) break;
        taken.push(piece);
        missing -= piece.length;
      }
      return Buffer.concat(taken);
    },
    pass(bytes) {
      let missing = bytes;
      return {
        [Symbol.asyncIterator]: () => ({
          async next() {
            if (missing === 0) return { done: true, value: undefined };
            const piece = await next(missing);
            if (piece.length === 0) throw new EndedEarly();
            missing -= piece.length;
            return { done: false, value: piece };
          },
        }),
      };
    },
  };
}

/** The stream ended before all that was announced had come. */
export class EndedEarly extends Error {}
