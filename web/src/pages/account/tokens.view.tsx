// Keys for programs: those there are, the form for another, and the new key shown once.
import type { ApiToken, Problem } from '@common-thread/platform';
import { Badge } from '../../components/badge/badge.tsx';
import { ActionForm, Button, LinkButton } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { errorFor } from '../../components/field/error-summary.tsx';
import { CheckboxField, SelectField, TextField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { AccountPage, type AccountDeed } from './account-page.tsx';
import { Moment } from '../administration/moment.tsx';

/** For how long a key can be made. */
export const tokenDays = [7, 30, 90, 366] as const;

export interface TokenForm {
  name: string;
  mayWrite: boolean;
  days: (typeof tokenDays)[number];
}

export interface TokensPageProps {
  frame: PageFrame;
  tokens: readonly ApiToken[];
  typed: TokenForm;
  done: AccountDeed | null;
  problem: Problem | null;
}

export function TokensPage({ frame, tokens, typed, done, problem }: TokensPageProps) {
  const texts = useTexts();
  return (
    <AccountPage frame={frame} title={texts.text('account.keys.title')} done={done} problem={problem}>
      <p>{texts.t('account.keys.explanation')}</p>
      {tokens.length === 0 ? (
        <EmptyState title={texts.t('account.keys.none')} />
      ) : (
        <ul class="cards">
          {tokens.map((token) => (
            <TokenCard token={token} />
          ))}
        </ul>
      )}
      <h2>{texts.t('account.keys.add')}</h2>
      <form method="post" action="/account/keys">
        <TextField
          name="name"
          label={texts.t('account.keys.name')}
          help={texts.t('account.keys.nameHelp')}
          value={typed.name}
          error={errorFor(problem, 'name')}
        />
        <CheckboxField
          name="write"
          label={texts.t('account.keys.write')}
          help={texts.t('account.keys.writeHelp')}
          isChecked={typed.mayWrite}
        />
        <SelectField
          name="days"
          label={texts.t('account.keys.days')}
          value={String(typed.days)}
          choices={tokenDays.map((days) => ({
            value: String(days),
            label: texts.text('account.keys.dayCount', { count: days }),
          }))}
        />
        <Button>{texts.t('account.keys.make')}</Button>
      </form>
    </AccountPage>
  );
}

function TokenCard({ token }: { token: ApiToken }) {
  const texts = useTexts();
  return (
    <li class="card">
      <h2>
        <bdi>{token.name}</bdi>
      </h2>
      <p>
        <Badge>{texts.t(token.scopes.includes('write') ? 'account.keys.readsAndWrites' : 'account.keys.reads')}</Badge>
      </p>
      <p>
        {texts.t('account.keys.expires', { date: <Moment at={token.expiresAt} /> })}{' '}
        {token.lastUsedAt === null
          ? texts.t('account.neverUsed')
          : texts.t('account.lastUsed', { date: <Moment at={token.lastUsedAt} /> })}
      </p>
      <ActionForm
        action="/account/keys/revoke"
        fields={{ key: token.id }}
        text={texts.t('account.keys.revoke')}
        label={texts.text('account.keys.revokeThis', { name: token.name })}
        kind="secondary"
        isSmall
      />
    </li>
  );
}

export function NewTokenPage({ frame, name, token }: { frame: PageFrame; name: string; token: string }) {
  const texts = useTexts();
  return (
    <AccountPage frame={frame} title={texts.text('account.keys.title')}>
      <Notice tone="caution" title={texts.t('account.shownOnce')}>
        <p>{texts.t('account.keys.keep', { name })}</p>
      </Notice>
      <p>
        <code dir="ltr" class="secret">
          {token}
        </code>
      </p>
      <p>
        <LinkButton href="/account/keys">{texts.t('account.keys.kept')}</LinkButton>
      </p>
    </AccountPage>
  );
}
