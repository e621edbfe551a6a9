// The Russian catalogue. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { account } from './ru/account.ts';
import { api } from './ru/api.ts';
import { administration } from './ru/administration.ts';
import { coding } from './ru/coding.ts';
import { components } from './ru/components.ts';
import { contributions } from './ru/contributions.ts';
import { guidance } from './ru/guidance.ts';
import { home } from './ru/home.ts';
import { operations } from './ru/operations.ts';
import { pictures } from './ru/pictures.ts';
import { shell } from './ru/shell.ts';
import { submissions } from './ru/submissions.ts';
import { themes } from './ru/themes.ts';
import { troubles } from './ru/troubles.ts';

export const russian: Translation<English> = {
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

export default russian;
