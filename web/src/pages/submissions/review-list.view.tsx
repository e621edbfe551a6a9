// What was submitted, by state, for those who decide on it.
import type { SubmissionPage, SubmissionState } from '@common-thread/contributions';
import { LinkButton } from '../../components/button/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Pagination } from '../../components/pagination/pagination.tsx';
import { Tabs } from '../../components/tabs/tabs.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { Moment } from '../administration/moment.tsx';
import { countryColumn, stateColumn, titleColumn } from './table-columns.tsx';

export interface SubmissionsPageProps {
  frame: PageFrame;
  path: string;
  state: Exclude<SubmissionState, 'draft'> | null;
  states: readonly Exclude<SubmissionState, 'draft'>[];
  counts: Record<SubmissionState, number>;
  list: SubmissionPage;
}

export function SubmissionsPage({ frame, path, state, states, counts, list }: SubmissionsPageProps) {
  const texts = useTexts();
  const title = texts.text('submissions.title');
  const total = states.reduce((sum, one) => sum + counts[one], 0);
  const tabs = [null, ...states].map((one) => ({
    label: `${texts.text(one === null ? 'submissions.all' : `submission.state.${one}`)} (${texts.number(one === null ? total : counts[one])})`,
    href: withQuery(path, { state: one }),
    isCurrent: one === state,
  }));
  return (
    <Page frame={frame} title={title} part="contributions">
      <div class="page-head">
        <h1>{title}</h1>
        <LinkButton href={`${path}/links`}>{texts.t('contributorLink.title')}</LinkButton>
      </div>
      {counts.draft === 0 ? null : <p class="muted">{texts.t('submissions.drafts', { count: counts.draft })}</p>}
      {total === 0 ? (
        <EmptyState title={texts.t('submissions.none')}>
          <p>{texts.t('submissions.noneAdvice')}</p>
        </EmptyState>
      ) : (
        <>
          <Tabs label={texts.text('submissions.byState')} tabs={tabs} />
          {list.total === 0 ? (
            <p class="muted">{texts.t('submissions.noneMatch')}</p>
          ) : (
            <List path={path} state={state} list={list} />
          )}
        </>
      )}
    </Page>
  );
}

function List({ path, state, list }: Pick<SubmissionsPageProps, 'path' | 'state' | 'list'>) {
  const texts = useTexts();
  return (
    <>
      <DataTable
        id="submissions"
        caption={texts.t('submissions.title')}
        isCaptionHidden
        rows={list.rows}
        isStacked
        downloadHref={withQuery(`${path}.csv`, { state })}
        columns={[
          titleColumn(texts, (row) => `${path}/${row.id}`),
          countryColumn(texts),
          {
            heading: texts.t('submission.contributor'),
            label: texts.text('submission.contributor'),
            cell: (row) => <bdi>{row.contributorName}</bdi>,
          },
          stateColumn(texts),
          {
            heading: texts.t('submission.submittedAt'),
            label: texts.text('submission.submittedAt'),
            cell: (row) => (row.submittedAt === null ? '' : <Moment at={row.submittedAt} />),
          },
        ]}
      />
      <Pagination {...list} href={(page) => withQuery(path, { state, page: page === 1 ? undefined : page })} />
    </>
  );
}
