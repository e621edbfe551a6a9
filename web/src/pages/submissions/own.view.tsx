// What a member has written, in every state.
import type { SubmissionSummary } from '@common-thread/contributions';
import { LinkButton } from '../../components/button/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { Moment } from '../administration/moment.tsx';
import { countryColumn, stateColumn, titleColumn } from './table-columns.tsx';

export interface OwnSubmissionsPageProps {
  frame: PageFrame;
  /** Of the submissions of the workspace. */
  path: string;
  rows: readonly SubmissionSummary[];
}

export function OwnSubmissionsPage({ frame, path, rows }: OwnSubmissionsPageProps) {
  const texts = useTexts();
  const title = texts.text('submissions.mine');
  return (
    <Page frame={frame} title={title} part="contributions">
      <div class="page-head">
        <h1>{title}</h1>
        <LinkButton href={`${path}/new`}>{texts.t('submissions.new')}</LinkButton>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={texts.t('submissions.mineNone')} />
      ) : (
        <DataTable
          id="submissions"
          caption={title}
          isCaptionHidden
          rows={rows}
          isStacked
          downloadHref={`${path}/mine.csv`}
          columns={[
            titleColumn(texts, (row) => `${path}/mine/${row.id}`),
            countryColumn(texts),
            stateColumn(texts),
            {
              heading: texts.t('submission.savedAt'),
              label: texts.text('submission.savedAt'),
              cell: (row) => <Moment at={row.savedAt} />,
            },
          ]}
        />
      )}
    </Page>
  );
}
