// Themes, the matrix and the rule for "common" as the HTTP API shows them.
import { z } from '@hono/zod-openapi';
import { alpha3, basis, interval, languageCode, offset, region, share } from './values.schemas.ts';

const count = z.number().int().min(0);

export const CommonalityRule = z
  .strictObject({
    minimumShare: z
      .number()
      .min(0)
      .max(1)
      .openapi({ description: 'Share of the contributing countries, more than 0 and at most 1.', example: 0.33 }),
    minimumRegions: z.number().int().min(1).max(6).openapi({ description: 'ITU-D regions, 1 to 6.', example: 3 }),
  })
  .openapi('CommonalityRule');

const Theme = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    family: z.string(),
    familyName: z.string(),
    definition: z.string(),
    countries: z.array(alpha3).openapi({ description: 'With at least one counted passage.' }),
    silentCountries: z.array(alpha3).openapi({ description: 'Contributing countries with none.' }),
    passages: count,
    share,
    interval,
    regions: z.array(region),
    isCommon: z.boolean(),
  })
  .openapi('Theme');

const counted = {
  basis,
  rule: CommonalityRule,
  contributingCountries: z.array(alpha3),
  contributingRegions: z.array(region),
};

export const ThemeTable = z
  .strictObject({ ...counted, themes: z.array(Theme).openapi({ description: 'In the codebook’s order.' }) })
  .openapi('ThemeTable');

const RepresentativePassage = z
  .strictObject({
    passageId: z.string(),
    versionId: z.string(),
    contributionId: z.string(),
    contributionTitle: z.string(),
    fileName: z.string(),
    country: alpha3.nullable(),
    page: z.number().int().nullable(),
    start: offset,
    end: offset,
    language: languageCode,
    text: z.string(),
    score: z.number(),
    statementType: z.string().nullable(),
  })
  .openapi('RepresentativePassage');

export const ThemeDetail = z
  .strictObject({
    table: z.strictObject(counted),
    theme: Theme,
    byRegion: z.array(z.strictObject({ region, countries: z.array(alpha3), contributing: count })),
    byYear: z.array(z.strictObject({ year: z.string(), countries: count, contributing: count })),
    statementTypes: z.array(z.strictObject({ value: z.string(), passages: count, countries: count })),
    cooccurring: z.array(z.strictObject({ code: z.string(), name: z.string(), passages: count, countries: count })),
    representative: z.array(RepresentativePassage),
  })
  .openapi('ThemeDetail');

export const Matrix = z
  .strictObject({
    basis,
    countries: z.array(alpha3),
    codes: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        family: z.string(),
        familyName: z.string(),
        countries: count,
      }),
    ),
    passages: z
      .array(z.array(count))
      .openapi({ description: 'passages[country][code], in the order of the two lists.' }),
  })
  .openapi('Matrix');
