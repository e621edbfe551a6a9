import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoStretches } from './stretches.ts';

describe('stretches of text', () => {
  it('begin and end where any coder’s mark does', () => {
    const marks = [
      { coder: 0, start: 10, end: 20 },
      { coder: 1, start: 15, end: 25 },
    ];
    expect(cutIntoStretches(marks, 2, [{ start: 0, end: 30 }])).toEqual([
      { start: 0, end: 10, isMarked: [false, false] },
      { start: 10, end: 15, isMarked: [true, false] },
      { start: 15, end: 20, isMarked: [true, true] },
      { start: 20, end: 25, isMarked: [false, true] },
      { start: 25, end: 30, isMarked: [false, false] },
    ]);
  });

  it('leave out what was not to be coded', () => {
    const marks = [{ coder: 0, start: 3, end: 50 }];
    const within = [
      { start: 0, end: 5 },
      { start: 20, end: 30 },
    ];
    expect(cutIntoStretches(marks, 1, within)).toEqual([
      { start: 0, end: 3, isMarked: [false] },
      { start: 3, end: 5, isMarked: [true] },
      { start: 20, end: 30, isMarked: [true] },
    ]);
  });

  it('say of each character what each coder said of it, and are exactly the text to code', () => {
    const mark = fc
      .tuple(fc.nat(2), fc.nat(40), fc.integer({ min: 1, max: 20 }))
      .map(([coder, start, length]) => ({ coder, start, end: start + length }));
    const within = [
      { start: 2, end: 18 },
      { start: 25, end: 50 },
    ];
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const seen = new Map<number, boolean[]>();
        for (const { start, end, isMarked } of cutIntoStretches(marks, 3, within))
          for (let character = start; character < end; character += 1) {
            expect(seen.has(character)).toBe(false);
            seen.set(character, isMarked);
          }
        expect(seen.size).toBe(16 + 25);
        for (const [character, isMarked] of seen)
          for (const coder of [0, 1, 2])
            expect(isMarked[coder]).toBe(
              marks.some((one) => one.coder === coder && one.start <= character && one.end > character),
            );
      }),
    );
  });
});
