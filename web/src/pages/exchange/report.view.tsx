// A file being taken over, and what became of it.
import type { JobView } from '@common-thread/assembly';
import type { ImportOutcome, StoredImport } from '@common-thread/coding';
import { LinkButton } from '../../components/button/button.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { RefreshChoice } from '../../components/progress/refresh-choice.tsx';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { Lines, Losses } from './losses.view.tsx';

export interface ReportPageProps {
  frame: PageFrame;
  studyPath: string;
  file: StoredImport;
  job: JobView<ImportOutcome> | null;
  isRefreshing: boolean;
}

export function ReportPage({ frame, studyPath, file, job, isRefreshing }: ReportPageProps) {
  const outcome = file.outcome;
  const isUnderWay = outcome === null && job !== null && (job.state === 'waiting' || job.state === 'running');
  return (
    <CodingPage
      frame={frame}
      studyPath={studyPath}
      part="exchange"
      title={file.name}
      refreshSeconds={isUnderWay && isRefreshing ? 2 : undefined}
    >
      {isUnderWay ? <UnderWay isRefreshing={isRefreshing} /> : null}
      {job?.problem == null ? null : <Notice tone="problem" title={job.problem} />}
      {outcome === null ? null : <Outcome outcome={outcome} studyPath={studyPath} />}
    </CodingPage>
  );
}

export function UnderWay({ isRefreshing }: { isRefreshing: boolean }) {
  const texts = useTexts();
  return (
    <>
      <p class="lead">{texts.t('exchange.underWay')}</p>
      <p class="muted">{texts.t('exchange.mayLeave')}</p>
      <RefreshChoice isRefreshing={isRefreshing} />
    </>
  );
}

function Outcome({ outcome, studyPath }: { outcome: ImportOutcome; studyPath: string }) {
  const texts = useTexts();
  return (
    <>
      <Notice tone="done" title={texts.t('exchange.takenOver')}>
        <ul>
          <li>{texts.t('exchange.done.codes', { count: outcome.codesAdded })}</li>
          <li>{texts.t('exchange.done.documents', { count: outcome.documentsAdded })}</li>
          <li>{texts.t('exchange.done.documentsKnown', { count: outcome.documentsKnown })}</li>
          <li>{texts.t('exchange.done.codings', { count: outcome.codingsAdded })}</li>
          <li>{texts.t('exchange.done.codingsKnown', { count: outcome.codingsKnown })}</li>
          <li>{texts.t('exchange.done.memos', { count: outcome.memosAdded })}</li>
        </ul>
      </Notice>
      <h2>{texts.t('exchange.whatWasLost')}</h2>
      <Losses losses={outcome.losses} />
      <Lines lines={outcome.lines} more={outcome.moreLines} />
      <p>
        <LinkButton href={`${studyPath}/contributions`}>{texts.t('overview.openContributions')}</LinkButton>
      </p>
    </>
  );
}
