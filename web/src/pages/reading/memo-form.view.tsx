// Writing a memo: its type, its words, and hidden what it is about.
import type { PropsWithChildren } from 'hono/jsx';
import { memoTypes, type MemoType } from '@common-thread/coding';
import { Button } from '../../components/button/button.tsx';
import { SelectField, TextArea } from '../../components/field/field.tsx';
import { useTexts } from '../../texts.tsx';

export interface MemoFieldsProps {
  /** Where several forms on one page have fields of these names. */
  id: string;
  type?: MemoType;
  text?: string;
  error?: string | undefined;
}

export function MemoFields({ id, type = 'note', text = '', error }: MemoFieldsProps) {
  const texts = useTexts();
  return (
    <>
      <SelectField
        name="type"
        id={`${id}-type`}
        label={texts.t('memo.typeLabel')}
        value={type}
        choices={memoTypes.map((one) => ({ value: one, label: texts.text(`memo.type.${one}`) }))}
      />
      <TextArea name="text" id={`${id}-text`} label={texts.t('memo.textLabel')} value={text} error={error} rows={3} />
    </>
  );
}

export interface MemoFormProps extends MemoFieldsProps {
  action: string;
  fields: Record<string, string>;
}

export function MemoForm({ action, fields, children, ...memo }: PropsWithChildren<MemoFormProps>) {
  const texts = useTexts();
  return (
    <form method="post" action={action} id={memo.id} class="memo-form">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <MemoFields {...memo} />
      <Button isSmall>{texts.t('memo.save')}</Button>
    </form>
  );
}
