// What may go wrong when passages are looked for, and what to do about it.
import { catalogueProblems } from '@common-thread/platform';
import { ar } from './problems/ar.ts';
import { en } from './problems/en.ts';
import { es } from './problems/es.ts';
import { fr } from './problems/fr.ts';
import { ru } from './problems/ru.ts';
import { zh } from './problems/zh.ts';

export const findingProblems = catalogueProblems('finding', en, { ar, es, fr, ru, zh });
