// The roles of a workspace as boxes to tick, each with what it is for.
import type { Child } from 'hono/jsx';
import { roles, type Role } from '@common-thread/platform';
import { CheckboxField } from '../../components/field/field.tsx';
import { useTexts } from '../../texts.tsx';

export interface RoleFieldsProps {
  held: readonly Role[];
  help?: Child;
  error?: string | undefined;
}

export function RoleFields({ held, help, error }: RoleFieldsProps) {
  const texts = useTexts();
  return (
    <fieldset class={`field${error === undefined ? '' : ' invalid'}`} id="roles" tabindex={-1}>
      <legend>{texts.t('members.roles')}</legend>
      {help === undefined ? null : <p class="help">{help}</p>}
      {error === undefined ? null : <p class="error">{error}</p>}
      {roles.map((role) => (
        <CheckboxField
          name="roles"
          id={`role-${role}`}
          value={role}
          isChecked={held.includes(role)}
          label={texts.t(`role.${role}`)}
          help={texts.t(`role.${role}.explanation`)}
        />
      ))}
    </fieldset>
  );
}
