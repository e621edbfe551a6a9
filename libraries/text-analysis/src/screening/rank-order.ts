// Orders rows by score, fast enough to do it after every decision.

const scoreBits = new Float32Array(1);
const scoreWord = new Uint32Array(scoreBits.buffer);
/** A key of 32 bits is sorted by 11, 11 and 10 of them at a time. */
const digitShifts = [0, 11, 22];
const digits = 2048;

/** The rows that are not left out, highest score first; rows of equal score in their own order. Not-a-number comes last.
 *  @param isLeftOut one number per row, 1 = leave out
 *  Radix sort of the bits of the scores: its time grows with the rows alone, and it needs no comparison function. */
export function orderByScore(scores: Float32Array, isLeftOut: Uint8Array): Int32Array {
  const kept = new Int32Array(scores.length);
  const keys = new Uint32Array(scores.length);
  let count = 0;
  for (let row = 0; row < scores.length; row += 1) {
    if (isLeftOut[row] === 1) continue;
    keys[row] = descending(scores[row]!);
    kept[count] = row;
    count += 1;
  }
  let order = kept.subarray(0, count);
  let spare = new Int32Array(count);
  for (const shift of digitShifts) {
    const starts = new Int32Array(digits + 1);
    for (const row of order) starts[((keys[row]! >>> shift) & (digits - 1)) + 1]! += 1;
    for (let digit = 1; digit <= digits; digit += 1) starts[digit]! += starts[digit - 1]!;
    for (const row of order) {
      const digit = (keys[row]! >>> shift) & (digits - 1);
      spare[starts[digit]!] = row;
      starts[digit]! += 1;
    }
    [order, spare] = [spare, order];
  }
  return order;
}

/** A whole number below 2^32 that falls as the score rises: the bits of a float in the order of its value. */
function descending(score: number): number {
  if (Number.isNaN(score)) return 0xffffffff;
  // Adding zero makes -0 the same as 0.
  scoreBits[0] = score + 0;
  const bits = scoreWord[0]!;
  const ascending = bits >>> 31 === 1 ? ~bits >>> 0 : (bits | 0x80000000) >>> 0;
  return 0xffffffff - ascending;
}
