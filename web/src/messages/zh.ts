// The Chinese catalogue, one file for each part of the site. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { account } from './zh/account.ts';
import { api } from './zh/api.ts';
import { administration } from './zh/administration.ts';
import { coding } from './zh/coding.ts';
import { components } from './zh/components.ts';
import { contributions } from './zh/contributions.ts';
import { guidance } from './zh/guidance.ts';
import { home } from './zh/home.ts';
import { operations } from './zh/operations.ts';
import { pictures } from './zh/pictures.ts';
import { shell } from './zh/shell.ts';
import { submissions } from './zh/submissions.ts';
import { themes } from './zh/themes.ts';
import { troubles } from './zh/troubles.ts';

const chinese: Translation<English> = {
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

export default chinese;
