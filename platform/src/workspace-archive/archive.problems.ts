// What may go wrong with the archive of a study, and what to do about it.
import { catalogueProblems, type Problem } from '../problems.ts';
import type { MessageValues } from '../messages.ts';
import type { UnLanguage } from '@common-thread/vocabulary';
import { ar } from './problems/ar.ts';
import { en } from './problems/en.ts';
import { es } from './problems/es.ts';
import { fr } from './problems/fr.ts';
import { ru } from './problems/ru.ts';
import { zh } from './problems/zh.ts';

export const studyArchiveProblems = catalogueProblems('studyArchive', en, { ar, es, fr, ru, zh });

/** Carries a problem out of the depth of a reading to the door, which returns it in the reader's language. */
export class StudyRefusal extends Error {
  readonly code: keyof typeof en;
  readonly values: MessageValues;
  constructor(code: keyof typeof en, values: MessageValues = {}) {
    super(studyArchiveProblems.message('en', code, values));
    this.code = code;
    this.values = values;
  }
  problem(language: UnLanguage): Problem {
    return studyArchiveProblems.problem(language, this.code, this.values, 'file');
  }
}
