import type { ComponentExamples } from '../example.ts';
import type { Matrix } from '@common-thread/themes';
import { MatrixLegend, ThemeMatrix } from './theme-matrix.tsx';

const countries = ['BRA', 'EGY', 'FRA', 'GHA', 'JPN', 'KAZ', 'KEN', 'MEX'];
const names = [
  ['Access and use', 'SIT', 'Situation'],
  ['Risks and harms named', 'SIT', 'Situation'],
  ['Awareness campaigns', 'AWA', 'Awareness raising'],
  ['Training of teachers', 'AWA', 'Awareness raising'],
  ['Legislation on child sexual abuse material', 'REG', 'Regulation'],
  ['Helplines and hotlines', 'SUP', 'Support and reporting'],
] as const;

export const exampleMatrix: Matrix = {
  basis: 'accepted',
  countries: countries as unknown as Matrix['countries'],
  codes: names.map(([name, family, familyName], index) => ({
    code: `CODE-${index}`,
    name,
    family,
    familyName,
    countries: 8 - index,
  })),
  passages: countries.map((_, row) =>
    names.map((__, column) => ((row * 7 + column * 5) % 3 === 0 ? 0 : ((row + 2) * (column + 3)) % 21)),
  ),
};

const example = (
  <ThemeMatrix
    matrix={exampleMatrix}
    caption="Passages by country and theme"
    countryIndexes={countries.map((_, index) => index)}
    codeIndexes={names.map((_, index) => index)}
    themePath="#themes-"
    regionOf={() => null}
  />
);

export const themeMatrixExamples: ComponentExamples = {
  component: 'Matrix',
  guidance:
    'Countries in the order of their names, never of their totals. Every figure leads to its passages; the same as a list is one tab away.',
  examples: [
    { name: 'eight countries, six themes', render: () => example },
    { name: 'legend', render: () => <MatrixLegend /> },
  ],
};
