import { describe, expect, it } from 'vitest';
import { countryList, fillStatement, placeholdersIn, type CountValues } from './statement-text.ts';

const count: CountValues = {
  count: 12,
  total: 31,
  countries: ['KEN', 'GHA'],
  silentCountries: ['SEN'],
  regions: 4,
  low: 0.2377,
  high: 0.5599,
};

describe('a statement', () => {
  it('takes its figures from what is counted now', () =>
    expect(
      fillStatement(
        '{c1.count} of {c1.total} countries in {c1.regions} regions: {c1.countries}. Silent: {c1.silent} ({c1.low}-{c1.high} %).',
        new Map([['c1', count]]),
        'en',
      ),
    ).toBe('12 of 31 countries in 4 regions: Ghana and Kenya. Silent: Senegal (24-56 %).'));
  it('leaves a placeholder that nothing is counted for as it is written', () =>
    expect(fillStatement('{c2.count} {c1.colour} {other}', new Map([['c1', count]]), 'en')).toBe(
      '{c2.count} {c1.colour} {other}',
    ));
  it('names its placeholders once, in order', () =>
    expect(placeholdersIn('{c2.count} {c1.total} {c2.total}')).toEqual(['c2', 'c1']));
  it('never takes a dollar sign in a name for an instruction', () =>
    expect(fillStatement('$& {c1.count} $1', new Map([['c1', count]]), 'en')).toBe('$& 12 $1'));
});

describe('a list of countries', () => {
  it('is joined and ordered as the language does', () => {
    expect(countryList(['KEN', 'CIV', 'GHA'], 'fr')).toBe("Côte d'Ivoire, Ghana et Kenya");
    expect(countryList(['GHA', 'KEN'], 'ru')).toBe('Гана и Кения');
    expect(countryList(['GHA', 'KEN'], 'ar')).toBe('غانا وكينيا');
  });
});
