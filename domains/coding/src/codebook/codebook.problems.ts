// What may go wrong when a codebook is changed, and what to do about it.
import { catalogueProblems, type Problem } from '@common-thread/platform';
import type { OperationFault } from '@common-thread/text-analysis';
import type { UnLanguage } from '@common-thread/vocabulary';
import { ar } from './problems/ar.ts';
import { en } from './problems/en.ts';
import { es } from './problems/es.ts';
import { fr } from './problems/fr.ts';
import { ru } from './problems/ru.ts';
import { zh } from './problems/zh.ts';

export const codebookProblems = catalogueProblems('codebook', en, { ar, es, fr, ru, zh });

export function problemOfFault(language: UnLanguage, fault: OperationFault): Problem {
  if (fault.fault === 'termUnfit') {
    const because = codebookProblems.message(language, `term.${fault.because}`);
    return codebookProblems.problem(language, 'termUnfit', { term: fault.term, because }, fault.field);
  }
  return codebookProblems.problem(language, fault.fault, 'id' in fault ? { id: fault.id } : {}, fault.field);
}
