import { describe, expect, it } from 'vitest';
import { matrix } from '../../../test/invented-findings.ts';
import { textsFor } from '../../texts.tsx';
import { arrangeMatrix, type MatrixArrangement } from './matrix-arrangement.ts';

const plain: MatrixArrangement = { family: null, region: null, columns: 'codebook', rows: 'name' };

function countriesOf(arrangement: MatrixArrangement, language: 'en' | 'fr' = 'en') {
  return arrangeMatrix(matrix, arrangement, textsFor(language)).countryIndexes.map((index) => matrix.countries[index]);
}

describe('the order of the matrix', () => {
  it('is by the countries’ names in the language of the page', () => {
    expect(countriesOf(plain).slice(0, 3)).toEqual(['BRA', 'EGY', 'FRA']);
    // Égypte sorts with E, whatever its accent.
    expect(countriesOf(plain, 'fr').slice(0, 3)).toEqual(['BRA', 'EGY', 'FRA']);
  });

  it('can be by region, and by name within a region', () => {
    const countries = countriesOf({ ...plain, rows: 'region' });
    expect(countries.slice(0, 4)).toEqual(['GHA', 'KEN', 'BRA', 'MEX']);
  });

  it('narrows to a region and a family', () => {
    expect(countriesOf({ ...plain, region: 'AFR' })).toEqual(['GHA', 'KEN']);
    const { codeIndexes } = arrangeMatrix(matrix, { ...plain, family: 'AWA' }, textsFor('en'));
    expect(codeIndexes.map((index) => matrix.codes[index]?.family)).toEqual(['AWA', 'AWA']);
  });

  it('can put the themes of most countries first', () => {
    const { codeIndexes } = arrangeMatrix(matrix, { ...plain, columns: 'countries' }, textsFor('en'));
    const counts = codeIndexes.map((index) => matrix.codes[index]?.countries ?? 0);
    expect(counts).toEqual([...counts].sort((left, right) => right - left));
  });
});
