// The list of contributions with its filters, and the same as CSV.
import { Hono } from 'hono';
import type { ContributionFilter, ContributionSummary, DocumentStatus } from '@common-thread/contributions';
import { frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { contributionColumns } from './contribution-columns.ts';
import { ContributionsPage } from './list.view.tsx';

const statuses: readonly (DocumentStatus | 'undecided')[] = ['read', 'needsOcr', 'refused', 'undecided'];

export function listRoutes({ contributions }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/contributions', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const filter = readFilter(context);
    const list = await contributions.list(study, filter);
    return renderPage(
      context,
      <ContributionsPage frame={frameOf(context)} studyPath={path} filter={filter} list={list} />,
    );
  });

  routes.get('/contributions.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const filter = readFilter(context);
    const rows: ContributionSummary[] = [];
    for (let page = 1; ; page += 1) {
      const list = await contributions.list(study, { ...filter, page });
      rows.push(...list.rows);
      if (list.rows.length === 0 || rows.length >= list.total) break;
    }
    return csvResponse(context, `${slug}-contributions.csv`, writeCsv(contributionColumns(context.var.texts), rows));
  });

  return routes;
}

function readFilter(context: SiteContext): ContributionFilter {
  const filter: ContributionFilter = {};
  for (const name of ['country', 'region', 'contributorType', 'language', 'text'] as const) {
    const value = context.req.query(name)?.trim();
    if (value) filter[name] = value;
  }
  const status = statuses.find((known) => known === context.req.query('status'));
  if (status !== undefined) filter.status = status;
  const page = Number(context.req.query('page'));
  if (Number.isInteger(page) && page > 1) filter.page = page;
  return filter;
}
