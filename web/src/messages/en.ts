// The English catalogue: the one that defines which texts there are. One file for each part of the site.
import { administration } from './en/administration.ts';
import { api } from './en/api.ts';
import { account } from './en/account.ts';
import { codebook } from './en/codebook.ts';
import { coding } from './en/coding.ts';
import { components } from './en/components.ts';
import { contributions } from './en/contributions.ts';
import { exchange } from './en/exchange.ts';
import { find } from './en/find.ts';
import { emerging } from './en/emerging.ts';
import { guidance } from './en/guidance.ts';
import { home } from './en/home.ts';
import { next } from './en/next.ts';
import { operations } from './en/operations.ts';
import { pictures } from './en/pictures.ts';
import { rounds } from './en/rounds.ts';
import { reading } from './en/reading.ts';
import { shell } from './en/shell.ts';
import { submissions } from './en/submissions.ts';
import { themes } from './en/themes.ts';
import { troubles } from './en/troubles.ts';

export const english = {
  ...shell,
  ...components,
  ...home,
  ...contributions,
  ...exchange,
  ...find,
  ...submissions,
  ...coding,
  ...codebook,
  ...reading,
  ...rounds,
  ...administration,
  ...themes,
  ...pictures,
  ...troubles,
  ...emerging,
  ...next,
  ...operations,
  ...guidance,
  ...account,
  ...api,
} as const;

export type English = typeof english;
export default english;
