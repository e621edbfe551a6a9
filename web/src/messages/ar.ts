// The Arabic catalogue, one file for each part of the site. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { account } from './ar/account.ts';
import { api } from './ar/api.ts';
import { administration } from './ar/administration.ts';
import { codebook } from './ar/codebook.ts';
import { coding } from './ar/coding.ts';
import { components } from './ar/components.ts';
import { contributions } from './ar/contributions.ts';
import { exchange } from './ar/exchange.ts';
import { find } from './ar/find.ts';
import { emerging } from './ar/emerging.ts';
import { guidance } from './ar/guidance.ts';
import { home } from './ar/home.ts';
import { next } from './ar/next.ts';
import { operations } from './ar/operations.ts';
import { pictures } from './ar/pictures.ts';
import { rounds } from './ar/rounds.ts';
import { reading } from './ar/reading.ts';
import { shell } from './ar/shell.ts';
import { submissions } from './ar/submissions.ts';
import { themes } from './ar/themes.ts';
import { troubles } from './ar/troubles.ts';

const arabic: Translation<English> = {
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
  ...api,
  ...account,
};

export default arabic;
