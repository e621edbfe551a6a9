import { describe, expect, it } from 'vitest';
import {
  countries,
  countryDataSource,
  countryName,
  findCountry,
  ituRegions,
  unLanguages,
  type ItuRegion,
} from './index.ts';

const alpha3OfRegion = (region: ItuRegion) =>
  countries.filter((country) => country.ituRegion === region && country.ituMember).map((country) => country.alpha3);

describe('the country table', () => {
  it('holds the 249 countries and areas of ISO 3166-1, sorted by alpha-3', () => {
    expect(countries).toHaveLength(249);
    expect(countries.map(({ alpha3 }) => alpha3)).toEqual(countries.map(({ alpha3 }) => alpha3).sort());
  });

  it('gives each code once and in its form', () => {
    for (const [column, form] of [
      ['alpha3', /^[A-Z]{3}$/],
      ['alpha2', /^[A-Z]{2}$/],
      ['m49', /^\d{3}$/],
    ] as const) {
      const values = countries.map((country) => country[column]);
      expect(new Set(values).size, column).toBe(249);
      for (const value of values) expect(value).toMatch(form);
    }
  });

  it.each(unLanguages)('names every country differently in %s', (language) => {
    const names = countries.map(({ name }) => name[language]);
    expect(new Set(names).size).toBe(249);
    for (const name of names) expect(name.trim()).not.toBe('');
    for (const name of names) expect(name).toBe(name.normalize('NFC'));
  });

  it('writes Arabic, Russian and Chinese names in their scripts', () => {
    for (const { name } of countries) {
      expect(name.ar).toMatch(/^[\p{Script=Arabic}\p{M}\p{P}\s]+$/u);
      expect(name.ru).toMatch(/^[\p{Script=Cyrillic}\p{P}\s]+$/u);
      expect(name.zh).toMatch(/^[\p{Script=Han}\p{P}\s]+$/u);
    }
  });

  it('uses the names of the United Nations where everyday names differ', () => {
    const english = Object.fromEntries(countries.map(({ alpha3, name }) => [alpha3, name.en]));
    expect(english).toMatchObject({
      BOL: 'Bolivia (Plurinational State of)',
      CIV: "Côte d'Ivoire",
      COD: 'Democratic Republic of the Congo',
      CPV: 'Cabo Verde',
      CZE: 'Czechia',
      IRN: 'Iran (Islamic Republic of)',
      KOR: 'Republic of Korea',
      LAO: "Lao People's Democratic Republic",
      MDA: 'Republic of Moldova',
      PRK: "Democratic People's Republic of Korea",
      PSE: 'State of Palestine',
      RUS: 'Russian Federation',
      SWZ: 'Eswatini',
      TUR: 'Türkiye',
      TZA: 'United Republic of Tanzania',
      VNM: 'Viet Nam',
    });
    expect(countryName('DEU', 'fr')).toBe('Allemagne');
    expect(countryName('MAR', 'ar')).toBe('المغرب');
    expect(countryName('KEN', 'ru')).toBe('Кения');
    expect(countryName('CHE', 'zh')).toBe('瑞士');
    expect(countryName('MEX', 'es')).toBe('México');
  });

  it('agrees with M49 as published', () => {
    expect(findCountry('KEN')).toMatchObject({ m49: '404', m49Region: 'Africa', m49SubRegion: 'Sub-Saharan Africa' });
    expect(findCountry('SDN')).toMatchObject({ m49: '729', m49SubRegion: 'Northern Africa' });
    expect(findCountry('CYP')).toMatchObject({ m49: '196', m49Region: 'Asia', m49SubRegion: 'Western Asia' });
    expect(findCountry('IRN')).toMatchObject({ m49: '364', m49SubRegion: 'Southern Asia' });
    expect(findCountry('MEX')).toMatchObject({ m49: '484', m49SubRegion: 'Latin America and the Caribbean' });
    expect(findCountry('USA')).toMatchObject({ m49: '840', m49SubRegion: 'Northern America' });
    expect(findCountry('WSM')).toMatchObject({ m49: '882', m49Region: 'Oceania', m49SubRegion: 'Polynesia' });
  });

  it('says where each column comes from and when', () => {
    expect(countryDataSource).toHaveLength(4);
    for (const { date } of countryDataSource) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('ITU regions', () => {
  it('have the 194 Member States between them, in the published sizes', () => {
    const sizes = Object.fromEntries(ituRegions.map(({ id }) => [id, alpha3OfRegion(id).length]));
    expect(sizes).toEqual({ AFR: 44, AMS: 35, ARB: 21, ASP: 39, CIS: 9, EUR: 46 });
    expect(countries.filter(({ ituMember }) => ituMember)).toHaveLength(194);
  });

  it('give every Member State a region', () => {
    for (const country of countries) if (country.ituMember) expect(country.ituRegion, country.alpha3).not.toBeNull();
  });

  it('follow ITU, not geography', () => {
    expect(alpha3OfRegion('ARB')).toEqual(expect.arrayContaining(['COM', 'DJI', 'MRT', 'SOM', 'SDN', 'DZA', 'EGY']));
    expect(alpha3OfRegion('ASP')).toEqual(expect.arrayContaining(['IRN', 'AFG', 'AUS', 'MNG', 'PLW']));
    expect(alpha3OfRegion('EUR')).toEqual(expect.arrayContaining(['ISR', 'TUR', 'GEO', 'UKR', 'MDA', 'CYP', 'VAT']));
    expect(alpha3OfRegion('CIS')).toEqual(['ARM', 'AZE', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK', 'TKM', 'UZB']);
  });

  it('leave out territories, and list the State of Palestine without calling it a member', () => {
    for (const alpha3 of ['HKG', 'PRI', 'GRL', 'REU', 'TWN', 'ATA', 'COK', 'NIU', 'ESH'])
      expect(findCountry(alpha3)).toMatchObject({ ituRegion: null, ituMember: false });
    expect(findCountry('PSE')).toMatchObject({ ituRegion: 'ARB', ituMember: false });
  });
});

describe('looking up a country', () => {
  it('finds assigned codes only, in capitals', () => {
    expect(findCountry('FRA')?.alpha2).toBe('FR');
    expect(findCountry('fra')).toBeUndefined();
    expect(findCountry('EUE')).toBeUndefined();
  });

  it('names an unknown code by itself', () => {
    expect(countryName('XXX', 'en')).toBe('XXX');
  });
});
