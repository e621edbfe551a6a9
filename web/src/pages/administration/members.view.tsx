// Who belongs to a workspace, which invitations are open, and the form that makes another.
import type { Invitation, Member, Problem, Role } from '@common-thread/platform';
import type { MadeInvitation } from '../../services/administration-service.ts';
import { Badge } from '../../components/badge/badge.tsx';
import { ActionForm, Button } from '../../components/button/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { TextField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { WorkspaceAdministration } from './administration-page.view.tsx';
import { RoleFields } from './role-fields.view.tsx';
import { ShownOnce } from './shown-once.view.tsx';

export interface TypedInvitation {
  name: string;
  email: string;
  roles: readonly Role[];
}

export interface MembersPageProps {
  frame: PageFrame;
  /** Of the workspace. */
  path: string;
  members: readonly Member[];
  invitations: readonly Invitation[];
  done: 'changed' | 'ended' | 'withdrawn' | null;
  made: (MadeInvitation & TypedInvitation) | null;
  /** An invitation that was not accepted, as it was typed. */
  failed: { problems: readonly Problem[]; typed: TypedInvitation } | null;
}

export function MembersPage({ frame, path, members, invitations, done, made, failed }: MembersPageProps) {
  const texts = useTexts();
  return (
    <WorkspaceAdministration frame={frame} part="members" path={path}>
      {failed === null ? null : <ErrorSummary problems={failed.problems} />}
      {made === null ? null : <Made made={made} />}
      {done === null ? null : (
        <Notice
          tone="done"
          title={texts.t(
            done === 'withdrawn' ? 'invitations.withdrawn' : done === 'ended' ? 'members.ended' : 'members.changed',
          )}
        />
      )}
      {members.length === 0 ? (
        <EmptyState title={texts.t('members.none')}>
          <p>{texts.t('members.noneAdvice')}</p>
        </EmptyState>
      ) : (
        <MemberTable members={members} path={path} />
      )}
      <h2>{texts.t('invitations.title')}</h2>
      {invitations.length === 0 ? (
        <p>{texts.t('invitations.none')}</p>
      ) : (
        <InvitationTable invitations={invitations} path={path} />
      )}
      <h2>{texts.t('invitations.invite')}</h2>
      <InviteForm path={path} failed={failed} />
    </WorkspaceAdministration>
  );
}

function MemberTable({ members, path }: Pick<MembersPageProps, 'members' | 'path'>) {
  const texts = useTexts();
  return (
    <DataTable
      id="members"
      caption={texts.t('administration.members')}
      isCaptionHidden
      isStacked
      rows={members}
      downloadHref={`${path}/members.csv`}
      columns={[
        {
          heading: texts.t('members.person'),
          isRowHeading: true,
          cell: (member) => (
            <>
              <bdi>{member.name}</bdi>{' '}
              {member.isDisabled ? <Badge tone="caution">{texts.t('members.closed')}</Badge> : null}
            </>
          ),
        },
        {
          heading: texts.t('members.email'),
          label: texts.text('members.email'),
          cell: (member) => (member.email === null ? null : <bdi>{member.email}</bdi>),
        },
        {
          heading: texts.t('members.roles'),
          label: texts.text('members.roles'),
          cell: (member) => texts.list(member.roles.map((role) => texts.text(`role.${role}`))),
        },
        {
          heading: texts.t('members.since'),
          label: texts.text('members.since'),
          cell: (member) => texts.date(member.since),
        },
        {
          heading: <span class="visually-hidden">{texts.t('members.change')}</span>,
          cell: (member) => (
            <a
              href={`${path}/members/${encodeURIComponent(member.personId)}`}
              aria-label={texts.text('members.changeOf', { name: member.name })}
            >
              {texts.t('members.change')}
            </a>
          ),
        },
      ]}
    />
  );
}

function InvitationTable({ invitations, path }: Pick<MembersPageProps, 'invitations' | 'path'>) {
  const texts = useTexts();
  return (
    <DataTable
      id="invitations"
      caption={texts.t('invitations.title')}
      isCaptionHidden
      isStacked
      rows={invitations}
      downloadHref={`${path}/invitations.csv`}
      columns={[
        { heading: texts.t('members.person'), isRowHeading: true, cell: ({ name }) => <bdi>{name}</bdi> },
        {
          heading: texts.t('members.email'),
          label: texts.text('members.email'),
          cell: ({ email }) => (email === null ? null : <bdi>{email}</bdi>),
        },
        {
          heading: texts.t('members.roles'),
          label: texts.text('members.roles'),
          cell: ({ roles }) => texts.list(roles.map((role) => texts.text(`role.${role}`))),
        },
        {
          heading: texts.t('invitations.invitedBy'),
          label: texts.text('invitations.invitedBy'),
          cell: ({ invitedBy }) => (invitedBy === '' ? texts.t('audit.removedPerson') : <bdi>{invitedBy}</bdi>),
        },
        {
          heading: texts.t('invitations.expires'),
          label: texts.text('invitations.expires'),
          cell: ({ expiresAt }) => texts.date(expiresAt),
        },
        {
          heading: <span class="visually-hidden">{texts.t('invitations.withdraw')}</span>,
          cell: ({ id, name }) => (
            <ActionForm
              action={`${path}/invitations/${id}/withdraw`}
              text={texts.t('invitations.withdraw')}
              label={texts.text('invitations.withdrawOf', { name })}
              kind="quiet"
              isSmall
            />
          ),
        },
      ]}
    />
  );
}

function Made({ made }: { made: NonNullable<MembersPageProps['made']> }) {
  const texts = useTexts();
  const values = { email: made.email };
  return (
    <ShownOnce
      title={texts.t('invitations.made', { name: made.name })}
      label={texts.t('invitations.link')}
      link={made.link}
    >
      <p>
        {texts.t('invitations.linkOnce')} {made.mail === 'sent' ? texts.t('invitations.mailSent', values) : null}
        {made.mail === 'notSent' ? texts.t('invitations.mailNotSent', values) : null}
      </p>
    </ShownOnce>
  );
}

function InviteForm({ path, failed }: Pick<MembersPageProps, 'path' | 'failed'>) {
  const texts = useTexts();
  const typed = failed?.typed ?? { name: '', email: '', roles: [] };
  const errorOf = (field: string) => failed?.problems.map((problem) => errorFor(problem, field)).find(Boolean);
  return (
    <form method="post" action={`${path}/invitations`}>
      <TextField
        name="name"
        label={texts.t('invitations.name')}
        help={texts.t('invitations.nameHelp')}
        value={typed.name}
        error={errorOf('name')}
      />
      <TextField
        name="email"
        type="email"
        isOptional
        label={texts.t('invitations.email')}
        help={texts.t('invitations.emailHelp')}
        value={typed.email}
        error={errorOf('email')}
      />
      <RoleFields held={typed.roles} error={errorOf('roles')} />
      <Button>{texts.t('invitations.make')}</Button>
    </form>
  );
}
