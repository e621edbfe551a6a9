// Recovery codes: how many are left, and a new set to be printed or written down.
import type { OwnAccount } from '../../services/account-service.ts';
import { ActionForm, LinkButton } from '../../components/button/button.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { AccountPage, type AccountDeed } from './account-page.tsx';

export function RecoveryCodesPage({
  frame,
  own: { person, ways },
  done,
}: {
  frame: PageFrame;
  own: OwnAccount;
  done: AccountDeed | null;
}) {
  const texts = useTexts();
  return (
    <AccountPage frame={frame} title={texts.text('account.recovery.title')} done={done}>
      <p>{texts.t('account.recovery.explanation')}</p>
      <p>{texts.t('account.recovery.left', { count: ways.recoveryCodesLeft })}</p>
      {person.email === null ? (
        <p>
          {texts.t('account.recovery.needsEmail')} <a href="/account">{texts.t('account.password.toEmail')}</a>
        </p>
      ) : null}
      {ways.recoveryCodesLeft > 0 ? <p>{texts.t('account.recovery.replaces')}</p> : null}
      <ActionForm action="/account/recovery-codes" text={texts.t('account.recovery.make')} />
    </AccountPage>
  );
}

export function NewRecoveryCodesPage({ frame, codes }: { frame: PageFrame; codes: readonly string[] }) {
  const texts = useTexts();
  return (
    <AccountPage frame={frame} title={texts.text('account.recovery.title')}>
      <Notice tone="caution" title={texts.t('account.shownOnce')}>
        <p>{texts.t('account.recovery.keep')}</p>
      </Notice>
      <ol id="recovery-codes" class="indented">
        {codes.map((code) => (
          <li>
            <code dir="ltr" class="secret">
              {code}
            </code>
          </li>
        ))}
      </ol>
      <p>
        <LinkButton href="/account">{texts.t('account.recovery.kept')}</LinkButton>
      </p>
    </AccountPage>
  );
}
