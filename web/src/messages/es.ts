// The Spanish catalogue. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { account } from './es/account.ts';
import { api } from './es/api.ts';
import { administration } from './es/administration.ts';
import { codebook } from './es/codebook.ts';
import { coding } from './es/coding.ts';
import { components } from './es/components.ts';
import { contributions } from './es/contributions.ts';
import { exchange } from './es/exchange.ts';
import { find } from './es/find.ts';
import { emerging } from './es/emerging.ts';
import { guidance } from './es/guidance.ts';
import { home } from './es/home.ts';
import { next } from './es/next.ts';
import { operations } from './es/operations.ts';
import { pictures } from './es/pictures.ts';
import { rounds } from './es/rounds.ts';
import { reading } from './es/reading.ts';
import { shell } from './es/shell.ts';
import { submissions } from './es/submissions.ts';
import { themes } from './es/themes.ts';
import { troubles } from './es/troubles.ts';

export const spanish: Translation<English> = {
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

export default spanish;
