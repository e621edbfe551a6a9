// The form for one's password. What is asked of it stands before the field.
import { passwordRules, type Problem } from '@common-thread/platform';
import type { OwnAccount } from '../../services/account-service.ts';
import { Button } from '../../components/button/button.tsx';
import { errorFor } from '../../components/field/error-summary.tsx';
import { TextField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { AccountPage } from './account-page.tsx';

export function PasswordPage({
  frame,
  own: { person, ways },
  problem,
}: {
  frame: PageFrame;
  own: OwnAccount;
  problem: Problem | null;
}) {
  const texts = useTexts();
  return (
    <AccountPage frame={frame} title={texts.text('account.password.title')} problem={problem}>
      {person.email === null ? (
        <Notice title={texts.t('account.password.needsEmail')}>
          <p>
            <a href="/account">{texts.t('account.password.toEmail')}</a>
          </p>
        </Notice>
      ) : (
        <form method="post" action="/account/password">
          {/* So that a password manager keeps the password under the right name. */}
          <input type="hidden" name="username" value={person.email} autocomplete="username" />
          {ways.hasPassword ? (
            <TextField
              name="present"
              type="password"
              label={texts.t('account.password.present')}
              autocomplete="current-password"
              error={errorFor(problem, 'present')}
            />
          ) : null}
          <TextField
            name="password"
            type="password"
            label={texts.t('account.password.wanted')}
            help={texts.t('account.password.rules', { count: passwordRules.minimumCharacters })}
            autocomplete="new-password"
            error={errorFor(problem, 'password')}
          />
          <p>{texts.t('account.password.endsSessions')}</p>
          <Button>{texts.t('account.password.set')}</Button>
        </form>
      )}
    </AccountPage>
  );
}
