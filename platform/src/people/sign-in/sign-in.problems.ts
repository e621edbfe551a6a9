// What may go wrong while signing in, and what to do about it. No message tells whether an account exists.
import { catalogueProblems } from '../../problems.ts';
import { ar } from './problems/ar.ts';
import { en } from './problems/en.ts';
import { es } from './problems/es.ts';
import { fr } from './problems/fr.ts';
import { ru } from './problems/ru.ts';
import { zh } from './problems/zh.ts';

export const signInProblems = catalogueProblems('signIn', en, { ar, es, fr, ru, zh });
