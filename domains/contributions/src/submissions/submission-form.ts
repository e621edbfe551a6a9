// The form of a national experience: how it is read from what was typed or stored, and what it needs before it is submitted.
import { storableText } from '@common-thread/platform';
import { contributorTypes } from '@common-thread/vocabulary';
import { countryOf, isDate } from '../rules/read-manifest.ts';
import {
  submissionRights,
  submissionTexts,
  type SubmissionField,
  type SubmissionForm,
  type SubmissionText,
} from './submissions.views.ts';

type WrittenField = Exclude<SubmissionField, 'isConfirmed'>;

/** Code points. Longer text is kept in a draft, so that nothing is lost, but can't be submitted. */
export const submissionLimits: Readonly<Record<WrittenField, number>> = {
  title: 300,
  country: 3,
  organisation: 300,
  contributorType: 40,
  date: 10,
  language: 3,
  rights: 40,
  contact: 300,
  summary: 3000,
  situation: 8000,
  actions: 12_000,
  results: 8000,
  lessons: 8000,
  plans: 6000,
  sources: 6000,
};
const writtenFields = Object.keys(submissionLimits) as WrittenField[];

/** What a draft holds at most of one field, in UTF-16 units: beyond it nobody has typed. */
export const draftLimit = 200_000;

export const emptySubmissionForm: SubmissionForm = {
  ...(Object.fromEntries(writtenFields.map((field) => [field, ''])) as Record<WrittenField, string>),
  isConfirmed: false,
};

/** Whatever was sent or stored, as a form: fields that are missing or no text are empty. */
export function readSubmissionForm(given: Readonly<Record<string, unknown>>): SubmissionForm {
  const form: SubmissionForm = { ...emptySubmissionForm, isConfirmed: given.isConfirmed === true };
  for (const field of writtenFields) {
    const value = given[field];
    if (typeof value === 'string') form[field] = storableText(value).trim().normalize('NFC');
  }
  return form;
}

export function isSameForm(one: SubmissionForm, other: SubmissionForm): boolean {
  return differingFields(one, other).length === 0;
}

export function differingFields(one: SubmissionForm, other: SubmissionForm): SubmissionField[] {
  return (Object.keys(emptySubmissionForm) as SubmissionField[]).filter((field) => one[field] !== other[field]);
}

/** In code points, as the limits are. */
export function lengthOf(text: string): number {
  return [...text].length;
}

export type SubmissionFault =
  | { code: 'submissionTooLong'; field: WrittenField; values: { count: number; limit: number } }
  | { code: 'titleMissing' | 'textMissing' | 'rightsMissing' | 'confirmationMissing'; field: SubmissionField }
  | { code: 'countryOrOrganisationMissing'; field: 'country' }
  | {
      code: 'countryUnknown' | 'contributorTypeUnknown' | 'dateNotUnderstood' | 'languageNotUnderstood';
      field: SubmissionField;
      values: { value: string };
    };

/** What stands between a draft and its being submitted, in the order of the form. The experience is told in the form (at
 *  least a summary and what was done) or in a document that comes with it. */
export function faultsOf(form: SubmissionForm, files: number): SubmissionFault[] {
  const faults: SubmissionFault[] = [];
  const value = (field: 'country' | 'contributorType' | 'date' | 'language') => ({
    field,
    values: { value: form[field] },
  });
  if (form.title === '') faults.push({ code: 'titleMissing', field: 'title' });
  if (form.country !== '' && countryOf(form.country) === undefined)
    faults.push({ code: 'countryUnknown', ...value('country') });
  if (form.country === '' && form.organisation === '')
    faults.push({ code: 'countryOrOrganisationMissing', field: 'country' });
  if (!contributorTypes.some((type) => type.id === form.contributorType))
    faults.push({ code: 'contributorTypeUnknown', ...value('contributorType') });
  if (form.date !== '' && !isDate(form.date)) faults.push({ code: 'dateNotUnderstood', ...value('date') });
  if (form.language !== '' && !/^[a-z]{2,3}$/.test(form.language))
    faults.push({ code: 'languageNotUnderstood', ...value('language') });
  if (files === 0)
    for (const field of ['summary', 'actions'] as const)
      if (form[field] === '') faults.push({ code: 'textMissing', field });
  for (const field of writtenFields) {
    const count = lengthOf(form[field]);
    const limit = submissionLimits[field];
    if (count > limit && !isChosen(field)) faults.push({ code: 'submissionTooLong', field, values: { count, limit } });
  }
  if (!submissionRights.some((rights) => rights === form.rights))
    faults.push({ code: 'rightsMissing', field: 'rights' });
  if (!form.isConfirmed) faults.push({ code: 'confirmationMissing', field: 'isConfirmed' });
  return faults;
}

/** Fields whose values are checked one by one above. */
const isChosen = (field: WrittenField): boolean =>
  ['country', 'contributorType', 'date', 'language', 'rights'].includes(field);

/** Whether the form itself tells anything, beside the documents that come with it. */
export function isTold(form: SubmissionForm): boolean {
  return submissionTexts.some((field: SubmissionText) => form[field] !== '');
}
