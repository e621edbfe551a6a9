// The Russian catalogue. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';
import { account } from './ru/account.ts';
import { api } from './ru/api.ts';
import { administration } from './ru/administration.ts';
import { codebook } from './ru/codebook.ts';
import { coding } from './ru/coding.ts';
import { components } from './ru/components.ts';
import { contributions } from './ru/contributions.ts';
import { exchange } from './ru/exchange.ts';
import { find } from './ru/find.ts';
import { emerging } from './ru/emerging.ts';
import { guidance } from './ru/guidance.ts';
import { home } from './ru/home.ts';
import { next } from './ru/next.ts';
import { operations } from './ru/operations.ts';
import { pictures } from './ru/pictures.ts';
import { rounds } from './ru/rounds.ts';
import { reading } from './ru/reading.ts';
import { shell } from './ru/shell.ts';
import { submissions } from './ru/submissions.ts';
import { themes } from './ru/themes.ts';
import { troubles } from './ru/troubles.ts';

export const russian: Translation<English> = {
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

export default russian;
