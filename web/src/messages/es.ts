// The Spanish catalogue. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { account } from './es/account.ts';
import { api } from './es/api.ts';
import { administration } from './es/administration.ts';
import { coding } from './es/coding.ts';
import { components } from './es/components.ts';
import { contributions } from './es/contributions.ts';
import { guidance } from './es/guidance.ts';
import { home } from './es/home.ts';
import { operations } from './es/operations.ts';
import { pictures } from './es/pictures.ts';
import { shell } from './es/shell.ts';
import { submissions } from './es/submissions.ts';
import { themes } from './es/themes.ts';
import { troubles } from './es/troubles.ts';

export const spanish: Translation<English> = {
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

export default spanish;
