// What to read next: the order, one after another and as a list, and the decisions made there.
import { Hono } from 'hono';
import type { OrderDecision } from '@common-thread/coding';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { DecisionProblemPage } from '../coding/decision-problem.view.tsx';
import { csvResponse, writeCsv } from '../csv.ts';
import { ListPage } from './list.view.tsx';
import { nextColumns, unsureColumns } from './next-columns.ts';
import { listedPassages, nextAddress, NextPage } from './next-page.view.tsx';
import { OnePage, type DoneInOrder } from './one.view.tsx';
import { readFrame, readScope } from './scope.ts';
import { stoppingRoutes } from './stopping.routes.tsx';
import { UnsurePage } from './unsure.view.tsx';

export function nextRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  const { next } = services;

  async function readOrder(context: SiteContext, count: number) {
    const [frame, scope] = [await readFrame(context, services), readScope(context)];
    if (scope === null) return { frame, scope, order: null };
    const first = context.req.query('passage') || undefined;
    return { frame, scope, order: await next.order(context.var.openWorkspace.context, { ...scope, count, first }) };
  }

  routes.get('/next', async (context) => {
    const { frame, scope, order } = await readOrder(context, 1);
    if (scope === null) return renderPage(context, <NextPage {...frame} scope={null} view="one" />);
    if (order === null) return notFoundPage(context);
    return renderPage(context, <OnePage {...frame} scope={scope} order={order} done={readDone(context)} />);
  });

  routes.get('/next/list', async (context) => {
    const { frame, scope, order } = await readOrder(context, listedPassages);
    if (scope === null) return renderPage(context, <NextPage {...frame} scope={null} view="list" />);
    if (order === null) return notFoundPage(context);
    return renderPage(context, <ListPage {...frame} scope={scope} order={order} />);
  });

  routes.get('/next/list.csv', async (context) => {
    const { order } = await readOrder(context, listedPassages);
    if (order === null) return notFoundPage(context);
    const rows = order.next.map((passage, at) => ({ ...passage, place: at + 1 }));
    return csvResponse(context, `${context.var.openWorkspace.slug}-next.csv`, writeCsv(nextColumns, rows));
  });

  routes.get('/next/unsure', async (context) => {
    const [frame, scope] = [await readFrame(context, services), readScope(context)];
    if (scope === null) return renderPage(context, <NextPage {...frame} scope={null} view="unsure" />);
    const passages = await next.unsure(context.var.openWorkspace.context, scope.code);
    return renderPage(context, <UnsurePage {...frame} scope={scope} passages={passages} />);
  });

  routes.get('/next/unsure.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const passages = await next.unsure(study, readScope(context)?.code ?? '');
    return csvResponse(context, `${slug}-unsure.csv`, writeCsv(unsureColumns, passages));
  });

  routes.post('/next', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const form = await context.req.parseBody();
    const scope = { code: field(form, 'code'), language: field(form, 'language') || null };
    const passageId = field(form, 'passageId');
    const decision = decisions.find((known) => known === field(form, 'choice'));
    const back = nextAddress(path, 'one', scope);
    if (decision === undefined) return context.redirect(back, 303);
    const decided = await next.decide(study, { passageId, code: scope.code, decision });
    if (!decided.ok)
      return renderPage(
        context,
        <DecisionProblemPage frame={frameOf(context)} problem={decided.problem} back={back} />,
        422,
      );
    const { decidedMeanwhile } = decided.value;
    const done =
      decidedMeanwhile === null
        ? { done: decision, of: passageId, ...(decision === 'withdraw' ? { passage: passageId } : {}) }
        : { done: 'meanwhile', of: passageId, by: decidedMeanwhile.decidedBy };
    return context.redirect(`${withQuery(`${path}/next`, { ...scope, ...done })}#passage`, 303);
  });

  routes.route('/', stoppingRoutes(services));
  return routes;
}

const decisions: readonly OrderDecision[] = ['accept', 'reject', 'unsure', 'withdraw'];

function readDone(context: SiteContext): DoneInOrder | null {
  const asked = context.req.query('done');
  const decision = ([...decisions, 'meanwhile'] as const).find((known) => known === asked);
  const passageId = context.req.query('of') ?? '';
  return decision === undefined ? null : { decision, passageId, name: context.req.query('by') ?? '' };
}
