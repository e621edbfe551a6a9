// The authenticator app: whether there is one, and adding one by picture or by typing the key.
import type { Problem } from '@common-thread/platform';
import type { OwnAccount } from '../../services/account-service.ts';
import { ActionForm, Button } from '../../components/button/button.tsx';
import { errorFor } from '../../components/field/error-summary.tsx';
import { TextField } from '../../components/field/field.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { AccountPage } from './account-page.tsx';
import { QrCode } from './qr-code.tsx';

const path = '/account/authenticator';

export function AuthenticatorPage({ frame, own: { ways } }: { frame: PageFrame; own: OwnAccount }) {
  const texts = useTexts();
  return (
    <AccountPage frame={frame} title={texts.text('account.authenticator.title')}>
      <p>{texts.t('account.authenticator.explanation')}</p>
      {ways.hasAuthenticator ? (
        <>
          <p>{texts.t('account.authenticator.isSet')}</p>
          <ActionForm action={`${path}/remove`} text={texts.t('account.authenticator.remove')} kind="secondary" />
        </>
      ) : (
        <>
          {ways.hasPassword ? null : <p>{texts.t('account.authenticator.needsPassword')}</p>}
          <ActionForm action={`${path}/begin`} text={texts.t('account.authenticator.begin')} />
        </>
      )}
    </AccountPage>
  );
}

export function NewAuthenticatorPage({
  frame,
  address,
  problem,
}: {
  frame: PageFrame;
  /** otpauth://totp/… with the secret */
  address: string;
  problem: Problem | null;
}) {
  const texts = useTexts();
  const secret = new URL(address).searchParams.get('secret') ?? '';
  return (
    <AccountPage frame={frame} title={texts.text('account.authenticator.title')} problem={problem}>
      <p>{texts.t('account.authenticator.scan')}</p>
      <p>
        <QrCode text={address} label={texts.text('account.authenticator.picture')} />
      </p>
      <p>{texts.t('account.authenticator.type')}</p>
      <p>
        <code dir="ltr" class="secret">
          {(secret.match(/.{1,4}/g) ?? []).join(' ')}
        </code>
      </p>
      <form method="post" action={`${path}/confirm`}>
        <input type="hidden" name="address" value={address} />
        <TextField
          name="code"
          label={texts.t('signIn.code.label')}
          help={texts.t('account.authenticator.codeHelp')}
          autocomplete="one-time-code"
          isNumeric
          error={errorFor(problem, 'code')}
        />
        <Button>{texts.t('account.authenticator.confirm')}</Button>
      </form>
      <details>
        <summary>{texts.t('account.authenticator.address')}</summary>
        <p>
          <code dir="ltr" class="secret">
            {address}
          </code>
        </p>
      </details>
    </AccountPage>
  );
}
