// What disagreements teach the codebook: the decisions after which somebody said that it should change.
import type { Adjudication, RoundSummary, StudyCodebook } from '@common-thread/coding';
import { Allowed } from '../../allowed.tsx';
import { LinkButton } from '../../components/button/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { valueKey, valueName } from './round-words.ts';

export interface LessonsPageProps {
  frame: PageFrame;
  studyPath: string;
  lessons: readonly Adjudication[];
  rounds: readonly RoundSummary[];
  codebook: StudyCodebook;
}

export function LessonsPage({ frame, studyPath, lessons, rounds, codebook }: LessonsPageProps) {
  const texts = useTexts();
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="rounds" title={texts.text('rounds.lessons')}>
      <p class="lead">{texts.t('rounds.lessonsLead')}</p>
      {lessons.length === 0 ? (
        <EmptyState title={texts.t('rounds.noLessons')}>
          <p>{texts.t('rounds.noLessonsNext')}</p>
        </EmptyState>
      ) : (
        <DataTable
          id="lessons"
          caption={texts.t('rounds.lessons')}
          isCaptionHidden
          rows={lessons}
          isStacked
          downloadHref={`${studyPath}/rounds/lessons.csv`}
          columns={[
            {
              heading: texts.t('rounds.code'),
              cell: (lesson) => (
                <a
                  href={withQuery(`${studyPath}/rounds/${lesson.roundId}/units`, {
                    value: valueKey(lesson),
                    show: 'all',
                  })}
                >
                  {valueName(texts, codebook, lesson)}
                </a>
              ),
              isRowHeading: true,
            },
            {
              heading: texts.t('rounds.reason'),
              label: texts.text('rounds.reason'),
              isWide: true,
              cell: (lesson) => <bdi>{lesson.reason}</bdi>,
            },
            {
              heading: texts.t('rounds.outcome'),
              label: texts.text('rounds.outcome'),
              cell: (lesson) => texts.t(`rounds.outcome.${lesson.outcome}`),
            },
            {
              heading: texts.t('rounds.round'),
              label: texts.text('rounds.round'),
              cell: (lesson) => (
                <a href={`${studyPath}/rounds/${lesson.roundId}`}>
                  <bdi>{rounds.find((round) => round.id === lesson.roundId)?.title ?? ''}</bdi>
                </a>
              ),
            },
            {
              heading: texts.t('rounds.changeCodebook'),
              label: texts.text('rounds.changeCodebook'),
              cell: (lesson) => (
                <Allowed to="codebook.change">
                  <LinkButton
                    href={withQuery(`${studyPath}/codebook/change/describe`, {
                      dimension: lesson.dimension,
                      id: lesson.value,
                      round: lesson.roundId,
                    })}
                    kind="secondary"
                    isSmall
                  >
                    {texts.t('rounds.changeCodebook')}
                  </LinkButton>
                </Allowed>
              ),
            },
          ]}
        />
      )}
    </CodingPage>
  );
}
