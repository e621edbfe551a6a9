// Where a study stands: its figures, the steps of the cycle with the next thing to do, its languages.
import { DataTable } from '../../components/data-table/data-table.tsx';
import { Facts } from '../../components/facts/facts.tsx';
import { UnreviewedNotice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { CycleSteps, type StudyStanding } from './cycle-steps.tsx';

export interface OverviewPageProps extends StudyStanding {
  frame: PageFrame;
}

export function OverviewPage({ frame, ...standing }: OverviewPageProps) {
  const { studyPath, counts, codings } = standing;
  const texts = useTexts();
  const isUnreviewed = counts.passages > 0 && codings.accepted === 0;
  return (
    <Page frame={frame} title={texts.text('shell.overview')} part="overview">
      <h1 class="visually-hidden">{texts.t('shell.overview')}</h1>
      <h2 class="visually-hidden">{texts.t('overview.figures')}</h2>
      <Facts
        facts={[
          { name: texts.t('overview.contributions'), value: texts.number(counts.contributions) },
          { name: texts.t('overview.countries'), value: texts.number(counts.countries) },
          { name: texts.t('overview.regions'), value: texts.number(counts.regions) },
          { name: texts.t('overview.documents'), value: texts.number(counts.documentsRead) },
          { name: texts.t('overview.passages'), value: texts.number(counts.passages) },
        ]}
      />
      {isUnreviewed ? <UnreviewedNotice /> : null}
      <h2>{texts.t('overview.progress')}</h2>
      <CycleSteps {...standing} />
      {counts.languages.length === 0 ? null : (
        <>
          <h2>{texts.t('overview.languages')}</h2>
          <DataTable
            id="languages"
            caption={texts.t('overview.languages')}
            isCaptionHidden
            rows={counts.languages}
            downloadHref={`${studyPath}/languages.csv`}
            columns={[
              {
                heading: texts.t('overview.language'),
                isRowHeading: true,
                cell: (row) => (
                  <a href={`${studyPath}/contributions?language=${row.language}`}>{texts.languageName(row.language)}</a>
                ),
              },
              {
                heading: texts.t('overview.contributions'),
                isFigure: true,
                cell: (row) => texts.number(row.contributions),
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
