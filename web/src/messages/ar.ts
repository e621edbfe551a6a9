// The Arabic catalogue, one file for each part of the site. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { account } from './ar/account.ts';
import { api } from './ar/api.ts';
import { administration } from './ar/administration.ts';
import { coding } from './ar/coding.ts';
import { components } from './ar/components.ts';
import { contributions } from './ar/contributions.ts';
import { guidance } from './ar/guidance.ts';
import { home } from './ar/home.ts';
import { operations } from './ar/operations.ts';
import { pictures } from './ar/pictures.ts';
import { shell } from './ar/shell.ts';
import { submissions } from './ar/submissions.ts';
import { themes } from './ar/themes.ts';
import { troubles } from './ar/troubles.ts';

const arabic: Translation<English> = {
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

export default arabic;
