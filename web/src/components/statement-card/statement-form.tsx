// The words and the kind of a statement, for editing one or adding one.
import type { Problem } from '@common-thread/platform';
import type { CountView, StatementKind } from '@common-thread/guidance';
import { useTexts } from '../../texts.tsx';
import { Button } from '../button/button.tsx';
import { ErrorSummary, errorFor } from '../field/error-summary.tsx';
import { CheckboxField, SelectField, TextArea } from '../field/field.tsx';

export interface StatementValues {
  template: string;
  kind: StatementKind;
  isOwnWords: boolean;
}

export const statementKinds: readonly StatementKind[] = [
  'situation',
  'practice',
  'tendency',
  'lesson',
  'step',
  'recommendation',
];

export interface StatementFormProps {
  action: string;
  /** Several of these forms stand on one page. */
  idPrefix: string;
  values: StatementValues;
  problem: Problem | null;
  /** The counts that the words may use. */
  counts: CountView[];
  fields?: Record<string, string>;
}

export function StatementForm({ action, idPrefix, values, problem, counts, fields = {} }: StatementFormProps) {
  const texts = useTexts();
  const help = counts.length === 0 ? undefined : texts.t('statement.templateHelp');
  return (
    <form method="post" action={action}>
      {problem === null ? null : <ErrorSummary problems={[problem]} idPrefix={idPrefix} />}
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <TextArea
        name="template"
        id={`${idPrefix}template`}
        label={texts.t('statement.words')}
        help={help}
        error={errorFor(problem, 'template')}
        value={values.template}
        rows={3}
      />
      {counts.length === 0 ? null : <PlaceholderList counts={counts} />}
      <SelectField
        name="kind"
        id={`${idPrefix}kind`}
        label={texts.t('statement.kind')}
        value={values.kind}
        error={errorFor(problem, 'kind')}
        choices={statementKinds.map((kind) => ({ value: kind, label: texts.text(`statement.kind.${kind}`) }))}
      />
      <CheckboxField
        name="isOwnWords"
        id={`${idPrefix}isOwnWords`}
        label={texts.t('statement.ownWords')}
        help={texts.t('statement.ownWordsHelp')}
        isChecked={values.isOwnWords}
      />
      <Button>{texts.t('statement.save')}</Button>
    </form>
  );
}

/** What each placeholder stands for. */
function PlaceholderList({ counts }: { counts: CountView[] }) {
  const texts = useTexts();
  const { enumerationComma, colon } = texts.punctuation;
  return (
    <ul class="small">
      {counts.map((count) => {
        const written = (value: string) => <code dir="ltr">{`{${count.placeholder}.${value}}`}</code>;
        return (
          <li>
            {written('count')}
            {enumerationComma}
            {written('total')}
            {colon}
            {texts.t('statement.placeholder', { label: count.label, count: count.count, total: count.total })}
            <br />
            {texts.t('statement.countries')} {written('countries')} · {texts.t('statement.silent')} {written('silent')}{' '}
            · {texts.t('themes.regions')} {written('regions')} ·{' '}
            {texts.t('interval.range', { low: written('low'), high: written('high') })}
          </li>
        );
      })}
    </ul>
  );
}
