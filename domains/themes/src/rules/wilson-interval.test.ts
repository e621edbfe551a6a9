import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resourcePath } from '@common-thread/platform';
import { wilsonInterval } from './wilson-interval.ts';

const reference = readFileSync(resourcePath('reference/wilson.csv'), 'utf8');
const rows = (parse(reference, { columns: true }) as Record<'count' | 'total' | 'low' | 'high', string>[]).map(
  (row) => ({
    count: Number(row.count),
    total: Number(row.total),
    low: Number(row.low),
    high: Number(row.high),
  }),
);
const hasR = spawnSync('Rscript', ['--version']).status === 0;

describe('the Wilson interval', () => {
  it.each(rows)('of $count of $total agrees with R', ({ count, total, low, high }) => {
    const interval = wilsonInterval(count, total);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it.skipIf(!hasR)('is compared with what R gives today', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wilson-'));
    const written = join(folder, 'wilson.csv');
    expect(spawnSync('Rscript', [resourcePath('reference/wilson.R'), written]).status).toBe(0);
    expect(readFileSync(written, 'utf8')).toBe(reference);
    rmSync(folder, { recursive: true });
  });

  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (total, some) => {
        const count = Math.min(some, total);
        const { low, high } = wilsonInterval(count, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(count / total);
        expect(high).toBeGreaterThanOrEqual(count / total);
      }),
    );
  });

  it('of no country at all is the whole range', () => expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 }));
});
