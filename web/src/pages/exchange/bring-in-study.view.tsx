// Taking the archive of a whole study in as a new study, by those who administer the installation.
import type { JobView } from '@common-thread/assembly';
import type { ImportedStudy, Problem } from '@common-thread/platform';
import { Button, LinkButton } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { FileField, TextField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Progress } from '../../components/progress/progress.tsx';
import { bodyLimits } from '../../security.tsx';
import { useTexts } from '../../texts.tsx';
import { UnderWay } from './report.view.tsx';

export function BringInStudyPage({ frame, problem }: { frame: PageFrame; problem: Problem | null }) {
  const texts = useTexts();
  const title = texts.text('exchange.bringInStudy');
  const limit = `${texts.number(bodyLimits.uploadBytes / 1024 / 1024)} MB`;
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      <p>{texts.t('exchange.bringInStudyLead')}</p>
      <form method="post" action="/studies/bring-in" enctype="multipart/form-data">
        <FileField
          name="file"
          label={texts.t('exchange.studyFile')}
          help={texts.t('exchange.studyFileHelp', {
            limit,
            command: <code dir="ltr">npx common-thread study-import FILE</code>,
          })}
          error={errorFor(problem, 'file')}
          accept=".zip"
        />
        <TextField
          name="name"
          label={texts.t('exchange.studyName')}
          help={texts.t('exchange.studyNameHelp')}
          isOptional
        />
        <Button>{texts.t('exchange.bringIn')}</Button>
      </form>
    </Page>
  );
}

export interface StudyProgressProps {
  frame: PageFrame;
  job: JobView<ImportedStudy>;
  isRefreshing: boolean;
}

export function StudyProgressPage({ frame, job, isRefreshing }: StudyProgressProps) {
  const texts = useTexts();
  const isUnderWay = job.state === 'waiting' || job.state === 'running';
  const title = texts.text('exchange.bringInStudy');
  return (
    <Page frame={frame} title={title} refreshSeconds={isUnderWay && isRefreshing ? 2 : undefined}>
      <h1>{title}</h1>
      {isUnderWay ? <UnderWay isRefreshing={isRefreshing} /> : null}
      {isUnderWay && job.progress !== null ? (
        <Progress
          label={title}
          done={job.progress.entries}
          total={job.progress.total}
          current=""
          elapsedSeconds={0}
          remainingSeconds={null}
        />
      ) : null}
      {job.problem === null ? null : <Notice tone="problem" title={job.problem} />}
      {job.outcome === null ? null : <Taken study={job.outcome} />}
      {job.state === 'failed' || (job.problem !== null && !isUnderWay) ? (
        <p>
          <LinkButton href="/studies/bring-in">{texts.t('exchange.tryAgain')}</LinkButton>
        </p>
      ) : null}
    </Page>
  );
}

function Taken({ study }: { study: ImportedStudy }) {
  const texts = useTexts();
  return (
    <Notice tone="done" title={texts.t('exchange.studyTaken', { name: <bdi>{study.name}</bdi> })}>
      <ul>
        <li>{texts.t('exchange.done.originals', { count: study.originals })}</li>
        <li>{texts.t('exchange.done.people', { count: study.people })}</li>
        <li>{texts.t('exchange.done.auditLines', { count: study.auditLines })}</li>
        {study.missingOriginals.length === 0 ? null : (
          <li>{texts.t('exchange.done.missingOriginals', { count: study.missingOriginals.length })}</li>
        )}
      </ul>
      <p>
        <LinkButton href={`/workspaces/${encodeURIComponent(study.slug)}`}>{texts.t('exchange.openStudy')}</LinkButton>
      </p>
    </Notice>
  );
}
