import type { ComponentExamples } from '../example.ts';
import { Tabs } from './tabs.tsx';

export const tabsExamples: ComponentExamples = {
  component: 'Tabs',
  guidance: 'Views of the same thing, each at its own address. Not for steps that follow one another.',
  examples: [
    {
      name: 'two views',
      render: () => (
        <Tabs
          label="Views of the matrix"
          tabs={[
            { label: 'Matrix', href: '#matrix', isCurrent: true },
            { label: 'List by country', href: '#list', isCurrent: false },
          ]}
        />
      ),
    },
  ],
};
