// What may go wrong with themes, and what to do about it.
import { catalogueProblems } from '@common-thread/platform';

export const themeProblems = catalogueProblems('themes', {
  shareOutOfRange: 'The share of countries must be more than 0 and at most 100 percent.',
  regionsOutOfRange: 'The number of regions must be from 1 to 6.',
});
