// The Chinese catalogue, one file for each part of the site. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { account } from './zh/account.ts';
import { api } from './zh/api.ts';
import { administration } from './zh/administration.ts';
import { codebook } from './zh/codebook.ts';
import { coding } from './zh/coding.ts';
import { components } from './zh/components.ts';
import { contributions } from './zh/contributions.ts';
import { exchange } from './zh/exchange.ts';
import { find } from './zh/find.ts';
import { emerging } from './zh/emerging.ts';
import { guidance } from './zh/guidance.ts';
import { home } from './zh/home.ts';
import { next } from './zh/next.ts';
import { operations } from './zh/operations.ts';
import { pictures } from './zh/pictures.ts';
import { rounds } from './zh/rounds.ts';
import { reading } from './zh/reading.ts';
import { shell } from './zh/shell.ts';
import { submissions } from './zh/submissions.ts';
import { themes } from './zh/themes.ts';
import { troubles } from './zh/troubles.ts';

const chinese: Translation<English> = {
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

export default chinese;
