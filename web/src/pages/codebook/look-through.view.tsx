// Passages being looked through again: how far it is. The page asks again by itself, so no script is needed.
import type { LookThroughView } from '@common-thread/assembly';
import { LinkButton } from '../../components/button/button.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Progress } from '../../components/progress/progress.tsx';
import { RefreshChoice } from '../../components/progress/refresh-choice.tsx';
import { useTexts } from '../../texts.tsx';

export interface LookThroughPageProps {
  frame: PageFrame;
  studyPath: string;
  view: LookThroughView;
  /** Whether the page asks for itself again; a person can stop that. */
  isRefreshing: boolean;
}

export function LookThroughPage({ frame, studyPath, view, isRefreshing }: LookThroughPageProps) {
  const texts = useTexts();
  const isUnderWay = view.state === 'waiting' || view.state === 'running';
  const title = texts.text('codebook.lookThrough');
  return (
    <Page
      frame={frame}
      title={title}
      part="codebook"
      breadcrumbs={[{ label: texts.text('shell.codebook'), href: `${studyPath}/codebook` }]}
      refreshSeconds={isUnderWay && isRefreshing ? 2 : undefined}
    >
      <h1>{title}</h1>
      {view.state === 'failed' ? <Notice tone="problem" title={view.problem ?? ''} /> : null}
      {view.state === 'done' ? <Notice tone="done" title={texts.t('codebook.lookedThrough')} /> : null}
      {isUnderWay ? (
        <>
          {view.progress === null ? (
            <p>{texts.t('codebook.lookThroughWaiting')}</p>
          ) : (
            <Progress label={title} done={view.progress.passagesDone} total={view.progress.passagesTotal} />
          )}
          <p class="muted">{texts.t('import.mayLeave')}</p>
          <RefreshChoice isRefreshing={isRefreshing} />
        </>
      ) : null}
      <p>
        <LinkButton href={`${studyPath}/codebook`} kind="secondary">
          {texts.t('codebook.backToCodebook')}
        </LinkButton>
      </p>
    </Page>
  );
}
