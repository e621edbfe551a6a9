// What may go wrong with a contribution, and what to do about it.
import { catalogueProblems } from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';
import { ar } from './problems/ar.ts';
import { en } from './problems/en.ts';
import { es } from './problems/es.ts';
import { fr } from './problems/fr.ts';
import { ru } from './problems/ru.ts';
import { zh } from './problems/zh.ts';

export const contributionProblems = catalogueProblems('contributions', en, { ar, es, fr, ru, zh });

/** A reading problem as it is stored with a document: its code, and figures and names for the message. */
export interface StoredProblem {
  code: string;
  values: Readonly<Record<string, string | number>>;
}

/** The line for a person. A code of a later version of the program, not known here, gives null. */
export function describeProblem(language: UnLanguage, file: string, problem: StoredProblem | null): string | null {
  if (problem === null || !contributionProblems.has(problem.code)) return null;
  const { maximum, kind } = problem.values;
  const limit = problem.code === 'tooLarge' ? megabytes(maximum) : (maximum ?? '');
  return contributionProblems.message(language, problem.code, {
    limit,
    found: kind ?? 'unknown',
    ...problem.values,
    file,
  });
}

function megabytes(bytes: string | number | undefined): string {
  return typeof bytes === 'number' ? `${String(Math.round(bytes / 2 ** 20))} MB` : '';
}
