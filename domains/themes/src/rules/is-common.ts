// When a theme may be called common.
import type { CommonalityRule } from '../themes.views.ts';

export const defaultCommonalityRule: CommonalityRule = { minimumShare: 1 / 3, minimumRegions: 3 };

export interface Prevalence {
  reportingCountries: number;
  contributingCountries: number;
  reportingRegions: number;
}

/** A theme is common when it is reported by at least `minimumShare` of the contributing countries and from at least
 *  `minimumRegions` ITU-D regions. Countries count, passages do not: one long paper must not make a theme common. */
export function isCommon(prevalence: Prevalence, rule: CommonalityRule): boolean {
  const { reportingCountries, contributingCountries, reportingRegions } = prevalence;
  // A third of 24 is 8: compared as whole numbers of countries, so that 8 of 24 isn't lost to rounding.
  const needed = Math.ceil(rule.minimumShare * contributingCountries - 1e-9);
  return reportingCountries > 0 && reportingCountries >= needed && reportingRegions >= rule.minimumRegions;
}
