// The French catalogue. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { account } from './fr/account.ts';
import { api } from './fr/api.ts';
import { administration } from './fr/administration.ts';
import { codebook } from './fr/codebook.ts';
import { coding } from './fr/coding.ts';
import { components } from './fr/components.ts';
import { contributions } from './fr/contributions.ts';
import { exchange } from './fr/exchange.ts';
import { find } from './fr/find.ts';
import { emerging } from './fr/emerging.ts';
import { guidance } from './fr/guidance.ts';
import { home } from './fr/home.ts';
import { next } from './fr/next.ts';
import { operations } from './fr/operations.ts';
import { pictures } from './fr/pictures.ts';
import { rounds } from './fr/rounds.ts';
import { reading } from './fr/reading.ts';
import { shell } from './fr/shell.ts';
import { submissions } from './fr/submissions.ts';
import { themes } from './fr/themes.ts';
import { troubles } from './fr/troubles.ts';

export const french: Translation<English> = {
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

export default french;
