// The Russian catalogue. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { coding } from './ru/coding.ts';
import { components } from './ru/components.ts';
import { contributions } from './ru/contributions.ts';
import { guidance } from './ru/guidance.ts';
import { home } from './ru/home.ts';
import { shell } from './ru/shell.ts';
import { themes } from './ru/themes.ts';

export const russian: Translation<English> = {
  ...shell,
  ...components,
  ...home,
  ...contributions,
  ...coding,
  ...themes,
  ...guidance,
};

export default russian;
