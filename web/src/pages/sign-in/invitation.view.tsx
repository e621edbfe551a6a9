// What an invitation is for, and the ways to accept it: as who is signed in, or with a new account.
import { passwordRules, type OpenInvitation, type Problem } from '@common-thread/platform';
import { Button } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { TextField } from '../../components/field/field.tsx';
import { keptLanguage } from '../../components/page-shell/kept-language.ts';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';

export interface InvitationForm {
  name: string;
  email: string;
}

interface InvitationPageProps {
  frame: PageFrame;
  invitation: OpenInvitation;
  /** Of this page: where the form goes. */
  address: string;
  organisation: string | null;
  typed: InvitationForm;
  problems: readonly Problem[];
}

export function InvitationPage(props: InvitationPageProps) {
  const texts = useTexts();
  const { frame, invitation, address, problems } = props;
  const workspace = invitation.workspaceName;
  const title = texts.text('invitation.title', { workspace });
  return (
    <Page frame={frame} title={title} scripts={['passkey.js']}>
      <h1>{texts.t('invitation.title', { workspace })}</h1>
      <ErrorSummary problems={problems} />
      <p class="lead">{texts.t('invitation.explanation')}</p>
      <dl class="properties">
        {invitation.roles.map((role) => (
          <div>
            <dt>{texts.t(`role.${role}`)}</dt>
            <dd>{texts.t(`role.${role}.explanation`)}</dd>
          </div>
        ))}
      </dl>
      {frame.personName === null ? (
        <NewAccount {...props} />
      ) : (
        <>
          <form method="post" action={address}>
            <Button>{texts.t('invitation.accept', { name: frame.personName })}</Button>
          </form>
          <p class="muted small">{texts.t('invitation.otherPerson')}</p>
        </>
      )}
    </Page>
  );
}

function NewAccount({ frame, address, organisation, typed, problems }: InvitationPageProps) {
  const texts = useTexts();
  const errorOf = (field: string) => errorFor(problems.find((problem) => problem.field === field) ?? null, field);
  return (
    <>
      <h2>{texts.t('invitation.newAccount')}</h2>
      <p>
        <a href={withQuery('/sign-in', { return: address, ...keptLanguage(frame) })}>
          {texts.t('invitation.haveAccount')}
        </a>
      </p>
      <form method="post" action={withQuery(address, keptLanguage(frame))}>
        <TextField
          name="name"
          label={texts.t('account.name')}
          help={texts.t('account.nameHelp')}
          value={typed.name}
          autocomplete="name"
          error={errorOf('name')}
        />
        <TextField
          name="email"
          type="email"
          label={texts.t('account.email')}
          help={texts.t('account.emailHelp')}
          value={typed.email}
          autocomplete="username"
          error={errorOf('email')}
        />
        <TextField
          name="password"
          type="password"
          label={texts.t('signIn.password')}
          help={texts.t('account.password.rules', { count: passwordRules.minimumCharacters })}
          autocomplete="new-password"
          error={errorOf('password')}
        />
        <p>
          <Button>{texts.t('invitation.make')}</Button>
        </p>
        <p data-needs-passkeys hidden>
          <Button kind="secondary" name="way" value="passkey">
            {texts.t('invitation.makeWithPasskey')}
          </Button>
        </p>
      </form>
      {organisation === null ? null : (
        <form method="post" action="/sign-in/organisation">
          <input type="hidden" name="return" value={address} />
          <Button kind="secondary">{texts.t('invitation.makeWithOrganisation', { name: organisation })}</Button>
        </form>
      )}
    </>
  );
}

export function UnusableInvitationPage({ frame }: { frame: PageFrame }) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('invitation.unusable.title')}>
      <h1>{texts.t('invitation.unusable.title')}</h1>
      <p class="lead">{texts.t('invitation.unusable.explanation')}</p>
      <p>
        {frame.personName === null ? (
          <a href={withQuery('/sign-in', keptLanguage(frame))}>{texts.t('signIn.back')}</a>
        ) : (
          <a href="/">{texts.t('problem.toWorkspaces')}</a>
        )}
      </p>
    </Page>
  );
}
