import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearsonUpper, elusionBound, elusionSampleSize } from './elusion-bound.ts';
import { hypergeometricAtMost } from './exact-tails.ts';

const folder = fileURLToPath(new URL('../../../../reference/screening/', import.meta.url));
const reference = readFileSync(join(folder, 'elusion.csv'), 'utf8');
const rows = (parse(reference, { columns: true }) as Record<string, string>[]).map((row) => ({
  unread: Number(row['unread']),
  sampled: Number(row['sampled']),
  found: Number(row['found']),
  confidence: Number(row['confidence']),
  shareAtMost: Number(row['shareAtMost']),
  relevantAtMost: Number(row['relevantAtMost']),
}));
const hasR = spawnSync('Rscript', ['--version']).status === 0;

describe('the bound of an elusion test', () => {
  it('agrees with R in 201 cases', () => {
    expect(rows).toHaveLength(201);
    for (const { unread, sampled, found, confidence, shareAtMost, relevantAtMost } of rows) {
      const bound = elusionBound({ unread, sampled, found, knownBefore: 0 }, confidence);
      expect(bound.shareAtMost).toBeCloseTo(shareAtMost, 10);
      expect(bound.missedAtMost + found).toBe(relevantAtMost);
    }
  });

  it.skipIf(!hasR)('is compared with what R gives today', { timeout: 60_000 }, () => {
    const written = join(mkdtempSync(join(tmpdir(), 'elusion-')), 'elusion.csv');
    expect(spawnSync('Rscript', [join(folder, 'elusion.R'), written]).status).toBe(0);
    expect(readFileSync(written, 'utf8')).toBe(reference);
    rmSync(join(written, '..'), { recursive: true });
  });

  it('with nothing found is the rule of three: about 3 in the number sampled', () => {
    // Hanley & Lippman-Hand 1983: 3/n at 95 % for n from 30 on; exactly 1 - 0.05^(1/n).
    expect(clopperPearsonUpper(0, 100)).toBeCloseTo(1 - 0.05 ** (1 / 100), 12);
    expect(clopperPearsonUpper(0, 100)).toBeCloseTo(0.03, 2);
  });

  it('says how much of all that is relevant is known', () => {
    // phyper(0, 9, 991, 291) = 0.0441, phyper(0, 8, 992, 291) = 0.0623: with 8 one may find none, with 9 hardly.
    expect(elusionBound({ unread: 1000, sampled: 291, found: 0, knownBefore: 72 })).toEqual({
      confidence: 0.95,
      shareFound: 0,
      shareAtMost: clopperPearsonUpper(0, 291),
      missedAtMost: 8,
      recallAtLeast: 0.9,
    });
  });

  it('knows everything once all of the unread were sampled', () => {
    const bound = elusionBound({ unread: 50, sampled: 50, found: 2, knownBefore: 8 });
    expect(bound).toMatchObject({ missedAtMost: 0, recallAtLeast: 1 });
  });

  it('knows nothing without a sample', () => {
    const bound = elusionBound({ unread: 50, sampled: 0, found: 0, knownBefore: 0 });
    expect(bound).toMatchObject({ shareFound: null, shareAtMost: 1, missedAtMost: 50, recallAtLeast: 0 });
  });

  it('has no recall to speak of when nothing is relevant', () => {
    expect(elusionBound({ unread: 9, sampled: 9, found: 0, knownBefore: 0 }).recallAtLeast).toBeNull();
  });

  it('holds at least as often as it promises, whatever number is relevant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(0.8, 0.95, 0.99),
        (unread, some, few, confidence) => {
          const sampled = Math.min(some, unread);
          const relevant = Math.min(few, unread);
          let broken = 0;
          for (let found = 0; found <= Math.min(sampled, relevant); found += 1) {
            if (unread - relevant < sampled - found) continue;
            const probability =
              hypergeometricAtMost(found, unread, relevant, sampled) -
              (found === 0 ? 0 : hypergeometricAtMost(found - 1, unread, relevant, sampled));
            const { missedAtMost } = elusionBound({ unread, sampled, found, knownBefore: 0 }, confidence);
            if (missedAtMost + found < relevant) broken += probability;
          }
          expect(broken).toBeLessThanOrEqual(1 - confidence + 1e-9);
        },
      ),
    );
  });

  it('of a finite collection is never looser than that of an endless one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), fc.nat(6), (unread, some, few) => {
        const sampled = Math.min(some, unread);
        const found = Math.min(few, sampled);
        const { missedAtMost, shareAtMost } = elusionBound({ unread, sampled, found, knownBefore: 0 });
        expect(missedAtMost + found).toBeLessThanOrEqual(Math.ceil(shareAtMost * unread + 1e-9));
      }),
    );
  });

  it.each([
    [{ unread: 10, sampled: 11, found: 0, knownBefore: 0 }, 0.95],
    [{ unread: 10, sampled: 5, found: 6, knownBefore: 0 }, 0.95],
    [{ unread: 10, sampled: 5, found: -1, knownBefore: 0 }, 0.95],
    [{ unread: 10, sampled: 5, found: 0.5, knownBefore: 0 }, 0.95],
    [{ unread: 10, sampled: 5, found: 0, knownBefore: 0 }, 1],
  ])('refuses counts that contradict each other: %o', (sample, confidence) => {
    expect(() => elusionBound(sample, confidence)).toThrow(RangeError);
  });
});

describe('the size of an elusion sample', () => {
  it('is the smallest that suffices when nothing is found', () => {
    for (const [unread, missed] of [
      [1000, 8],
      [20_000, 20],
      [300, 3],
    ] as const) {
      const size = elusionSampleSize(unread, missed);
      expect(elusionBound({ unread, sampled: size, found: 0, knownBefore: 0 }).missedAtMost).toBeLessThanOrEqual(
        missed,
      );
      expect(elusionBound({ unread, sampled: size - 1, found: 0, knownBefore: 0 }).missedAtMost).toBeGreaterThan(
        missed,
      );
    }
  });

  it('is everything when nothing may be missed, and nothing when all may', () => {
    expect(elusionSampleSize(40, 0, 0.99)).toBe(40);
    expect(elusionSampleSize(40, 40)).toBe(0);
  });
});
