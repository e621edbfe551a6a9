// The form of a search: the words, filters beside them, and how words are written.
import { codingStates, fieldNames, findFields, findOrders, type FindAsked, type FindPage } from '@common-thread/coding';
import type { StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { ituRegions } from '@common-thread/vocabulary';
import { Button } from '../../components/button/button.tsx';
import { errorFor } from '../../components/field/error-summary.tsx';
import { SelectField, TextField, type ChoiceGroup } from '../../components/field/field.tsx';
import { useTexts, type Texts } from '../../texts.tsx';
import { codeChoices } from '../reading/code-names.ts';
import { askedFields, isAnythingAsked } from './find-address.ts';

export interface FindFormProps {
  path: string;
  asked: FindAsked;
  choices: FindPage['choices'];
  codebook: StudyCodebook;
  problem: Problem | null;
}

export function FindForm({ path, asked, choices, codebook, problem }: FindFormProps) {
  const texts = useTexts();
  const any = texts.text('field.any');
  const error = (name: string) => errorFor(problem, name);
  const byName = (values: readonly string[], name: (value: string) => string) =>
    values
      .map((value) => ({ value, label: name(value) }))
      .sort((left, right) => texts.compare(left.label, right.label));
  const filtered = askedFields.filter((field) => field !== 'text' && field !== 'like' && asked[field] !== undefined);
  return (
    <form method="get" action={path} class="filters" role="search">
      {asked.like === undefined ? null : <input type="hidden" name="like" value={asked.like} />}
      <div class="row find-words">
        <TextField
          name="text"
          type="search"
          label={texts.t('find.words')}
          help={texts.t('find.wordsHelp')}
          value={asked.text ?? ''}
          error={error('text')}
        />
        <Button>{texts.t('find.button')}</Button>
        {isAnythingAsked(asked) ? (
          <a class="small clear" href={path}>
            {texts.t('filters.clear')}
          </a>
        ) : null}
      </div>
      <details open={filtered.length > 0 || (problem !== null && problem.field !== 'text')}>
        <summary>{texts.t('find.filters')}</summary>
        <div class="form-row">
          <SelectField
            name="country"
            label={texts.t('contributions.country')}
            emptyLabel={any}
            value={asked.country}
            error={error('country')}
            choices={byName(choices.countries, texts.country)}
          />
          <SelectField
            name="region"
            label={texts.t('contributions.region')}
            emptyLabel={any}
            value={asked.region}
            error={error('region')}
            choices={ituRegions.map((region) => ({ value: region.id, label: texts.region(region.id) }))}
          />
          <SelectField
            name="code"
            label={texts.t('find.code')}
            emptyLabel={any}
            value={asked.code}
            error={error('code')}
            choices={codeChoices(codebook, texts)}
          />
          <SelectField
            name="facet"
            label={texts.t('find.facet')}
            emptyLabel={any}
            value={asked.facet}
            error={error('facet')}
            choices={facetChoices(codebook, texts)}
          />
          <SelectField
            name="status"
            label={texts.t('find.status')}
            emptyLabel={texts.text('find.status.any')}
            value={asked.status}
            error={error('status')}
            choices={codingStates.map((state) => ({ value: state, label: texts.text(`find.status.${state}`) }))}
          />
          <TextField
            name="year"
            label={texts.t('find.year')}
            help={texts.t('find.yearHelp')}
            value={asked.year ?? ''}
            error={error('year')}
          />
          <SelectField
            name="language"
            label={texts.t('contributions.language')}
            emptyLabel={any}
            value={asked.language}
            error={error('language')}
            choices={byName(choices.languages, texts.languageName)}
          />
          <SelectField
            name="order"
            label={texts.t('find.order')}
            value={asked.order ?? 'relevance'}
            choices={findOrders.map((order) => ({ value: order, label: texts.text(`find.order.${order}`) }))}
          />
        </div>
      </details>
      <FindHelp />
    </form>
  );
}

function facetChoices({ codebook }: StudyCodebook, texts: Texts): ChoiceGroup[] {
  return codebook.facets.map((facet) => ({
    label: texts.name(facet.name),
    choices: facet.values.map((value) => ({ value: `${facet.id}/${value.id}`, label: texts.name(value.name) })),
  }));
}

/** Signs as they are typed, each with what it does; names of fields in the page's language, though those of all six are understood. */
function FindHelp() {
  const texts = useTexts();
  const name = (field: (typeof findFields)[number]) => fieldNames[field][texts.language];
  const rows = [
    { written: texts.text('find.help.wordsExample'), meaning: texts.t('find.help.words') },
    { written: `"${texts.text('find.help.wordsExample')}"`, meaning: texts.t('find.help.phrase') },
    { written: texts.text('find.help.orExample'), meaning: texts.t('find.help.or') },
    { written: `-${texts.text('find.help.wordExample')}`, meaning: texts.t('find.help.exclude') },
    { written: `${texts.text('find.help.beginningExample')}*`, meaning: texts.t('find.help.beginning') },
  ];
  return (
    <details class="find-help">
      <summary>{texts.t('find.help')}</summary>
      <dl class="properties">
        {rows.map(({ written, meaning }) => (
          <div>
            <dt>
              <code dir="auto">{written}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        {findFields.map((field) => (
          <div>
            <dt>
              <code dir="auto">{`${name(field)}:`}</code>
            </dt>
            <dd>{texts.t(`find.field.${field}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="small">{texts.t('find.help.names')}</p>
    </details>
  );
}
