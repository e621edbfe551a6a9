// Fields of a form: label above, help in one line, the error beside the field and in the summary above the form.
import type { Child, PropsWithChildren } from 'hono/jsx';
import { useTexts } from '../../texts.tsx';

export interface FieldProps {
  name: string;
  label: Child;
  help?: Child | undefined;
  error?: string | undefined;
  isOptional?: boolean;
  /** Where several forms on one page have a field of this name. */
  id?: string;
}

interface Describing {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

function describing({ name, id = name, help, error }: FieldProps): Describing {
  const described = [help === undefined ? null : `${id}-help`, error === undefined ? null : `${id}-error`].filter(
    Boolean,
  );
  return {
    id,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': error === undefined ? undefined : 'true',
  };
}

/** What all fields share; the control itself is the child. */
export function Field({
  name,
  id = name,
  label,
  help,
  error,
  isOptional = false,
  children,
}: PropsWithChildren<FieldProps>) {
  const texts = useTexts();
  return (
    <div class={`field${error === undefined ? '' : ' invalid'}`}>
      <label for={id}>
        {label}
        {isOptional ? <span class="muted small"> ({texts.t('field.optional')})</span> : null}
      </label>
      {help === undefined ? null : (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error === undefined ? null : (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

export interface TextFieldProps extends FieldProps {
  value?: string;
  type?: 'text' | 'search' | 'number' | 'email' | 'password';
  autocomplete?: string;
  /** A code of digits: a phone shows its keys for numbers. */
  isNumeric?: boolean;
  minimum?: number;
  maximum?: number;
  step?: number;
  list?: string;
}

export function TextField({
  value = '',
  type = 'text',
  autocomplete,
  isNumeric = false,
  minimum,
  maximum,
  step,
  list,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      <input
        {...describing(field)}
        name={field.name}
        type={type}
        value={value}
        autocomplete={autocomplete ?? 'off'}
        inputmode={isNumeric ? 'numeric' : undefined}
        min={minimum}
        max={maximum}
        step={step}
        list={list}
        dir={type === 'number' ? undefined : 'auto'}
      />
    </Field>
  );
}

export function TextArea({ value = '', rows = 4, ...field }: FieldProps & { value?: string; rows?: number }) {
  return (
    <Field {...field}>
      <textarea {...describing(field)} name={field.name} rows={rows} dir="auto">
        {/* A first line break in a textarea is dropped by the parser; this one may be. */}
        {`\n${value}`}
      </textarea>
    </Field>
  );
}

export interface Choice {
  value: string;
  label: string;
}
export interface ChoiceGroup {
  label: string;
  choices: Choice[];
}

export interface SelectFieldProps extends FieldProps {
  value?: string | undefined;
  choices: (Choice | ChoiceGroup)[];
  /** Text of the first, empty choice; left out where something must be chosen. */
  emptyLabel?: string;
}

export function SelectField({ value = '', choices, emptyLabel, ...field }: SelectFieldProps) {
  const option = (choice: Choice) => (
    <option value={choice.value} selected={choice.value === value}>
      {choice.label}
    </option>
  );
  return (
    <Field {...field}>
      <select {...describing(field)} name={field.name}>
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {choices.map((entry) =>
          'choices' in entry ? <optgroup label={entry.label}>{entry.choices.map(option)}</optgroup> : option(entry),
        )}
      </select>
    </Field>
  );
}

export function FileField({
  accept,
  isMultiple = false,
  ...field
}: FieldProps & { accept?: string; isMultiple?: boolean }) {
  return (
    <Field {...field}>
      <input {...describing(field)} name={field.name} type="file" accept={accept} multiple={isMultiple} />
    </Field>
  );
}

export function CheckboxField({
  isChecked = false,
  value = 'yes',
  ...field
}: FieldProps & { isChecked?: boolean; value?: string }) {
  const described = describing(field);
  return (
    <div class={`field${field.error === undefined ? '' : ' invalid'}`}>
      {field.error === undefined ? null : (
        <p class="error" id={`${described.id}-error`}>
          {field.error}
        </p>
      )}
      <div class="choice">
        <input {...described} name={field.name} type="checkbox" value={value} checked={isChecked} />
        <label for={described.id}>{field.label}</label>
      </div>
      {field.help === undefined ? null : (
        <p class="help" id={`${described.id}-help`}>
          {field.help}
        </p>
      )}
    </div>
  );
}
