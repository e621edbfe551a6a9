import { describe, expect, it } from 'vitest';
import { stepOfCode } from './authenticator.ts';

/** RFC 6238, appendix B (SHA-1): the secret is the ASCII text 12345678901234567890. The codes there have eight digits;
 *  with six, RFC 4226 takes the last six of the same number. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const vectors: [seconds: number, eightDigits: string, step: number][] = [
  [59, '94287082', 0x1],
  [1111111109, '07081804', 0x23523ec],
  [1111111111, '14050471', 0x23523ed],
  [1234567890, '89005924', 0x273ef07],
  [2000000000, '69279037', 0x3f940aa],
  [20000000000, '65353130', 0x27bc86aa],
];
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of an authenticator app', () => {
  it.each(vectors)('at %d seconds is %s, as RFC 6238 says', (seconds, code, step) => {
    expect(stepOfCode(secret, code.slice(-6), at(seconds))).toBe(step);
  });

  it('is right one step early and one step late, and no further', () => {
    const [, , step] = vectors[3] ?? [0, '', 0];
    const begin = step * 30;
    for (const seconds of [begin - 30, begin, begin + 29, begin + 30, begin + 59])
      expect(stepOfCode(secret, '005924', at(seconds))).toBe(step);
    for (const seconds of [begin - 31, begin + 60]) expect(stepOfCode(secret, '005924', at(seconds))).toBeNull();
  });

  it.each(['005 924', ' 005924 ', '٠٠٥٩٢٤', '۰۰۵۹۲۴', '００５９２４'])('may be typed as "%s"', (code) => {
    expect(stepOfCode(secret, code, at(1234567890))).toBe(0x273ef07);
  });

  it.each(['', '5924', '0005924', '89005924', '00592a', '-05924', '005924\n1', 'x'.repeat(10_000)])(
    'is not "%s"',
    (code) => expect(stepOfCode(secret, code, at(1234567890))).toBeNull(),
  );
});
