// The form of a decision on a theme, as it was sent.
import { unLanguages } from '@common-thread/vocabulary';
import { field } from '../../request.tsx';
import type { SentDecision } from './theme-form.view.tsx';

export function readSent(form: Record<string, unknown>): SentDecision {
  const terms: SentDecision['terms'] = {};
  for (const language of unLanguages) {
    if (form[`terms-${language}`] === undefined) continue;
    const lines = field(form, `terms-${language}`).split(/\r?\n/);
    terms[language] = lines.map((line) => line.trim()).filter((line) => line !== '');
  }
  const ticked = [form['passage'] ?? []].flat().filter((value): value is string => typeof value === 'string');
  return {
    name: field(form, 'name'),
    family: field(form, 'family'),
    definition: field(form, 'definition'),
    code: field(form, 'code'),
    reason: field(form, 'reason'),
    terms,
    passageIds: ticked,
  };
}
