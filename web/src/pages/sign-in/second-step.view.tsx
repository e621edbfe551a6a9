// The second step of signing in, and signing in with a recovery code.
import type { Problem } from '@common-thread/platform';
import { Button } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { TextField } from '../../components/field/field.tsx';
import { keptLanguage } from '../../components/page-shell/kept-language.ts';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';

interface CodePageProps {
  frame: PageFrame;
  problem: Problem | null;
  back: string;
}

export function CodePage({ frame, problem, back }: CodePageProps) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('signIn.code.title')}>
      <h1>{texts.t('signIn.code.title')}</h1>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      <form method="post" action={withQuery('/sign-in/code', keptLanguage(frame))}>
        <input type="hidden" name="return" value={back} />
        <TextField
          name="code"
          label={texts.t('signIn.code.label')}
          help={texts.t('signIn.code.help')}
          autocomplete="one-time-code"
          isNumeric
          error={errorFor(problem, 'code')}
        />
        <Button>{texts.t('signIn.continue')}</Button>
      </form>
      <p>
        <a href={withQuery('/sign-in/recovery', { return: back, ...keptLanguage(frame) })}>
          {texts.t('signIn.code.lost')}
        </a>
      </p>
      <BackToSignIn frame={frame} back={back} />
    </Page>
  );
}

export function RecoveryPage({
  frame,
  problem,
  email,
  isKnown,
  back,
}: CodePageProps & {
  email: string;
  /** The password was right already, so nobody has to say again who they are. */
  isKnown: boolean;
}) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('signIn.recovery.title')}>
      <h1>{texts.t('signIn.recovery.title')}</h1>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      <p>{texts.t('signIn.recovery.explanation')}</p>
      <form method="post" action={withQuery('/sign-in/recovery', keptLanguage(frame))}>
        <input type="hidden" name="return" value={back} />
        {isKnown ? null : (
          <TextField
            name="email"
            type="email"
            label={texts.t('signIn.email')}
            value={email}
            autocomplete="username"
            error={errorFor(problem, 'email')}
          />
        )}
        <TextField name="code" label={texts.t('signIn.recovery.code')} error={errorFor(problem, 'code')} />
        <Button>{texts.t('signIn.continue')}</Button>
      </form>
      <BackToSignIn frame={frame} back={back} />
    </Page>
  );
}

export function BackToSignIn({ frame, back }: { frame: PageFrame; back: string }) {
  const texts = useTexts();
  return (
    <p>
      <a href={withQuery('/sign-in', { return: back === '/' ? null : back, ...keptLanguage(frame) })}>
        {texts.t('signIn.back')}
      </a>
    </p>
  );
}
