// The accounts at the organisation's own sign-in service that lead to this account.
import type { LinkedIdentity, Problem } from '@common-thread/platform';
import { ActionForm } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { AccountPage, type AccountDeed } from './account-page.tsx';
import { Moment } from '../administration/moment.tsx';

export interface OrganisationPageProps {
  frame: PageFrame;
  organisation: string | null;
  identities: readonly LinkedIdentity[];
  done: AccountDeed | null;
  problem: Problem | null;
}

export function OrganisationPage({ frame, organisation, identities, done, problem }: OrganisationPageProps) {
  const texts = useTexts();
  return (
    <AccountPage
      frame={frame}
      title={organisation ?? texts.text('account.organisation.title')}
      done={done}
      problem={problem}
    >
      <p>{texts.t('account.organisation.explanation')}</p>
      {identities.length === 0 ? (
        <EmptyState title={texts.t('account.organisation.isNotJoined')} />
      ) : (
        <ul class="cards">
          {identities.map(({ issuer, subject, createdAt }) => (
            <li class="card">
              <h2>
                <bdi>{new URL(issuer).host}</bdi>
              </h2>
              <p>{texts.t('account.added', { date: <Moment at={createdAt} /> })}</p>
              <ActionForm
                action="/account/organisation/remove"
                fields={{ issuer, subject }}
                text={texts.t('account.remove')}
                label={texts.text('account.removeThis', { name: new URL(issuer).host })}
                kind="secondary"
                isSmall
              />
            </li>
          ))}
        </ul>
      )}
      {organisation === null ? null : (
        <ActionForm
          action="/account/organisation"
          text={texts.t('account.organisation.join', { name: organisation })}
        />
      )}
    </AccountPage>
  );
}
