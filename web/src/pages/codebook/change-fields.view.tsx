// The fields of the changes: names in six languages, what a code means, its terms, its family.
import type { StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { languageNames, unLanguages } from '@common-thread/vocabulary';
import type { PropsWithChildren } from 'hono/jsx';
import { SelectField, TextArea, TextField } from '../../components/field/field.tsx';
import { useTexts } from '../../texts.tsx';
import { fieldOf, type ChangeFields } from './sent-change.ts';

export interface FieldsProps {
  fields: ChangeFields;
  problem: Problem | null;
  /** Before the name of each field, where a form has several codes. */
  prefix?: string;
}

/** The problem's words where it is this field's. */
function errorOf(problem: Problem | null, field: string): string | undefined {
  return fieldOf(problem?.field) === field ? problem?.message : undefined;
}

/** Fields that belong together; a problem of all of them stands above them. */
export function Group({
  id,
  legend,
  problem,
  children,
}: PropsWithChildren<{ id: string; legend: string; problem: Problem | null }>) {
  const error = errorOf(problem, id);
  return (
    <fieldset class={`field${error === undefined ? '' : ' invalid'}`} id={id} tabindex={-1}>
      <legend>{legend}</legend>
      {error === undefined ? null : <p class="error">{error}</p>}
      {children}
    </fieldset>
  );
}

export function NameFields({ fields, problem, prefix = '' }: FieldsProps) {
  const texts = useTexts();
  return (
    <Group id={`${prefix}name`} legend={texts.text('codebook.name')} problem={problem}>
      <p class="help">{texts.t('codebook.nameHelp')}</p>
      <LanguageFields prefix={`${prefix}name-`} fields={fields} />
    </Group>
  );
}

function LanguageFields({ prefix, fields }: { prefix: string; fields: ChangeFields }) {
  return (
    <div class="form-row">
      {unLanguages.map((language) => (
        <TextField
          name={prefix + language}
          label={<span lang={language}>{languageNames[language]}</span>}
          value={fields[prefix + language] ?? ''}
        />
      ))}
    </div>
  );
}

export function DescriptionFields({ fields, problem, prefix = '' }: FieldsProps) {
  const texts = useTexts();
  return (
    <>
      {(['definition', 'include', 'exclude'] as const).map((name) => (
        <TextArea
          name={prefix + name}
          label={texts.t(`codebook.field.${name}`)}
          value={fields[prefix + name] ?? ''}
          rows={name === 'definition' ? 3 : 2}
          error={errorOf(problem, prefix + name)}
          isOptional
        />
      ))}
    </>
  );
}

/** One term a line, by language; a term that can't be used is named at its field. */
export function TermFields({ fields, problem, prefix = '' }: FieldsProps) {
  const texts = useTexts();
  return (
    <>
      {(['lexicon', 'not'] as const).map((list) => (
        <Group id={prefix + list} legend={texts.text(`codebook.field.${list}`)} problem={problem}>
          <p class="help">{texts.t(`codebook.field.${list}.help`)}</p>
          {unLanguages.map((language) => {
            const name = `${prefix}${list}-${language}`;
            return (
              <TextArea
                name={name}
                label={<span lang={language}>{languageNames[language]}</span>}
                value={fields[name] ?? ''}
                rows={Math.min(14, Math.max(2, (fields[name] ?? '').split('\n').length))}
                error={errorOf(problem, name)}
              />
            );
          })}
        </Group>
      ))}
    </>
  );
}

export function FamilyFields({
  fields,
  problem,
  prefix = '',
  codebook,
}: FieldsProps & { codebook: StudyCodebook['codebook'] }) {
  const texts = useTexts();
  const isNew = unLanguages.some((language) => (fields[`${prefix}family-name-${language}`] ?? '') !== '');
  return (
    <>
      <SelectField
        name={`${prefix}family`}
        label={texts.t('codebook.family')}
        value={fields[`${prefix}family`]}
        emptyLabel={texts.text('codebook.chooseFamily')}
        choices={codebook.families.map((family) => ({ value: family.id, label: texts.name(family.name) }))}
        error={errorOf(problem, `${prefix}family`) ?? errorOf(problem, `${prefix}family-name`)}
      />
      <details open={isNew}>
        <summary>{texts.t('codebook.newFamily')}</summary>
        <p class="help">{texts.t('codebook.newFamilyHelp')}</p>
        <LanguageFields prefix={`${prefix}family-name-`} fields={fields} />
      </details>
    </>
  );
}

export function IdField({ fields, problem, prefix = '' }: FieldsProps) {
  const texts = useTexts();
  return (
    <TextField
      name={`${prefix}id`}
      label={texts.t('codebook.field.id')}
      help={texts.t('codebook.field.id.help')}
      value={fields[`${prefix}id`] ?? ''}
      error={errorOf(problem, `${prefix}id`)}
      isOptional
    />
  );
}
