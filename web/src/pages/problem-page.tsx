// When a page can't be shown: what happened and what to do. Nobody is blamed, nothing internal is shown.
import type { Child } from 'hono/jsx';
import { LinkButton } from '../components/button/button.tsx';
import { Page, type PageFrame } from '../components/page-shell/page-shell.tsx';
import { withQuery } from '../request-address.ts';
import { useTexts } from '../texts.tsx';

export type ProblemKind = 'notFound' | 'unexpected' | 'otherSite' | 'signInNeeded' | 'notAllowed';

export interface ProblemPageProps {
  frame: PageFrame;
  problem: ProblemKind;
  /** Names the line in the server's log. */
  reference?: string;
}

export function ProblemPage({ frame, problem, reference }: ProblemPageProps) {
  const texts = useTexts();
  return (
    <PlainProblem frame={frame} title={texts.text(`problem.${problem}.title`)}>
      <p class="lead">{texts.t(`problem.${problem}.explanation`)}</p>
      {reference === undefined ? null : (
        <p>{texts.t('problem.unexpected.reference', { reference: <code>{reference}</code> })}</p>
      )}
    </PlainProblem>
  );
}

export function TooLargePage({ frame, limit }: { frame: PageFrame; limit: string }) {
  const texts = useTexts();
  return (
    <PlainProblem frame={frame} title={texts.text('problem.tooLarge.title')}>
      <p class="lead">{texts.t('problem.tooLarge.explanation', { limit })}</p>
    </PlainProblem>
  );
}

export function TooManyRequestsPage({ frame, seconds }: { frame: PageFrame; seconds: number }) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('problem.tooManyRequests.title')}>
      <h1>{texts.text('problem.tooManyRequests.title')}</h1>
      <p class="lead">{texts.t('problem.tooManyRequests.explanation', { count: seconds })}</p>
    </Page>
  );
}

function PlainProblem({ frame, title, children }: { frame: PageFrame; title: string; children: Child }) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      {children}
      <p>
        {frame.personName === null ? (
          <LinkButton href={withQuery('/sign-in', { return: frame.address })}>{texts.t('problem.toSignIn')}</LinkButton>
        ) : (
          <LinkButton href="/">{texts.t('problem.toWorkspaces')}</LinkButton>
        )}
      </p>
    </Page>
  );
}
