// The messages in English: they define which problems of themes there are.
export const en = {
  shareOutOfRange: 'The share of countries must be more than 0 and at most 100 percent.',
  regionsOutOfRange: 'The number of regions must be from 1 to 6.',
} as const;

export type English = typeof en;
