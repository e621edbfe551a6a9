import { describe, expect, it } from 'vitest';
import { unLanguages } from '@common-thread/vocabulary';
import { statementForms, type StatementForm } from './statement-forms.ts';

const needed: Record<StatementForm, string[]> = {
  common: ['code', 'count', 'total', 'regions'],
  reported: ['code', 'count', 'total'],
  single: ['code', 'countries', 'total'],
  countriesList: ['countries'],
  silent: ['silent'],
  interval: ['high', 'low'],
  lesson: ['code', 'count', 'total'],
  barrier: ['code', 'count', 'total'],
  plan: ['code', 'count', 'total'],
  recommendation: ['code', 'count', 'total'],
  outcome: ['code', 'count', 'total'],
  rule: ['regions', 'share'],
};

describe.each(unLanguages)('the sentences in %s', (language) => {
  const forms = statementForms(language);
  it.each(Object.entries(needed))('%s holds what it is about, in every number', (form, placeholders) => {
    for (const count of [0, 1, 2, 3, 5, 11, 21, 100]) {
      const found = [...forms.sentence(form as StatementForm, count).matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect([...new Set(found)].sort()).toEqual([...placeholders].sort());
    }
  });
});
