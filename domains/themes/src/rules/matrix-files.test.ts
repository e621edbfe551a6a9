import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { unLanguages, type Alpha3 } from '@common-thread/vocabulary';
import type { Matrix, ThemeTable } from '../themes.views.ts';
import { matrixCsv, themeTableCsv } from './matrix-csv.ts';
import { matrixSvg } from './matrix-svg.ts';

const code = (name: string) => ({ code: 'HELP', name, family: 'RESP', familyName: 'Response', countries: 1 });
const matrix: Matrix = {
  basis: 'accepted',
  countries: ['CIV', 'KEN'] as Alpha3[],
  codes: [code('Helplines'), { ...code('Hotlines, "all"'), code: 'HOT' }],
  passages: [
    [4, 0],
    [1, 16],
  ],
};

function elementsOf(svg: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes, text: '' }));
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.write(svg).close();
  return elements;
}

describe('the matrix as CSV', () => {
  it('has a row for each country and a column for each theme', () =>
    expect(parse(matrixCsv(matrix, 'fr'), { bom: true })).toEqual([
      ['ISO 3166', 'country', 'HELP Helplines', 'HOT Hotlines, "all"'],
      ['CIV', "Côte d'Ivoire", '4', '0'],
      ['KEN', 'Kenya', '1', '16'],
    ]));
});

describe('the themes as CSV', () => {
  it('name the countries that report each and those that are silent', () => {
    const table: ThemeTable = {
      basis: 'accepted',
      rule: { minimumShare: 1 / 3, minimumRegions: 3 },
      contributingCountries: ['CIV', 'KEN'] as Alpha3[],
      contributingRegions: ['AFR'],
      themes: [
        {
          ...code('Helplines'),
          definition: '',
          countries: ['KEN'] as Alpha3[],
          silentCountries: ['CIV'] as Alpha3[],
          passages: 17,
          share: 0.5,
          interval: { low: 0.0945, high: 0.9055 },
          regions: ['AFR'],
          isCommon: false,
        },
      ],
    };
    expect(parse(themeTableCsv(table), { bom: true, columns: true })).toEqual([
      {
        code: 'HELP',
        theme: 'Helplines',
        family: 'Response',
        countries: '1',
        of: '2',
        share: '0.5000',
        low95: '0.0945',
        high95: '0.9055',
        regions: 'AFR',
        common: 'no',
        passages: '17',
        'reported by': 'KEN',
        silent: 'CIV',
      },
    ]);
  });
});

describe('the matrix as SVG', () => {
  it('has a square for each cell that is not empty, whose area grows with the passages', () => {
    const squares = elementsOf(matrixSvg(matrix, 'en', 'Themes')).filter(
      (element) => element.attributes['class'] === 'dot',
    );
    expect(squares.map((square) => Number(square.attributes['width']))).toEqual([6.5, 4, 13]);
  });
  it('tells each square in words', () =>
    expect(
      elementsOf(matrixSvg(matrix, 'en', 'Themes'))
        .filter((element) => element.name === 'title')
        .map((element) => element.text),
    ).toEqual(['Themes', "Côte d'Ivoire, Helplines: 4", 'Kenya, Helplines: 1', 'Kenya, Hotlines, "all": 16']));
  it.each(unLanguages)('is well formed in %s, also without countries and codes', (language) => {
    expect(elementsOf(matrixSvg(matrix, language, 'T'))[0]).toMatchObject({
      name: 'svg',
      attributes: { 'xml:lang': language },
    });
    expect(
      elementsOf(matrixSvg({ ...matrix, countries: [], codes: [], passages: [] }, language, 'T')).length,
    ).toBeGreaterThan(2);
  });
  it('is well formed whatever a code is called', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('<script>', '&amp;', '"\'', ']]>'),
        (words, sign) => {
          const elements = elementsOf(
            matrixSvg({ ...matrix, codes: [code(words + sign), code(sign)] }, 'en', sign + words),
          );
          expect(new Set(elements.map((element) => element.name))).toEqual(
            new Set(['svg', 'title', 'style', 'rect', 'text', 'line']),
          );
        },
      ),
    ));
});
