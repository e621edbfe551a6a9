// The browsers in which one is signed in.
import type { Session } from '@common-thread/platform';
import { Badge } from '../../components/badge/badge.tsx';
import { ActionForm } from '../../components/button/button.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { AccountPage, type AccountDeed } from './account-page.tsx';
import { Moment } from '../administration/moment.tsx';

export function SessionsPage({
  frame,
  sessions,
  thisOne,
  done,
}: {
  frame: PageFrame;
  sessions: readonly Session[];
  /** The session in which the page is read. */
  thisOne: string;
  done: AccountDeed | null;
}) {
  const texts = useTexts();
  return (
    <AccountPage frame={frame} title={texts.text('account.sessions.title')} done={done}>
      <p>{texts.t('account.sessions.explanation')}</p>
      <ul class="cards">
        {sessions.map((session) => (
          <SessionCard session={session} isThisOne={session.id === thisOne} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ActionForm
          action="/account/sessions/end-others"
          text={texts.t('account.sessions.endOthers')}
          kind="secondary"
        />
      ) : (
        <p class="muted">{texts.t('account.sessions.noOthers')}</p>
      )}
    </AccountPage>
  );
}

function SessionCard({ session, isThisOne }: { session: Session; isThisOne: boolean }) {
  const texts = useTexts();
  const browser = session.browser ?? texts.text('account.sessions.unknownBrowser');
  return (
    <li class="card">
      <h2>
        <bdi>{browser}</bdi> {isThisOne ? <Badge tone="good">{texts.t('account.sessions.thisOne')}</Badge> : null}
      </h2>
      <p>{texts.t(`account.method.${session.method}`)}</p>
      <p>
        {texts.t('account.sessions.since', { date: <Moment at={session.createdAt} /> })}{' '}
        {texts.t('account.lastUsed', { date: <Moment at={session.lastSeenAt} /> })}
      </p>
      {isThisOne ? null : (
        <ActionForm
          action="/account/sessions/end"
          fields={{ session: session.id }}
          text={texts.t('account.sessions.end')}
          label={texts.text('account.sessions.endThis', { browser })}
          kind="secondary"
          isSmall
        />
      )}
    </li>
  );
}
