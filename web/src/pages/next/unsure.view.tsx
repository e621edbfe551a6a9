// Passages that somebody was unsure about: what to talk about, and what the codebook may lack.
import type { UnsurePassage } from '@common-thread/coding';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { Excerpt } from './list.view.tsx';
import { codeName, NextPage, type ChosenScope, type NextFrameProps } from './next-page.view.tsx';

export interface UnsurePageProps extends NextFrameProps {
  scope: ChosenScope;
  passages: UnsurePassage[];
}

export function UnsurePage({ passages, ...props }: UnsurePageProps) {
  const texts = useTexts();
  const { studyPath, scope, codebook } = props;
  if (passages.length === 0)
    return (
      <NextPage {...props} view="unsure">
        <EmptyState title={texts.t('next.unsureNone')}>
          <p>{texts.t('next.unsureNote')}</p>
        </EmptyState>
      </NextPage>
    );
  return (
    <NextPage {...props} view="unsure">
      <p>{texts.t('next.unsureNote')}</p>
      <DataTable
        id="unsure"
        caption={texts.t('next.unsureCaption', { code: <bdi>{codeName(texts, codebook, scope.code)}</bdi> })}
        rows={passages}
        downloadHref={withQuery(`${studyPath}/next/unsure.csv`, { ...scope })}
        isStacked
        columns={[
          {
            heading: texts.t('next.passage'),
            isRowHeading: true,
            isWide: true,
            cell: (row) => <Excerpt passage={row} />,
          },
          {
            heading: texts.t('next.contribution'),
            label: texts.text('next.contribution'),
            cell: (row) => <bdi>{row.contributionTitle}</bdi>,
          },
          {
            heading: texts.t('next.setAsideBy'),
            label: texts.text('next.setAsideBy'),
            cell: (row) => (row.coderName === null ? '' : <bdi>{row.coderName}</bdi>),
          },
          {
            heading: texts.t('next.setAsideAt'),
            label: texts.text('next.setAsideAt'),
            cell: (row) => texts.date(row.at),
          },
          {
            heading: <span class="visually-hidden">{texts.t('next.readThis')}</span>,
            cell: (row) => (
              <a href={withQuery(`${studyPath}/next`, { ...scope, passage: row.passageId })}>
                {texts.t('next.readThis')}
              </a>
            ),
          },
        ]}
      />
    </NextPage>
  );
}
