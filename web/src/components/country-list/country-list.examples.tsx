import type { ComponentExamples } from '../example.ts';
import { CountryList } from './country-list.tsx';

export const countryListExamples: ComponentExamples = {
  component: 'Country list',
  guidance: 'Alphabetical, never by how much a country wrote. Silent countries are listed the same way.',
  examples: [
    { name: 'few', render: () => <CountryList countries={['GHA', 'BRA', 'KEN']} /> },
    {
      name: 'many',
      render: () => (
        <CountryList countries={['GHA', 'BRA', 'KEN', 'FRA', 'EGY', 'CHN', 'KAZ', 'MEX', 'SEN', 'JPN', 'PHL']} />
      ),
    },
  ],
};
