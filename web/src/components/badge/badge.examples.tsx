import type { ComponentExamples } from '../example.ts';
import { Badge } from './badge.tsx';

export const badgeExamples: ComponentExamples = {
  component: 'Badge',
  guidance: 'For a state among few (accepted, needs OCR). Not for counts, not as a button.',
  examples: [
    {
      name: 'tones',
      render: () => (
        <div class="row">
          <Badge>Suggested</Badge>
          <Badge tone="good">Accepted</Badge>
          <Badge tone="caution">Support has changed</Badge>
          <Badge tone="strong">Common</Badge>
        </div>
      ),
    },
  ],
};
