// Corrections of a contribution's metadata. What a person enters here is never overwritten by a later import.
import type { ContributionChanges, ContributionDetail } from '@common-thread/contributions';
import type { Problem } from '@common-thread/platform';
import { contributorTypes, countries, ituRegions, unLanguages } from '@common-thread/vocabulary';
import { Button } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { SelectField, TextArea, TextField, type Choice, type ChoiceGroup } from '../../components/field/field.tsx';
import { useTexts, type Texts } from '../../texts.tsx';

export interface ContributionFormProps {
  action: string;
  contribution: ContributionDetail;
  failed: { problem: Problem; changes: ContributionChanges } | null;
}

export function ContributionForm({ action, contribution, failed }: ContributionFormProps) {
  const texts = useTexts();
  const values = { ...contribution, ...failed?.changes };
  const problem = failed?.problem ?? null;
  const error = (name: string) => errorFor(problem, name);
  return (
    <form method="post" action={action}>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      <p class="muted">{texts.t('contribution.correctHelp')}</p>
      <TextField name="title" label={texts.t('contributions.title')} value={values.title} error={error('title')} />
      <SelectField
        name="country"
        label={texts.t('contributions.country')}
        help={texts.t('contribution.countryHelp')}
        emptyLabel={texts.text('field.none')}
        value={values.country ?? ''}
        error={error('country')}
        choices={countryChoices(texts)}
      />
      <TextField
        name="organisation"
        label={texts.t('contribution.organisation')}
        isOptional
        value={values.organisation ?? ''}
        error={error('organisation')}
      />
      <SelectField
        name="contributorType"
        label={texts.t('contributions.contributorType')}
        value={values.contributorType}
        error={error('contributorType')}
        choices={contributorTypes.map((type) => ({ value: type.id, label: texts.contributorType(type.id) }))}
      />
      <TextField
        name="date"
        label={texts.t('contributions.date')}
        help={texts.t('contribution.dateHelp')}
        isOptional
        value={values.date ?? ''}
        error={error('date')}
      />
      <SelectField
        name="language"
        label={texts.t('contributions.language')}
        emptyLabel={texts.text('contribution.unknown')}
        value={values.language ?? ''}
        error={error('language')}
        choices={languageChoices(texts, values.language ?? null)}
      />
      <TextField
        name="studyQuestion"
        label={texts.t('contribution.studyQuestion')}
        isOptional
        value={values.studyQuestion ?? ''}
        error={error('studyQuestion')}
      />
      <TextArea
        name="rights"
        label={texts.t('contribution.rights')}
        help={texts.t('contribution.rightsHelp')}
        isOptional
        value={values.rights ?? ''}
        error={error('rights')}
        rows={2}
      />
      <Button>{texts.t('contribution.save')}</Button>
    </form>
  );
}

function countryChoices(texts: Texts): ChoiceGroup[] {
  const regions = [...ituRegions.map((region) => region.id), null];
  return regions.map((region) => ({
    label: region === null ? texts.text('contribution.noRegion') : texts.region(region),
    choices: countries
      .filter((country) => country.ituRegion === region)
      .map((country) => ({ value: country.alpha3, label: texts.country(country.alpha3) }))
      .sort((left, right) => texts.compare(left.label, right.label)),
  }));
}

function languageChoices(texts: Texts, present: string | null): Choice[] {
  const codes = new Set<string>([...unLanguages, ...(present === null ? [] : [present])]);
  return [...codes].map((code) => ({ value: code, label: texts.languageName(code) }));
}
