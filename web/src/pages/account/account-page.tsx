// What every page below the account has: the way back to it, what was just done, and what went wrong.
import type { Problem } from '@common-thread/platform';
import type { PropsWithChildren } from 'hono/jsx';
import type { AssetName } from '../../assets.ts';
import { ErrorSummary } from '../../components/field/error-summary.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';

/** What may have been done on the page before: `?done=` says it. */
export const accountDeeds = [
  'saved',
  'passwordSet',
  'passkeyAdded',
  'passkeyRenamed',
  'passkeyRemoved',
  'authenticatorAdded',
  'authenticatorRemoved',
  'sessionEnded',
  'othersEnded',
  'tokenRevoked',
  'joined',
  'left',
] as const;
export type AccountDeed = (typeof accountDeeds)[number];

export function accountDeed(asked: string | undefined): AccountDeed | null {
  return accountDeeds.find((deed) => deed === asked) ?? null;
}

export interface AccountPageProps {
  frame: PageFrame;
  title: string;
  done?: AccountDeed | null;
  problem?: Problem | null;
  scripts?: AssetName[];
}

export function AccountPage({
  frame,
  title,
  done = null,
  problem = null,
  scripts,
  children,
}: PropsWithChildren<AccountPageProps>) {
  const texts = useTexts();
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[{ label: texts.text('account.title'), href: '/account' }]}
      scripts={scripts}
    >
      <h1>{title}</h1>
      {done === null ? null : <Notice tone="done" title={texts.t(`account.done.${done}`)} />}
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      {children}
    </Page>
  );
}
