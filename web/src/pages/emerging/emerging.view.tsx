// Themes nobody thought of: what a search does, how far it is, what was found, what was decided.
import type { EmergingOverview, EmergingTheme } from '@common-thread/themes';
import type { Problem } from '@common-thread/platform';
import { Allowed } from '../../allowed.tsx';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { DecidedThemes, ProposedThemes } from './theme-tables.view.tsx';
import { SearchUnderWay } from './under-way.view.tsx';
import { durationText } from './duration.ts';

export interface EmergingPageProps {
  frame: PageFrame;
  studyPath: string;
  overview: EmergingOverview;
  problem: Problem | null;
  isRefreshing: boolean;
}

export function EmergingPage({ frame, studyPath, overview, problem, isRefreshing }: EmergingPageProps) {
  const texts = useTexts();
  const { work, run, proposed, decided } = overview;
  const isUnderWay = work?.state === 'waiting' || work?.state === 'running';
  return (
    <CodingPage
      frame={frame}
      studyPath={studyPath}
      part="emerging"
      refreshSeconds={isUnderWay && isRefreshing ? 3 : undefined}
    >
      <p class="lead">{texts.t('emerging.lead')}</p>
      {problem === null ? null : <Notice tone="problem" title={problem.message} />}
      {work?.state === 'failed' ? (
        <Notice tone="problem" title={texts.t('emerging.failed')}>
          <p>{work.problem}</p>
        </Notice>
      ) : null}
      {isUnderWay ? (
        <SearchUnderWay work={work} isRefreshing={isRefreshing} />
      ) : (
        <Search overview={overview} studyPath={studyPath} />
      )}
      {run === null ? null : (
        <p class="muted small">
          {texts.t('emerging.lastRun', {
            date: texts.date(run.finishedAt),
            passages: run.passages,
            groups: run.groups,
            unstable: run.unstable,
            known: run.knownAgain,
          })}
        </p>
      )}
      <h2>{texts.t('emerging.proposed')}</h2>
      {proposed.length === 0 ? (
        <EmptyState title={texts.t('emerging.none')}>
          <p>{texts.t('emerging.noneAdvice')}</p>
        </EmptyState>
      ) : (
        <ProposedThemes themes={proposed} studyPath={studyPath} />
      )}
      {decided.length === 0 ? null : <Decided themes={decided} studyPath={studyPath} />}
    </CodingPage>
  );
}

function Search({ overview, studyPath }: { overview: EmergingOverview; studyPath: string }) {
  const texts = useTexts();
  const passages = overview.uncovered.reduce((sum, language) => sum + language.passages, 0);
  return (
    <>
      <p>
        {texts.t('emerging.uncovered', { count: passages })}{' '}
        {overview.uncovered
          .map(({ language, passages: count }) => `${texts.languageName(language)} ${texts.number(count)}`)
          .join(' · ')}
      </p>
      {passages === 0 ? null : (
        <>
          <p>{texts.t('emerging.what', { duration: durationText(texts, overview.expectedSeconds) })}</p>
          <Allowed to="codebook.change">
            <form method="post" action={`${studyPath}/emerging`}>
              <Button>{overview.run === null ? texts.t('emerging.search') : texts.t('emerging.searchAgain')}</Button>
            </form>
          </Allowed>
        </>
      )}
    </>
  );
}

function Decided({ themes, studyPath }: { themes: EmergingTheme[]; studyPath: string }) {
  const texts = useTexts();
  return (
    <>
      <h2>{texts.t('emerging.decided')}</h2>
      <DecidedThemes themes={themes} studyPath={studyPath} />
    </>
  );
}
