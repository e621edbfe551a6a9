// The English catalogue: the one that defines which texts there are. One file for each part of the site.
import { administration } from './en/administration.ts';
import { api } from './en/api.ts';
import { account } from './en/account.ts';
import { coding } from './en/coding.ts';
import { components } from './en/components.ts';
import { contributions } from './en/contributions.ts';
import { guidance } from './en/guidance.ts';
import { home } from './en/home.ts';
import { operations } from './en/operations.ts';
import { pictures } from './en/pictures.ts';
import { shell } from './en/shell.ts';
import { submissions } from './en/submissions.ts';
import { themes } from './en/themes.ts';
import { troubles } from './en/troubles.ts';

export const english = {
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
  ...account,
  ...api,
} as const;

export type English = typeof english;
export default english;
