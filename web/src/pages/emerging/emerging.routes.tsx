// Themes nobody thought of: a search is asked for, and what it found is decided on.
import { Hono } from 'hono';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { emergingColumns } from './emerging-columns.ts';
import { EmergingPage } from './emerging.view.tsx';
import { readSent } from './sent-decision.ts';
import { EmergingThemePage } from './theme.view.tsx';
import type { SentDecision } from './theme-form.view.tsx';

export function emergingRoutes({ coding, emerging }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  async function overviewPage(context: SiteContext, problem: Problem | null) {
    const { context: study, path } = context.var.openWorkspace;
    const page = (
      <EmergingPage
        frame={frameOf(context)}
        studyPath={path}
        overview={await emerging.overview(study)}
        problem={problem}
        isRefreshing={context.req.query('refresh') !== 'off'}
      />
    );
    return renderPage(context, page, problem === null ? 200 : 422);
  }

  async function themePage(context: SiteContext, id: string, sent: SentDecision | null, problem: Problem | null) {
    const { context: study, path } = context.var.openWorkspace;
    const [theme, codebook] = await Promise.all([emerging.theme(study, id), coding.codebook(study)]);
    if (theme === null) return notFoundPage(context);
    const asked = context.req.query('done');
    const done = (['accepted', 'merged', 'dismissed', 'reopened'] as const).find((known) => known === asked) ?? null;
    const page = (
      <EmergingThemePage
        frame={frameOf(context)}
        studyPath={path}
        theme={theme}
        codebook={codebook}
        sent={sent}
        problem={problem}
        done={done}
      />
    );
    return renderPage(context, page, problem === null ? 200 : 422);
  }

  routes.get('/emerging', (context) => overviewPage(context, null));

  routes.post('/emerging', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const asked = await emerging.search(study);
    return asked.ok ? context.redirect(`${path}/emerging`, 303) : overviewPage(context, asked.problem);
  });

  routes.get('/emerging.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const { proposed, decided } = await emerging.overview(study);
    return csvResponse(context, `${slug}-emerging.csv`, writeCsv(emergingColumns, [...proposed, ...decided]));
  });

  routes.get('/emerging/:id', (context) => themePage(context, context.req.param('id'), null, null));

  routes.post('/emerging/:id', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const { texts } = context.var;
    const id = context.req.param('id');
    const form = await context.req.parseBody({ all: true });
    const sent = readSent(form);
    const { name, family, definition, code, reason, terms, passageIds } = sent;
    const refuse = (message: string, at: string) =>
      themePage(context, id, sent, { code: 'site.missing', message, field: at });
    const answer = (done: string) =>
      context.redirect(withQuery(`${path}/emerging/${encodeURIComponent(id)}`, { done }), 303);
    switch (field(form, 'choice')) {
      case 'accept': {
        if (name === '') return refuse(texts.text('emerging.nameMissing'), 'name');
        const asCode = { name: { [texts.language]: name }, family, definition, terms, passageIds };
        const accepted = await emerging.accept(study, id, asCode);
        return accepted.ok ? answer('accepted') : themePage(context, id, sent, accepted.problem);
      }
      case 'merge': {
        if (code === '') return refuse(texts.text('emerging.codeMissing'), 'code');
        const merged = await emerging.merge(study, id, { code, terms, passageIds });
        return merged.ok ? answer('merged') : themePage(context, id, sent, merged.problem);
      }
      case 'dismiss': {
        const dismissed = await emerging.dismiss(study, id, reason);
        return dismissed.ok ? answer('dismissed') : themePage(context, id, sent, dismissed.problem);
      }
      default:
        return themePage(context, id, sent, null);
    }
  });

  routes.post('/emerging/:id/reopen', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const id = context.req.param('id');
    const reopened = await emerging.reopen(study, id);
    if (!reopened.ok) return themePage(context, id, null, reopened.problem);
    return context.redirect(withQuery(`${path}/emerging/${encodeURIComponent(id)}`, { done: 'reopened' }), 303);
  });

  return routes;
}
