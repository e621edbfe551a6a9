import type { ComponentExamples } from '../example.ts';
import { IntervalBar } from './interval-bar.tsx';

export const intervalBarExamples: ComponentExamples = {
  component: 'Interval bar',
  guidance: 'Wherever a share of countries stands. The tick is the share, the band its interval; the words say both.',
  examples: [
    { name: '12 of 31', render: () => <IntervalBar count={12} total={31} interval={{ low: 0.237, high: 0.562 }} /> },
    { name: 'none of 5', render: () => <IntervalBar count={0} total={5} interval={{ low: 0, high: 0.434 }} /> },
    { name: 'all of 9', render: () => <IntervalBar count={9} total={9} interval={{ low: 0.701, high: 1 }} /> },
  ],
};
