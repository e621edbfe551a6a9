// The French catalogue. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { account } from './fr/account.ts';
import { api } from './fr/api.ts';
import { administration } from './fr/administration.ts';
import { coding } from './fr/coding.ts';
import { components } from './fr/components.ts';
import { contributions } from './fr/contributions.ts';
import { guidance } from './fr/guidance.ts';
import { home } from './fr/home.ts';
import { operations } from './fr/operations.ts';
import { pictures } from './fr/pictures.ts';
import { shell } from './fr/shell.ts';
import { submissions } from './fr/submissions.ts';
import { themes } from './fr/themes.ts';
import { troubles } from './fr/troubles.ts';

export const french: Translation<English> = {
  ...shell,
  ...components,
  ...home,
  ...contributions,
  ...submissions,
  ...coding,
  ...administration,
  ...themes,
  ...pictures,
  ...troubles,
  ...operations,
  ...guidance,
  ...api,
  ...account,
};

export default french;
