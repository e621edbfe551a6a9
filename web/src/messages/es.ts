// The Spanish catalogue. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { coding } from './es/coding.ts';
import { components } from './es/components.ts';
import { contributions } from './es/contributions.ts';
import { guidance } from './es/guidance.ts';
import { home } from './es/home.ts';
import { shell } from './es/shell.ts';
import { themes } from './es/themes.ts';

export const spanish: Translation<English> = {
  ...shell,
  ...components,
  ...home,
  ...contributions,
  ...coding,
  ...themes,
  ...guidance,
};

export default spanish;
