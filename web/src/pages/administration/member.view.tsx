// The roles of one member.
import type { Member, Problem, Role } from '@common-thread/platform';
import { Button } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { WorkspaceAdministration } from './administration-page.view.tsx';
import { RoleFields } from './role-fields.view.tsx';

export interface MemberPageProps {
  frame: PageFrame;
  /** Of the workspace. */
  path: string;
  member: Member;
  isLastAdministrator: boolean;
  /** A change that was not accepted. */
  failed: { problem: Problem; roles: readonly Role[] } | null;
}

export function MemberPage({ frame, path, member, isLastAdministrator, failed }: MemberPageProps) {
  const texts = useTexts();
  return (
    <WorkspaceAdministration
      frame={frame}
      part="members"
      path={path}
      title={texts.text('members.rolesOf', { name: member.name })}
    >
      {failed === null ? null : <ErrorSummary problems={[failed.problem]} />}
      {isLastAdministrator ? (
        <Notice tone="information" title={texts.t('members.isLastAdministrator', { name: member.name })} />
      ) : null}
      <form method="post" action={`${path}/members/${encodeURIComponent(member.personId)}`}>
        <RoleFields
          held={failed?.roles ?? member.roles}
          help={texts.t('members.rolesHelp')}
          error={errorFor(failed?.problem ?? null, 'roles')}
        />
        <Button>{texts.t('members.save')}</Button>
      </form>
    </WorkspaceAdministration>
  );
}

/** Whether the workspace would be without an administrator if this member were none any more. */
export function isLastAdministrator(members: readonly Member[], personId: string): boolean {
  const administrators = members.filter((member) => member.roles.includes('administrator') && !member.isDisabled);
  return administrators.length === 1 && administrators[0]?.personId === personId;
}
