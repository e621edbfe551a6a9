import type { ComponentExamples } from '../example.ts';
import { HighlightedPassage } from './highlighted-passage.tsx';

export const highlightedPassageExamples: ComponentExamples = {
  component: 'Highlighted passage',
  guidance:
    'Ranges are code points of the passage, end-exclusive; they may overlap. The reasons also stand in words beside it.',
  examples: [
    {
      name: 'two marks that overlap',
      render: () => (
        <HighlightedPassage
          text="A national awareness campaign for parents was carried out with schools."
          language="en"
          ranges={[
            { start: 11, end: 29, label: 'Awareness raising' },
            { start: 21, end: 41, label: 'Parents and families' },
          ]}
        />
      ),
    },
    {
      name: 'Arabic',
      render: () => (
        <HighlightedPassage
          text="أطلقت الوزارة حملة توعية للأسر والمعلمين."
          language="ar"
          ranges={[{ start: 14, end: 24, label: 'Awareness raising' }]}
        />
      ),
    },
  ],
};
