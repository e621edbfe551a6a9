import { describe, expect, it } from 'vitest';
import { defaultCommonalityRule, isCommon } from './is-common.ts';

const of24 = (reportingCountries: number, reportingRegions: number) =>
  isCommon({ reportingCountries, contributingCountries: 24, reportingRegions }, defaultCommonalityRule);

describe('a theme', () => {
  it('reported by a third of the contributing countries in three regions is common', () =>
    expect(of24(8, 3)).toBe(true));
  it('reported by one country less is not', () => expect(of24(7, 3)).toBe(false));
  it('reported by all countries of two regions is not', () => expect(of24(24, 2)).toBe(false));
  it('that nobody reports is not common, even when nobody contributed', () =>
    expect(
      isCommon(
        { reportingCountries: 0, contributingCountries: 0, reportingRegions: 0 },
        { minimumShare: 0.1, minimumRegions: 1 },
      ),
    ).toBe(false));
  it('in exactly the share that the rule names is common, whatever a third is in binary', () => {
    for (let countries = 3; countries <= 300; countries += 3)
      expect(
        isCommon(
          { reportingCountries: countries / 3, contributingCountries: countries, reportingRegions: 3 },
          defaultCommonalityRule,
        ),
      ).toBe(true);
  });
});
