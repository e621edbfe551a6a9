// The English catalogue: the one that defines which texts there are. One file for each part of the site.
import { coding } from './en/coding.ts';
import { components } from './en/components.ts';
import { contributions } from './en/contributions.ts';
import { guidance } from './en/guidance.ts';
import { home } from './en/home.ts';
import { shell } from './en/shell.ts';
import { themes } from './en/themes.ts';

export const english = {
  ...shell,
  ...components,
  ...home,
  ...contributions,
  ...coding,
  ...themes,
  ...guidance,
} as const;

export type English = typeof english;
export default english;
