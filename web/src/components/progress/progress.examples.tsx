import type { ComponentExamples } from '../example.ts';
import { Progress } from './progress.tsx';

export const progressExamples: ComponentExamples = {
  component: 'Progress',
  guidance:
    'For a job that takes more than a few seconds. Says what is done, of how many, and about how long it will take.',
  examples: [
    {
      name: 'an import under way',
      render: () => (
        <Progress
          label="Import"
          done={12}
          total={31}
          current="kenya-2024.pdf"
          elapsedSeconds={48}
          remainingSeconds={130}
        />
      ),
    },
  ],
};
