// Background work of a workspace and of the whole installation, and trying failed work again.
import { Hono } from 'hono';
import { jobStates, type JobPage, type ListedJob } from '@common-thread/platform';
import type { JobFilter } from '../../services/administration-service.ts';
import { field, frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { InstallationAdministration, WorkspaceAdministration } from './administration-page.view.tsx';
import { administratorOf } from './installation-context.ts';
import { JobList } from './jobs.view.tsx';
import { pageOf } from './page-number.ts';

const perPage = 50;
/** Jobs asked for at once for a file. */
const fileChunk = 1000;

type ReadJobs = (filter: JobFilter) => Promise<JobPage>;

export function jobRoutes({ administration }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/jobs', async (context) => {
    const { context: workspace, path } = context.var.openWorkspace;
    const shown = await readList(context, (filter) => administration.jobs(workspace, filter));
    return renderPage(
      context,
      <WorkspaceAdministration frame={frameOf(context)} part="jobs" path={path}>
        <JobList address={`${path}/jobs`} {...shown} showsWorkspace={false} />
      </WorkspaceAdministration>,
    );
  });

  routes.get('/jobs.csv', (context) => {
    const { context: workspace, slug } = context.var.openWorkspace;
    return jobFile(context, `${slug}-jobs.csv`, (filter) => administration.jobs(workspace, filter));
  });

  routes.post('/jobs/retry', async (context) => {
    const { context: workspace, path } = context.var.openWorkspace;
    const job = field(await context.req.parseBody(), 'job');
    const isRetried = await administration.retryJob(workspace, job);
    return context.redirect(`${path}/jobs?outcome=${isRetried ? 'retried' : 'notRetried'}`, 303);
  });

  return routes;
}

export function installationJobRoutes({ administration }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/installation/jobs', async (context) => {
    const shown = await readList(context, (filter) => administration.allJobs(filter));
    return renderPage(
      context,
      <InstallationAdministration frame={frameOf(context)} part="jobs">
        <JobList address="/installation/jobs" {...shown} showsWorkspace />
      </InstallationAdministration>,
    );
  });

  routes.get('/installation/jobs.csv', (context) =>
    jobFile(context, 'jobs.csv', (filter) => administration.allJobs(filter)),
  );

  routes.post('/installation/jobs/retry', async (context) => {
    const form = await context.req.parseBody();
    const [workspace, job] = [field(form, 'workspace'), field(form, 'job')];
    // What is no identifier is no workspace; the database would take it for a mistake of the program.
    const isIdentifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(workspace);
    const language = context.var.texts.language;
    const isRetried =
      isIdentifier && (await administration.retryJobOf(administratorOf(context), workspace, job, language));
    return context.redirect(`/installation/jobs?outcome=${isRetried ? 'retried' : 'notRetried'}`, 303);
  });

  return routes;
}

const outcomes = ['retried', 'notRetried'] as const;

async function readList(context: SiteContext, read: ReadJobs) {
  const state = jobStates.find((one) => one === context.req.query('state')) ?? null;
  const page = pageOf(context);
  const list = await read({ ...(state === null ? {} : { state }), page, perPage });
  return { list, state, page, perPage, outcome: outcomes.find((one) => one === context.req.query('outcome')) ?? null };
}

async function jobFile(context: SiteContext, fileName: string, read: ReadJobs): Promise<Response> {
  const state = jobStates.find((one) => one === context.req.query('state'));
  const rows: ListedJob[] = [];
  for (let page = 1; ; page += 1) {
    const { jobs, total } = await read({ ...(state === undefined ? {} : { state }), page, perPage: fileChunk });
    rows.push(...jobs);
    if (jobs.length === 0 || rows.length >= total) break;
  }
  const csv = writeCsv<ListedJob>(
    [
      { heading: 'workspace', value: (job) => job.workspaceSlug },
      { heading: 'id', value: (job) => job.id },
      { heading: 'kind', value: (job) => job.kind },
      { heading: 'state', value: (job) => job.state },
      { heading: 'attempts', value: (job) => job.attempts },
      { heading: 'created', value: (job) => job.createdAt.toISOString() },
      { heading: 'finished', value: (job) => job.finishedAt?.toISOString() ?? '' },
      { heading: 'reason', value: (job) => job.problem ?? '' },
    ],
    rows,
  );
  return csvResponse(context, fileName, csv);
}
