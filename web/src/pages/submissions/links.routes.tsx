// The personal links of a workspace: making one, its address shown once, more time, withdrawing.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { contributorLinkDays, type NewContributorLink } from '@common-thread/contributions';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { visitorOf } from '../../visitor.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { LinksPage } from './links.view.tsx';
import { linkColumns } from './submission-columns.ts';

const outcomes = ['withdrawn', 'prolonged'] as const;

export function linkRoutes({ submissions }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  async function show(
    context: SiteContext,
    shown: { made?: { name: string; address: string }; failed?: { problem: Problem; typed: NewContributorLink } },
  ) {
    const { context: workspace, path } = context.var.openWorkspace;
    // An address that is shown once stays in no cache.
    if (shown.made !== undefined) context.header('Cache-Control', 'no-store');
    const page = (
      <LinksPage
        frame={frameOf(context)}
        path={`${path}/submissions`}
        links={await submissions.listLinks(workspace)}
        done={outcomes.find((one) => one === context.req.query('done')) ?? null}
        made={shown.made ?? null}
        problem={shown.failed?.problem ?? null}
        // Each form that is shown is for one link, however often it is sent.
        typed={{ ...(shown.failed?.typed ?? emptyLink(context)), id: randomUUID() }}
      />
    );
    return renderPage(context, page, shown.failed === undefined ? 200 : 422);
  }

  routes.get('/submissions/links', (context) => show(context, {}));

  routes.get('/submissions/links.csv', async (context) => {
    const { context: workspace, slug } = context.var.openWorkspace;
    return csvResponse(context, `${slug}-links.csv`, writeCsv(linkColumns, await submissions.listLinks(workspace)));
  });

  routes.post('/submissions/links', async (context) => {
    const sent = await context.req.parseBody();
    const typed: NewContributorLink = {
      id: field(sent, 'id'),
      contributorName: field(sent, 'contributorName'),
      country: field(sent, 'country'),
      organisation: field(sent, 'organisation'),
      language: field(sent, 'language'),
      note: field(sent, 'note'),
      days: Number(field(sent, 'days') || contributorLinkDays),
    };
    const made = await submissions.makeLink(context.var.openWorkspace.context, typed);
    if (!made.ok) return show(context, { failed: { problem: made.problem, typed } });
    const address = `${visitorOf(context).origin}/contribute/${made.value.token}`;
    return show(context, { made: { name: typed.contributorName, address } });
  });

  routes.post('/submissions/links/:id/withdraw', async (context) => {
    const { context: workspace, path } = context.var.openWorkspace;
    const isDone = await submissions.withdrawLink(workspace, context.req.param('id'));
    return isDone ? context.redirect(`${path}/submissions/links?done=withdrawn`, 303) : notFoundPage(context);
  });

  routes.post('/submissions/links/:id/prolong', async (context) => {
    const { context: workspace, path } = context.var.openWorkspace;
    const isDone = await submissions.prolongLink(workspace, context.req.param('id'));
    return isDone ? context.redirect(`${path}/submissions/links?done=prolonged`, 303) : notFoundPage(context);
  });

  return routes;
}

function emptyLink(context: SiteContext): NewContributorLink {
  const { language } = context.var.texts;
  return { id: '', contributorName: '', country: '', organisation: '', language, note: '', days: contributorLinkDays };
}
