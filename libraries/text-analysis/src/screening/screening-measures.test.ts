import { describe, expect, it } from 'vitest';
import { recallAtShare, workSavedOverSampling } from './screening-measures.ts';

// Twenty passages, four of them relevant: the last is met at the eleventh.
const order = [1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1];

describe('the work that an order saves', () => {
  it('is what need not be read, less what chance would save', () => {
    // 95 % of four is four, met after 11 of 20: 0.95 - 11/20.
    expect(workSavedOverSampling(order, 20, 4)).toBeCloseTo(0.4, 12);
    // Half of them after 3.
    expect(workSavedOverSampling(order, 20, 4, 0.5)).toBeCloseTo(0.35, 12);
  });

  it('is unknown while the recall is not reached', () => {
    expect(workSavedOverSampling(order, 20, 5)).toBeNull();
  });

  it('asks for no passage too many where the recall is a whole number of passages', () => {
    const twenty = [...Array.from({ length: 19 }, () => 1), 0, 0, 1];
    expect(workSavedOverSampling(twenty, 100, 20)).toBeCloseTo(0.95 - 0.19, 12);
  });
});

describe('the recall after reading a share', () => {
  it('counts the relevant ones met by then', () => {
    expect(recallAtShare(order, 20, 4, 0.1)).toBe(0.25);
    expect(recallAtShare(order, 20, 4, 0.15)).toBe(0.5);
    expect(recallAtShare(order, 20, 4, 1)).toBe(1);
  });
});
