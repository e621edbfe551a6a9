// One's passkeys, and the form that adds one: without scripts it says what is needed.
import type { Passkey, Problem } from '@common-thread/platform';
import type { OwnAccount } from '../../services/account-service.ts';
import { Badge } from '../../components/badge/badge.tsx';
import { ActionForm, Button, LinkButton } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { TextField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { AccountPage, type AccountDeed } from './account-page.tsx';
import { Moment } from '../administration/moment.tsx';

export interface PasskeysPageProps {
  frame: PageFrame;
  passkeys: readonly Passkey[];
  own: OwnAccount;
  /** Where the person was going before; empty: nowhere in particular. */
  back: string;
  done: AccountDeed | null;
  problem: Problem | null;
}

export function PasskeysPage({ frame, passkeys, own: { ways }, back, done, problem }: PasskeysPageProps) {
  const texts = useTexts();
  const isOnlyWay = passkeys.length === 1 && !ways.hasPassword && ways.identities === 0;
  return (
    <AccountPage
      frame={frame}
      title={texts.text('account.passkeys.title')}
      done={done}
      problem={problem}
      scripts={['passkey.js']}
    >
      {done === 'passkeyAdded' && back !== '' ? (
        <p>
          <LinkButton href={back}>{texts.t('signIn.continue')}</LinkButton>
        </p>
      ) : null}
      <p>{texts.t('account.passkeys.explanation')}</p>
      {isOnlyWay ? (
        <Notice tone="caution">
          <p>{texts.t('account.passkeys.onlyWay')}</p>
        </Notice>
      ) : null}
      {passkeys.length === 0 ? (
        <EmptyState title={texts.t('account.passkeys.none')} />
      ) : (
        <ul class="cards">
          {passkeys.map((passkey, index) => (
            <PasskeyCard passkey={passkey} number={index + 1} />
          ))}
        </ul>
      )}
      <h2>{texts.t('account.passkeys.add')}</h2>
      <p data-without-passkeys>{texts.t('account.passkeys.needsScript')}</p>
      <form method="post" action="/account/passkeys" data-passkey="add" data-options="/account/passkeys/options" hidden>
        <input type="hidden" name="return" value={back} />
        <input type="hidden" name="response" value="" />
        <TextField name="name" label={texts.t('account.passkeys.name')} help={texts.t('account.passkeys.nameHelp')} />
        <Button>{texts.t('account.passkeys.addButton')}</Button>
        <p class="notice problem" role="alert" data-passkey-failed hidden>
          {texts.t('account.passkeys.failed')}
        </p>
      </form>
    </AccountPage>
  );
}

function PasskeyCard({ passkey, number }: { passkey: Passkey; number: number }) {
  const texts = useTexts();
  const id = `passkey-name-${String(number)}`;
  return (
    <li class="card">
      <h2>
        <bdi>{passkey.name}</bdi>
      </h2>
      <p>
        {texts.t('account.added', { date: <Moment at={passkey.createdAt} /> })}{' '}
        {passkey.lastUsedAt === null
          ? texts.t('account.neverUsed')
          : texts.t('account.lastUsed', { date: <Moment at={passkey.lastUsedAt} /> })}{' '}
        {passkey.isBackedUp ? <Badge>{texts.t('account.passkeys.backedUp')}</Badge> : null}
      </p>
      <form method="post" action="/account/passkeys/rename">
        <input type="hidden" name="passkey" value={passkey.credentialId} />
        <TextField name="name" id={id} label={texts.t('account.passkeys.name')} value={passkey.name} />
        <Button kind="secondary" isSmall label={texts.text('account.passkeys.renameThis', { name: passkey.name })}>
          {texts.t('account.passkeys.rename')}
        </Button>
      </form>
      <ActionForm
        action="/account/passkeys/remove"
        fields={{ passkey: passkey.credentialId }}
        text={texts.t('account.remove')}
        label={texts.text('account.passkeys.removeThis', { name: passkey.name })}
        kind="quiet"
        isSmall
      />
    </li>
  );
}
