// Reading a document and deciding on its codes.
import { Hono } from 'hono';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { ReadingView } from '@common-thread/contributions';
import type { SiteServices } from '../../services/services.ts';
import { AcceptAllPage } from './accept-all.view.tsx';
import { pageOfOrdinal, selectEntries, type ReadingChoice, type ReadingSelection } from './reading-entries.ts';
import { ReadingPage } from './reading.view.tsx';

export function readingRoutes({ contributions, coding }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  async function readDocument(context: SiteContext, versionId: string) {
    const study = context.var.openWorkspace.context;
    const [view, codings] = await Promise.all([
      contributions.readVersion(study, versionId),
      coding.ofVersion(study, versionId),
    ]);
    const openSuggestions = codings.filter((one) => one.status === 'suggested').length;
    return view === null ? null : { view, codings, openSuggestions };
  }

  routes.get('/documents/:versionId', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const [document, codebook] = await Promise.all([
      readDocument(context, context.req.param('versionId')),
      coding.codebook(study),
    ]);
    if (document === null) return notFoundPage(context);
    const { view, codings, openSuggestions } = document;
    const selection = readSelection(context, view);
    const page = (
      <ReadingPage
        frame={frameOf(context)}
        studyPath={path}
        view={view}
        part={selectEntries(view, codings, selection)}
        selection={selection}
        codebook={codebook}
        openSuggestions={openSuggestions}
        acceptedAtOnce={readAcceptedAtOnce(context)}
      />
    );
    return renderPage(context, page);
  });

  routes.get('/documents/:versionId/accept-all', async (context) => {
    const document = await readDocument(context, context.req.param('versionId'));
    if (document === null) return notFoundPage(context);
    const { view, openSuggestions } = document;
    const studyPath = context.var.openWorkspace.path;
    return renderPage(
      context,
      <AcceptAllPage frame={frameOf(context)} studyPath={studyPath} view={view} openSuggestions={openSuggestions} />,
    );
  });

  routes.post('/documents/:versionId/accept-all', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const versionId = context.req.param('versionId');
    const { accepted, decidedAt } = await coding.acceptAll(study, versionId);
    const moment = decidedAt?.toISOString();
    return context.redirect(withQuery(`${path}/documents/${versionId}`, { accepted, at: moment }), 303);
  });

  routes.post('/documents/:versionId/withdraw-all', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const versionId = context.req.param('versionId');
    const decidedAt = new Date(field(await context.req.parseBody(), 'at'));
    if (!Number.isNaN(decidedAt.getTime())) await coding.withdrawAll(study, versionId, decidedAt);
    return context.redirect(`${path}/documents/${versionId}`, 303);
  });

  return routes;
}

/** `?passage=412` is how other pages lead to a place: the page of the document on which it stands. */
function readSelection(context: SiteContext, view: ReadingView): ReadingSelection {
  const ordinal = context.req.query('passage');
  if (ordinal !== undefined)
    return { choice: 'all', code: null, page: pageOfOrdinal(view, Number(ordinal)), kept: null };
  const asked = context.req.query('show');
  const choice: ReadingChoice = asked === 'coded' || asked === 'open' ? asked : 'all';
  const page = Number(context.req.query('page') ?? 1);
  const kept = Number(context.req.query('keep') ?? NaN);
  return {
    choice,
    code: context.req.query('code') || null,
    page: Number.isInteger(page) ? page : 1,
    kept: Number.isInteger(kept) ? kept : null,
  };
}

function readAcceptedAtOnce(context: SiteContext): { count: number; moment: string } | null {
  const count = Number(context.req.query('accepted'));
  const moment = context.req.query('at');
  return Number.isInteger(count) && count > 0 && moment !== undefined ? { count, moment } : null;
}
