// Names of the fields of a submission and of their values, in the page's language.
import {
  submissionTexts,
  submissionWords,
  type SubmissionField,
  type SubmissionForm,
  type SubmissionState,
  type SubmissionText,
} from '@common-thread/contributions';
import type { BadgeTone } from '../../components/badge/badge.tsx';
import type { Texts } from '../../texts.tsx';

const isText = (field: SubmissionField): field is SubmissionText => submissionTexts.some((text) => text === field);

export function fieldName(texts: Texts, field: SubmissionField): string {
  return isText(field) ? submissionWords[texts.language].headings[field] : texts.text(`submission.field.${field}`);
}

/** A value as people read it; empty when nothing is given. */
export function fieldValue(texts: Texts, form: SubmissionForm, field: SubmissionField): string {
  const value = form[field];
  if (typeof value === 'boolean') return value ? '✓' : '';
  if (value === '') return '';
  if (field === 'country') return texts.country(value);
  if (field === 'contributorType') return texts.contributorType(value);
  if (field === 'language') return texts.languageName(value);
  if (field === 'date') return texts.date(value);
  if (field === 'rights') {
    const rights: Readonly<Record<string, string>> = submissionWords[texts.language].rights;
    return rights[value] ?? '';
  }
  return value;
}

export const stateTones: Readonly<Record<SubmissionState, BadgeTone>> = {
  draft: 'plain',
  submitted: 'strong',
  returned: 'caution',
  accepted: 'good',
  rejected: 'plain',
};
