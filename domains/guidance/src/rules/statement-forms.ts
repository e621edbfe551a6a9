// Sentences the program drafts with, by language: data beside the code, checked when it is read.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { resourcePath } from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';

/** A sentence, or its plural forms by the categories of Intl.PluralRules. */
const sentence = z.union([z.string().min(1), z.looseObject({ other: z.string().min(1) })]);

const forms = [
  'common',
  'reported',
  'single',
  'countriesList',
  'silent',
  'interval',
  'lesson',
  'barrier',
  'plan',
  'recommendation',
  'outcome',
  'rule',
] as const;
export type StatementForm = (typeof forms)[number];

const labels = [
  'contents',
  'note',
  'notes',
  'contributions',
  'contributionsTable',
  'evidence',
  'evidenceAnnex',
  'countries',
  'country',
  'title',
  'date',
  'language',
  'file',
  'page',
  'statement',
  'quotation',
  'source',
  'reported',
  'silent',
  'ownWords',
  'draftNotice',
  'changed',
  'brokenQuotation',
] as const;
export type ChapterLabel = (typeof labels)[number];

const fileForm = z.object({
  forms: z.record(z.enum(forms), sentence),
  labels: z.record(z.enum(labels), z.string().min(1)),
});

export interface StatementForms {
  /** @param count chooses the plural form; its number is filled in later, where the statement is read */
  sentence(form: StatementForm, count: number): string;
  label(label: ChapterLabel): string;
}

const read = new Map<UnLanguage, StatementForms>();

export function statementForms(language: UnLanguage): StatementForms {
  const known = read.get(language);
  if (known !== undefined) return known;
  const file = fileForm.parse(
    parse(readFileSync(resourcePath(`domains/guidance/templates/statements.${language}.yaml`), 'utf8')),
  );
  const rules = new Intl.PluralRules(language);
  const made: StatementForms = {
    sentence: (form, count) => {
      const written = file.forms[form];
      if (typeof written === 'string') return written;
      const chosen = (written as Record<string, unknown>)[rules.select(count)];
      return typeof chosen === 'string' ? chosen : written.other;
    },
    label: (label) => file.labels[label],
  };
  read.set(language, made);
  return made;
}
