// What people do with contributions: correct what is known of one.
import {
  failure,
  firstCodePoints,
  recordAudit,
  storableText,
  success,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { contributorTypes } from '@common-thread/vocabulary';
import { contributionProblems } from './contributions.problems.ts';
import { readContributionDetail } from './contributions.queries.ts';
import { updateFromForm } from './contributions.store.ts';
import type { ContributionChanges, ContributionDetail, ContributionField } from './contributions.views.ts';
import { countryOf, isDate } from './rules/read-manifest.ts';
import type { SettledMetadata } from './rules/settle-metadata.ts';

/** Every value that differs from the present one is marked as given by a person and outlives later imports. */
export async function changeContribution(
  study: WorkspaceContext,
  id: string,
  changes: ContributionChanges,
): Promise<Result<void>> {
  return study.database.transaction(async (database) => {
    const inTransaction = { ...study, database };
    const present = await readContributionDetail(inTransaction, id);
    if (present === null) return failure(contributionProblems.problem(study.language, 'contributionMissing'));
    const parsed = parseChanges(study, changes);
    if (!parsed.ok) return parsed;
    const changed = withChanges(present, parsed.value);
    await updateFromForm(database, study.workspaceId, id, changed);
    await recordAudit(inTransaction, {
      action: 'contributions.change',
      subject: id,
      before: valuesOf(present),
      after: changed,
    });
    return success(undefined);
  });
}

/** Code points of a title, an organisation and the like. */
const maximumLength = 500;

type FieldValues = Pick<SettledMetadata, ContributionField>;

function parseChanges(study: WorkspaceContext, changes: ContributionChanges): Result<Partial<FieldValues>> {
  const values: Partial<FieldValues> = {};
  const refuse = (code: Parameters<typeof contributionProblems.problem>[1], field: ContributionField, value: string) =>
    failure(contributionProblems.problem(study.language, code, { value }, field));
  const written = (value: string) => firstCodePoints(storableText(value).trim().normalize('NFC'), maximumLength);
  const blank = (value: string | null) => value === null || written(value) === '';

  if (changes.title !== undefined) {
    if (blank(changes.title)) return refuse('titleMissing', 'title', '');
    values.title = written(changes.title);
  }
  if (changes.country !== undefined) {
    const country = blank(changes.country) ? null : countryOf(changes.country ?? '');
    if (country === undefined) return refuse('countryUnknown', 'country', changes.country ?? '');
    values.country = country;
  }
  if (changes.contributorType !== undefined) {
    const type = contributorTypes.find((one) => one.id === changes.contributorType)?.id;
    if (type === undefined) return refuse('contributorTypeUnknown', 'contributorType', changes.contributorType);
    values.contributorType = type;
  }
  if (changes.date !== undefined) {
    if (!blank(changes.date) && !isDate(changes.date?.trim() ?? ''))
      return refuse('dateNotUnderstood', 'date', changes.date ?? '');
    values.date = blank(changes.date) ? null : (changes.date?.trim() ?? null);
  }
  if (changes.language !== undefined) {
    if (!blank(changes.language) && !/^[a-z]{2,3}$/.test(changes.language?.trim() ?? ''))
      return refuse('languageNotUnderstood', 'language', changes.language ?? '');
    values.language = blank(changes.language) ? null : (changes.language?.trim() ?? null);
  }
  for (const field of ['organisation', 'studyQuestion', 'rights'] as const) {
    const value = changes[field];
    if (value !== undefined) values[field] = value === null || blank(value) ? null : written(value);
  }
  return success(values);
}

function valuesOf(present: ContributionDetail): FieldValues {
  const { country, organisation, contributorType, title, date, language, studyQuestion, rights } = present;
  return { country, organisation, contributorType, title, date, language, studyQuestion, rights };
}

function withChanges(present: ContributionDetail, changes: Partial<FieldValues>): SettledMetadata {
  const before = valuesOf(present);
  const after = { ...before, ...changes };
  const provenance = { ...present.provenance };
  for (const field of Object.keys(before) as ContributionField[])
    if (field in changes && after[field] !== before[field])
      provenance[field] = { source: 'form', detail: '', count: null };
  const isSettled = after.country !== null || after.organisation !== null;
  return { ...after, provenance, candidates: isSettled ? [] : present.candidates };
}
