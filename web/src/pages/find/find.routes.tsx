// Finding passages: the search, its hits as CSV, and the searches a person keeps.
import { Hono } from 'hono';
import type { FindAsked } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { findAddress, isAnythingAsked, readAsked } from './find-address.ts';
import { hitColumns } from './find-columns.ts';
import { mostHitsOfFile } from './most-hits.ts';
import { FindPageView, type FindNotice } from './find.view.tsx';

export function findRoutes({ finding, coding }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  async function show(
    context: SiteContext,
    asked: FindAsked,
    failed: { problem: Problem; name: string } | null,
    notice: FindNotice | null,
    // Words that were not understood are nothing wrong with the page: it says so and waits for others.
    status: 200 | 422 = failed === null ? 200 : 422,
  ) {
    const { context: study, path } = context.var.openWorkspace;
    const page = Number(context.req.query('page') ?? 1);
    const isAsked = isAnythingAsked(asked);
    const found = await finding.find(
      study,
      asked,
      isAsked ? { page: Number.isInteger(page) ? page : 1 } : { pageSize: 1 },
    );
    // What the filters offer is there even when the words were not understood.
    const all = found.ok ? found : await finding.find(study, {}, { pageSize: 1 });
    const codebook = await coding.codebook(study);
    // Each of them is run to be counted: not beside every search.
    const saved = !isAsked || notice !== null || failed !== null ? await finding.saved(study) : null;
    const view = (
      <FindPageView
        frame={frameOf(context)}
        studyPath={path}
        asked={asked}
        found={found.ok && isAsked ? found.value : null}
        all={all.ok ? all.value : null}
        problem={found.ok ? null : found.problem}
        codebook={codebook}
        saved={saved}
        failed={failed}
        notice={notice}
      />
    );
    return renderPage(context, view, status);
  }

  routes.get('/find', (context) =>
    show(
      context,
      readAsked((name) => context.req.query(name)),
      null,
      readNotice(context),
    ),
  );

  routes.get('/find.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const asked = readAsked((name) => context.req.query(name));
    const found = await finding.find(study, asked, { pageSize: mostHitsOfFile, isUnmarked: true });
    if (!found.ok) return show(context, asked, null, null, 422);
    const columns = hitColumns(context.var.texts, context.var.openWorkspace.path);
    return csvResponse(context, `${slug}-find.csv`, writeCsv(columns, found.value.hits));
  });

  routes.get('/find/saved', (context) => context.redirect(`${context.var.openWorkspace.path}/find`, 303));

  routes.post('/find/saved', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const form = await context.req.parseBody();
    const asked = readAsked((name) => field(form, name));
    const name = field(form, 'name');
    const saved = await finding.save(study, name, asked);
    if (!saved.ok) return show(context, asked, { problem: saved.problem, name }, null);
    return context.redirect(`${withQuery(`${path}/find`, { ...asked, saved: name })}#saved`, 303);
  });

  routes.post('/find/saved/:id/run', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const asked = await finding.run(study, context.req.param('id'));
    return asked === null ? notFoundPage(context) : context.redirect(findAddress(`${path}/find`, asked), 303);
  });

  routes.post('/find/saved/:id/remove', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const removed = await finding.remove(study, context.req.param('id'));
    if (removed === null) return notFoundPage(context);
    return context.redirect(`${withQuery(`${path}/find`, { removed: removed.name, ...removed.asked })}#saved`, 303);
  });

  return routes;
}

function readNotice(context: SiteContext): FindNotice | null {
  const saved = context.req.query('saved');
  if (saved !== undefined) return { kind: 'saved', name: saved };
  const removed = context.req.query('removed');
  return removed === undefined ? null : { kind: 'removed', name: removed };
}
