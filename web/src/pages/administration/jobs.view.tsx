// Background work: what waits, runs, is done, and what has failed with its reason. Of a workspace or of the installation.
import { jobStates, type JobPage, type JobStateName, type ListedJob } from '@common-thread/platform';
import { Badge, type BadgeTone } from '../../components/badge/badge.tsx';
import { ActionForm } from '../../components/button/button.tsx';
import { DataTable, type Column } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { Facts } from '../../components/facts/facts.tsx';
import { SelectField } from '../../components/field/field.tsx';
import { Filters } from '../../components/filters/filters.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Pagination } from '../../components/pagination/pagination.tsx';
import { withQuery } from '../../request-address.ts';
import { english } from '../../messages/en.ts';
import { useTexts, type Texts } from '../../texts.tsx';
import { Moment } from './moment.tsx';

export interface JobListProps {
  /** Address of the page; its file has the same with .csv, and below it lies "retry". */
  address: string;
  list: JobPage;
  state: JobStateName | null;
  page: number;
  perPage: number;
  outcome: 'retried' | 'notRetried' | null;
  /** Where jobs of several workspaces stand together. */
  showsWorkspace: boolean;
}

const tones: Record<JobStateName, BadgeTone> = { waiting: 'plain', running: 'strong', done: 'good', failed: 'caution' };

export function JobList({ address, list, state, page, perPage, outcome, showsWorkspace }: JobListProps) {
  const texts = useTexts();
  return (
    <>
      {outcome === null ? null : (
        <Notice tone={outcome === 'retried' ? 'done' : 'problem'} title={texts.t(`jobs.${outcome}`)} />
      )}
      <p class="lead">{texts.t('jobs.lead')}</p>
      <Facts
        facts={jobStates.map((name) => ({
          name: texts.t(`jobs.state.${name}`),
          value: texts.number(list.counts[name]),
        }))}
      />
      <Filters action={address} active={state === null ? 0 : 1}>
        <SelectField
          name="state"
          label={texts.t('jobs.state')}
          emptyLabel={texts.text('field.any')}
          value={state ?? ''}
          choices={jobStates.map((name) => ({ value: name, label: texts.text(`jobs.state.${name}`) }))}
        />
      </Filters>
      {list.jobs.length === 0 ? (
        <EmptyState title={texts.t(state === null ? 'jobs.none' : 'jobs.noneLike')}>
          <p>{texts.t('jobs.noneAdvice')}</p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            id="jobs"
            caption={texts.t('administration.jobs')}
            isCaptionHidden
            isStacked
            rows={list.jobs}
            downloadHref={withQuery(`${address}.csv`, { state })}
            columns={columnsOf(texts, address, showsWorkspace)}
          />
          <Pagination
            page={page}
            pageSize={perPage}
            total={list.total}
            href={(other) => withQuery(address, { state, page: other })}
          />
        </>
      )}
    </>
  );
}

function columnsOf(texts: Texts, address: string, showsWorkspace: boolean): Column<ListedJob>[] {
  const workspace: Column<ListedJob> = {
    heading: texts.t('jobs.workspace'),
    label: texts.text('jobs.workspace'),
    cell: (job) => (
      <a href={`/workspaces/${encodeURIComponent(job.workspaceSlug)}/jobs`}>
        <bdi>{job.workspaceName}</bdi>
      </a>
    ),
  };
  return [
    { heading: texts.t('jobs.kind'), isRowHeading: true, cell: (job) => kindWords(texts, job.kind) },
    ...(showsWorkspace ? [workspace] : []),
    {
      heading: texts.t('jobs.state'),
      label: texts.text('jobs.state'),
      cell: (job) => <Badge tone={tones[job.state]}>{texts.t(`jobs.state.${job.state}`)}</Badge>,
    },
    {
      heading: texts.t('jobs.attempts'),
      label: texts.text('jobs.attempts'),
      isFigure: true,
      cell: (job) => texts.number(job.attempts),
    },
    {
      heading: texts.t('jobs.created'),
      label: texts.text('jobs.created'),
      cell: (job) => <Moment at={job.createdAt} />,
    },
    {
      heading: texts.t('jobs.finished'),
      label: texts.text('jobs.finished'),
      cell: (job) => (job.finishedAt === null ? null : <Moment at={job.finishedAt} />),
    },
    {
      heading: texts.t('jobs.remarks'),
      label: texts.text('jobs.remarks'),
      isWide: true,
      cell: (job) => <Remarks job={job} address={address} />,
    },
  ];
}

function Remarks({ job, address }: { job: ListedJob; address: string }) {
  const texts = useTexts();
  const progress = progressOf(job);
  return (
    <>
      {progress === null || job.state !== 'running' ? null : <div>{texts.t('progress.count', progress)}</div>}
      {/* The reason is the program's own and in English, whatever the language of the page. */}
      {job.problem === null || job.state === 'done' ? null : (
        <div lang="en" dir="ltr">
          {job.problem}
        </div>
      )}
      {job.state === 'waiting' && job.attempts > 0 ? (
        <div>{texts.t('jobs.rests', { time: <Moment at={job.notBefore} /> })}</div>
      ) : null}
      {job.state === 'failed' ? (
        <ActionForm
          action={`${address}/retry`}
          fields={{ workspace: job.workspaceId, job: job.id }}
          text={texts.t('jobs.retry')}
          label={texts.text('jobs.retryThis', { work: kindWords(texts, job.kind) })}
          kind="secondary"
          isSmall
        />
      ) : null}
    </>
  );
}

/** Work of a kind that has no words yet is shown by its code. */
function kindWords(texts: Texts, kind: string): string {
  const key = `jobs.kind.${kind}`;
  return Object.hasOwn(english, key) ? texts.text(key as 'jobs.kind.importUpload') : kind;
}

/** Most work tells how many of how many are done; what tells something else has no such line. */
export function progressOf({ progress }: Pick<ListedJob, 'progress'>): { done: number; total: number } | null {
  const { done, total } = (progress ?? {}) as { done?: unknown; total?: unknown };
  return typeof done === 'number' && typeof total === 'number' ? { done, total } : null;
}
