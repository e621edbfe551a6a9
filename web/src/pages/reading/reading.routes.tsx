// Reading a document: its pages, where one left off, and accepting all suggestions at once.
import { Hono } from 'hono';
import type { ReadingView } from '@common-thread/contributions';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { DecisionProblemPage } from '../coding/decision-problem.view.tsx';
import { AcceptAllPage } from './accept-all.view.tsx';
import { openDocument } from './document-at-work.ts';
import { whatWasDone } from './done-on-page.ts';
import { pageOfOrdinal, selectEntries, type ReadingChoice, type ReadingSelection } from './reading-entries.ts';
import { ReadingPage } from './reading.view.tsx';

export function readingRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { contributions, coding, reading } = services;
  const routes = new Hono<SiteEnvironment>();

  routes.get('/documents/:versionId', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const versionId = context.req.param('versionId');
    const opened = await openDocument(services, study, versionId, context.req.query('round') ?? '');
    if (opened === null) return notFoundPage(context);
    if (!opened.ok) {
      const back = `${path}/documents/${versionId}`;
      const page = <DecisionProblemPage frame={frameOf(context)} problem={opened.problem} back={back} />;
      return renderPage(context, page, 422);
    }
    const document = opened.value;
    const selection = readSelection(context, document.view);
    return renderPage(
      context,
      <ReadingPage
        frame={frameOf(context)}
        studyPath={path}
        document={document}
        part={selectEntries(document.view, document.codings, selection)}
        selection={selection}
        done={whatWasDone(document, context.var.texts, path, (name) => context.req.query(name))}
      />,
    );
  });

  /** Sent by the page's script when the reader stops or leaves; nothing to say about it. */
  routes.post('/documents/:versionId/place', async (context) => {
    const ordinal = Number(field(await context.req.parseBody(), 'ordinal') || NaN);
    if (Number.isInteger(ordinal) && ordinal >= 0 && ordinal < 2 ** 31)
      await reading.keepPlace(context.var.openWorkspace.context, context.req.param('versionId'), ordinal);
    return context.body(null, 204);
  });

  async function readDocument(context: SiteContext, versionId: string) {
    const study = context.var.openWorkspace.context;
    const [view, codings] = await Promise.all([
      contributions.readVersion(study, versionId),
      coding.ofVersion(study, versionId),
    ]);
    const openSuggestions = codings.filter((one) => one.status === 'suggested').length;
    return view === null ? null : { view, openSuggestions };
  }

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
