import type { ComponentExamples } from '../example.ts';
import { StudyNavigation } from './study-navigation.tsx';

export const pageShellExamples: ComponentExamples = {
  component: 'Page shell',
  guidance: 'The frame around every page, this one included. The study’s parts stand in the order of the work.',
  examples: [{ name: 'parts of a study', render: () => <StudyNavigation slug="example" part="themes" /> }],
};
