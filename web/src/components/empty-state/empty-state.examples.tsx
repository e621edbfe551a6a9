import type { ComponentExamples } from '../example.ts';
import { LinkButton } from '../button/button.tsx';
import { EmptyState } from './empty-state.tsx';

export const emptyStateExamples: ComponentExamples = {
  component: 'Empty state',
  guidance: 'Says why there is nothing and offers the one thing to do. No apology, no picture.',
  examples: [
    {
      name: 'no contributions',
      render: () => (
        <EmptyState title="No contributions yet">
          <p>A study begins with the papers that countries sent.</p>
          <p>
            <LinkButton href="#import">Import documents</LinkButton>
          </p>
        </EmptyState>
      ),
    },
  ],
};
