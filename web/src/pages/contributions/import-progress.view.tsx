// An import under way, and its report: one line for each file.
import type { ImportedFile } from '@common-thread/contributions';
import { Badge, type BadgeTone } from '../../components/badge/badge.tsx';
import { LinkButton } from '../../components/button/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Progress } from '../../components/progress/progress.tsx';
import type { ImportView } from '@common-thread/assembly';
import { RefreshChoice } from '../../components/progress/refresh-choice.tsx';
import { useTexts } from '../../texts.tsx';

export interface ImportProgressPageProps {
  frame: PageFrame;
  studyPath: string;
  view: ImportView;
  /** Whether the page asks for itself again; a person can stop that. */
  isRefreshing: boolean;
}

export function ImportProgressPage({ frame, studyPath, view, isRefreshing }: ImportProgressPageProps) {
  const texts = useTexts();
  const isUnderWay = view.state === 'waiting' || view.state === 'running';
  const title = texts.text(isUnderWay ? 'import.underWay' : 'import.report');
  const path = `${studyPath}/contributions`;
  return (
    <Page
      frame={frame}
      title={title}
      part="contributions"
      breadcrumbs={[{ label: texts.text('shell.contributions'), href: path }]}
      refreshSeconds={isUnderWay && isRefreshing ? 2 : undefined}
    >
      <h1>{title}</h1>
      {isUnderWay ? <UnderWay view={view} isRefreshing={isRefreshing} /> : null}
      {view.problem === null ? null : <Notice tone="problem" title={view.problem} />}
      {view.report === null ? null : <Report files={view.report.files} studyPath={studyPath} importId={view.id} />}
    </Page>
  );
}

function UnderWay({ view, isRefreshing }: { view: ImportView; isRefreshing: boolean }) {
  const texts = useTexts();
  const { progress } = view;
  return (
    <>
      {progress === null ? (
        <p>{texts.t('import.waiting')}</p>
      ) : (
        <Progress
          label={texts.text('import.underWay')}
          done={progress.done}
          total={progress.total}
          current={progress.currentFile}
          elapsedSeconds={progress.elapsedSeconds}
          remainingSeconds={progress.remainingSeconds}
        />
      )}
      <p class="muted">{texts.t('import.mayLeave')}</p>
      <RefreshChoice isRefreshing={isRefreshing} />
    </>
  );
}

const tones: Record<ImportedFile['result'], BadgeTone> = {
  added: 'good',
  newVersion: 'good',
  unchanged: 'plain',
  needsOcr: 'caution',
  refused: 'caution',
};

function Report({ files, studyPath, importId }: { files: ImportedFile[]; studyPath: string; importId: string }) {
  const texts = useTexts();
  const failed = files.filter((file) => file.result === 'refused' || file.result === 'needsOcr').length;
  return (
    <>
      <p class="lead">
        {texts.t('import.imported', { count: files.length - failed })}{' '}
        {failed > 0 ? texts.t('import.failed', { count: failed }) : null}
      </p>
      <p>
        <LinkButton href={`${studyPath}/contributions`}>{texts.t('overview.openContributions')}</LinkButton>
      </p>
      <DataTable
        id="report"
        caption={texts.t('import.byFile')}
        rows={files}
        downloadHref={`${studyPath}/imports/${importId}.csv`}
        isStacked
        columns={[
          {
            heading: texts.t('import.file'),
            isRowHeading: true,
            isWide: true,
            cell: (file) =>
              file.contributionId === null ? (
                <bdi>{file.fileName}</bdi>
              ) : (
                <a href={`${studyPath}/contributions/${file.contributionId}`}>
                  <bdi>{file.fileName}</bdi>
                </a>
              ),
          },
          {
            heading: texts.t('import.result'),
            cell: (file) => <Badge tone={tones[file.result]}>{texts.t(`import.result.${file.result}`)}</Badge>,
          },
          {
            heading: texts.t('import.remarks'),
            isWide: true,
            cell: (file) => [file.message ?? '', ...file.warnings].filter(Boolean).map((line) => <div>{line}</div>),
          },
        ]}
      />
    </>
  );
}
