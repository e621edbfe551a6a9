import type { ComponentExamples } from '../example.ts';
import { Facts, Properties } from './facts.tsx';

export const factsExamples: ComponentExamples = {
  component: 'Facts and properties',
  guidance: 'Facts: at most six figures that matter. Properties: each value of a thing with where it came from.',
  examples: [
    {
      name: 'facts',
      render: () => (
        <Facts
          facts={[
            { name: 'Contributions', value: 31 },
            { name: 'Countries', value: 28 },
            { name: 'Passages', value: '2,417' },
          ]}
        />
      ),
    },
    {
      name: 'properties',
      render: () => (
        <Properties
          properties={[
            { name: 'Country', value: 'Ghana', note: 'From the file name: ghana-2024.pdf' },
            { name: 'Date', value: 'March 2024', note: 'From the document’s properties' },
          ]}
        />
      ),
    },
  ],
};
