import { describe, expect, it } from 'vitest';
import type { Codebook } from '@common-thread/text-analysis';
import type { Alpha3 } from '@common-thread/vocabulary';
import { countMatrix, countThemes, type StudyMaterial } from './count-themes.ts';
import { defaultCommonalityRule } from './is-common.ts';

const codebook: Codebook = {
  version: '1',
  licence: 'CC BY 4.0',
  title: { en: 'Two codes' },
  notes: [],
  anchors: {},
  guidelines2020Areas: {},
  families: [{ id: 'RESP', name: { en: 'Response', fr: 'Réponse' } }],
  codes: ['RESP-HELPLINE', 'RESP-HOTLINE'].map((id) => ({
    id,
    family: 'RESP',
    name: { en: id, fr: `${id} (fr)` },
    anchors: [],
    guidelines2020: [],
    lexicon: {},
    not: {},
  })),
  facets: [],
};
const alpha3 = (code: string) => code as Alpha3;
const material: StudyMaterial = {
  codebook,
  contributingCountries: ['KEN', 'GHA', 'SEN', 'CHL', 'EST', 'QAT'].map(alpha3),
  counts: [
    { country: alpha3('KEN'), code: 'RESP-HELPLINE', passages: 11 },
    { country: alpha3('KEN'), code: 'RESP-HELPLINE', passages: 1 },
    { country: alpha3('CHL'), code: 'RESP-HOTLINE', passages: 1 },
    { country: alpha3('EST'), code: 'RESP-HOTLINE', passages: 2 },
    { country: alpha3('QAT'), code: 'RESP-HOTLINE', passages: 1 },
    { country: alpha3('GHA'), code: 'RESP-HOTLINE', passages: 0 },
  ],
};

describe('themes counted by country', () => {
  const table = countThemes(material, 'accepted', defaultCommonalityRule, 'en');
  const theme = (code: string) => table.themes.find((one) => one.code === code);

  it('a theme reported twelve times by one country is reported by one country', () => {
    expect(theme('RESP-HELPLINE')).toMatchObject({ countries: ['KEN'], passages: 12, isCommon: false });
  });
  it('names the countries that are silent', () =>
    expect(theme('RESP-HELPLINE')?.silentCountries).toEqual(['CHL', 'EST', 'GHA', 'QAT', 'SEN']));
  it('a document looked through without a passage on the theme is no report', () =>
    expect(theme('RESP-HOTLINE')?.countries).toEqual(['CHL', 'EST', 'QAT']));
  it('half of six countries from three regions make a theme common', () =>
    expect(theme('RESP-HOTLINE')).toMatchObject({ share: 0.5, regions: ['AMS', 'ARB', 'EUR'], isCommon: true }));
  it('names are in the language asked for', () =>
    expect(countThemes(material, 'accepted', defaultCommonalityRule, 'fr').themes[0]).toMatchObject({
      name: 'RESP-HELPLINE (fr)',
      familyName: 'Réponse',
    }));
  it('a name missing in a language is shown in English', () =>
    expect(countThemes(material, 'accepted', defaultCommonalityRule, 'zh').themes[0]?.name).toBe('RESP-HELPLINE'));
  it('the matrix has a row for every contributing country, silent or not', () => {
    const matrix = countMatrix(material, table);
    expect(matrix.countries).toEqual(['CHL', 'EST', 'GHA', 'KEN', 'QAT', 'SEN']);
    expect(matrix.passages).toEqual([
      [0, 1],
      [0, 2],
      [0, 0],
      [12, 0],
      [0, 1],
      [0, 0],
    ]);
  });
});
