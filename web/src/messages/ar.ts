// The Arabic catalogue, one file for each part of the site. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { coding } from './ar/coding.ts';
import { components } from './ar/components.ts';
import { contributions } from './ar/contributions.ts';
import { guidance } from './ar/guidance.ts';
import { home } from './ar/home.ts';
import { shell } from './ar/shell.ts';
import { themes } from './ar/themes.ts';

const arabic: Translation<English> = {
  ...shell,
  ...components,
  ...home,
  ...contributions,
  ...coding,
  ...themes,
  ...guidance,
};

export default arabic;
