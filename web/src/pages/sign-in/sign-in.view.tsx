// Signing in: password first, then the other ways. What needs a script stays hidden until the script finds it works.
import type { Problem } from '@common-thread/platform';
import { Button, LinkButton } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { TextField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { keptLanguage } from '../../components/page-shell/kept-language.ts';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';

export interface SignInPageProps {
  frame: PageFrame;
  /** Name of the organisation's own sign-in service, when one is configured. */
  organisation: string | null;
  problem: Problem | null;
  /** What was typed into a form that was refused. */
  email: string;
  /** Where signing in leads. */
  back: string;
  /** Somebody who is signed in proves it once more, before a change to their account. */
  isAskedAgain: boolean;
}

export function SignInPage({ frame, organisation, problem, email, back, isAskedAgain }: SignInPageProps) {
  const texts = useTexts();
  const command = <code dir="ltr">npx common-thread sign-in-link</code>;
  return (
    <Page frame={frame} title={texts.text('signIn.title')} scripts={['passkey.js']}>
      <h1>{texts.t('signIn.title')}</h1>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      {problem?.code === 'signIn.identityNotInvited' ? <p>{texts.t('signIn.joinInstead')}</p> : null}
      {isAskedAgain ? (
        <Notice>
          <p>{texts.t('signIn.again')}</p>
        </Notice>
      ) : null}
      <form method="post" action={withQuery('/sign-in/password', keptLanguage(frame))}>
        <input type="hidden" name="return" value={back} />
        <TextField
          name="email"
          type="email"
          label={texts.t('signIn.email')}
          value={email}
          autocomplete="username"
          error={errorFor(problem, 'email')}
        />
        <TextField
          name="password"
          type="password"
          label={texts.t('signIn.password')}
          autocomplete="current-password"
          error={errorFor(problem, 'password')}
        />
        <Button>{texts.t('signIn.button')}</Button>
      </form>
      <h2>{texts.t('signIn.otherWays')}</h2>
      <PasskeyForm back={back} />
      {organisation === null ? null : (
        <form method="post" action="/sign-in/organisation">
          <input type="hidden" name="return" value={back} />
          <p>
            <Button kind="secondary">{texts.t('signIn.withOrganisation', { name: organisation })}</Button>
          </p>
        </form>
      )}
      <p>
        <LinkButton
          kind="secondary"
          href={withQuery('/sign-in/recovery', { return: back === '/' ? null : back, ...keptLanguage(frame) })}
        >
          {texts.t('signIn.useRecoveryCode')}
        </LinkButton>
      </p>
      <p class="muted small">{texts.t('signIn.noWay', { command })}</p>
    </Page>
  );
}

function PasskeyForm({ back }: { back: string }) {
  const texts = useTexts();
  return (
    <form method="post" action="/sign-in/passkey" data-passkey="use" data-options="/sign-in/passkey/options" hidden>
      <input type="hidden" name="return" value={back} />
      <input type="hidden" name="response" value="" />
      <p>
        <Button kind="secondary">{texts.t('signIn.withPasskey')}</Button>
      </p>
      <p class="notice problem" role="alert" data-passkey-failed hidden>
        {texts.t('signIn.passkeyFailed')}
      </p>
    </form>
  );
}
