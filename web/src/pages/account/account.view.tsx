// The account at a glance: what it says of the person, the ways in and their state, and where to change each.
import type { Child } from 'hono/jsx';
import type { Problem } from '@common-thread/platform';
import { languageNames, unLanguages } from '@common-thread/vocabulary';
import type { OwnAccount } from '../../services/account-service.ts';
import { Button } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { SelectField, TextField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import type { AccountDeed } from './account-page.tsx';

export interface AccountOverviewProps {
  frame: PageFrame;
  own: OwnAccount;
  typed: { name: string; email: string; language: string };
  /** Name of the organisation's own sign-in service, when one is configured. */
  organisation: string | null;
  done: AccountDeed | null;
  problem: Problem | null;
}

export function AccountOverviewPage({ frame, own, typed, organisation, done, problem }: AccountOverviewProps) {
  const texts = useTexts();
  const { ways } = own;
  const hasNoWay = !ways.hasPassword && ways.passkeys === 0 && ways.identities === 0;
  return (
    <Page frame={frame} title={texts.text('account.title')}>
      <h1>{texts.t('account.title')}</h1>
      {done === null ? null : <Notice tone="done" title={texts.t(`account.done.${done}`)} />}
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      {hasNoWay ? (
        <Notice tone="caution" title={texts.t('account.noWay.title')}>
          <p>{texts.t('account.noWay.explanation')}</p>
        </Notice>
      ) : null}
      <form method="post" action="/account">
        <TextField
          name="name"
          label={texts.t('account.name')}
          help={texts.t('account.nameHelp')}
          value={typed.name}
          autocomplete="name"
          error={errorFor(problem, 'name')}
        />
        <TextField
          name="email"
          type="email"
          label={texts.t('account.email')}
          help={texts.t('account.emailHelp')}
          value={typed.email}
          autocomplete="username"
          error={errorFor(problem, 'email')}
        />
        <SelectField
          name="language"
          label={texts.t('account.language')}
          value={typed.language || texts.language}
          choices={unLanguages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
        <Button>{texts.t('account.save')}</Button>
      </form>
      <h2>{texts.t('account.waysIn')}</h2>
      <dl class="properties">
        <Way href="/account/password" name={texts.t('account.password.title')}>
          {texts.t(ways.hasPassword ? 'account.password.isSet' : 'account.password.isNotSet')}
        </Way>
        <Way href="/account/passkeys" name={texts.t('account.passkeys.title')}>
          {texts.t('account.passkeys.count', { count: ways.passkeys })}
        </Way>
        <Way href="/account/authenticator" name={texts.t('account.authenticator.title')}>
          {texts.t(ways.hasAuthenticator ? 'account.authenticator.isSet' : 'account.authenticator.isNotSet')}
        </Way>
        <Way href="/account/recovery-codes" name={texts.t('account.recovery.title')}>
          {texts.t('account.recovery.left', { count: ways.recoveryCodesLeft })}
        </Way>
        {organisation === null && ways.identities === 0 ? null : (
          <Way href="/account/organisation" name={organisation ?? texts.t('account.organisation.title')}>
            {texts.t(ways.identities > 0 ? 'account.organisation.isJoined' : 'account.organisation.isNotJoined')}
          </Way>
        )}
      </dl>
      <h2>{texts.t('account.more')}</h2>
      <ul>
        <li>
          <a href="/account/sessions">{texts.t('account.sessions.title')}</a>
        </li>
        <li>
          <a href="/account/keys">{texts.t('account.keys.title')}</a>
        </li>
        <li>
          <a href="/account/data">{texts.t('account.data.title')}</a>
        </li>
      </ul>
    </Page>
  );
}

function Way({ href, name, children }: { href: string; name: Child; children?: Child }) {
  return (
    <div>
      <dt>
        <a href={href}>{name}</a>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
