// When to stop reading: samples are drawn, read without the program's view, and tell what is missed at most.
import { Hono } from 'hono';
import { advisedSample } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { DecisionProblemPage } from '../coding/decision-problem.view.tsx';
import { csvResponse, writeCsv } from '../csv.ts';
import { sampleColumns } from './next-columns.ts';
import { NextPage, type ChosenScope } from './next-page.view.tsx';
import { SamplePage } from './sample.view.tsx';
import { readFrame, readScope } from './scope.ts';
import { StoppingPage } from './stopping.view.tsx';

export function stoppingRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  const { next } = services;

  async function stoppingPage(context: SiteContext, scope: ChosenScope, asked: string | null, problem: Problem | null) {
    const study = context.var.openWorkspace.context;
    const frame = await readFrame(context, services);
    const [order, samples] = await Promise.all([
      next.order(study, { ...scope, count: 1 }),
      next.samples(study, scope.code),
    ]);
    if (order === null) return notFoundPage(context);
    const unread = order.counts.passages - order.counts.read;
    return renderPage(
      context,
      <StoppingPage
        {...frame}
        scope={scope}
        samples={samples}
        unread={unread}
        advised={advisedSample(unread)}
        asked={asked}
        problem={problem}
      />,
      problem === null ? 200 : 422,
    );
  }

  routes.get('/next/stopping', async (context) => {
    const scope = readScope(context);
    if (scope !== null) return stoppingPage(context, scope, null, null);
    return renderPage(context, <NextPage {...await readFrame(context, services)} scope={null} view="stopping" />);
  });

  routes.get('/next/stopping.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const samples = await next.samples(study, readScope(context)?.code ?? '');
    return csvResponse(context, `${slug}-samples.csv`, writeCsv(sampleColumns, samples));
  });

  routes.post('/next/stopping', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const form = await context.req.parseBody();
    const scope = { code: field(form, 'code'), language: field(form, 'language') || null };
    const asked = field(form, 'size');
    const drawn = await next.drawSample(study, { ...scope, size: asked === '' ? Number.NaN : Number(asked) });
    if (!drawn.ok) return stoppingPage(context, scope, asked, drawn.problem);
    return context.redirect(`${path}/next/samples/${drawn.value.id}`, 303);
  });

  routes.get('/next/samples/:id', async (context) => {
    const study = context.var.openWorkspace.context;
    const after = Number(context.req.query('after') ?? 0);
    const reading = await next.readSample(study, context.req.param('id'), Number.isInteger(after) ? after : 0);
    if (reading === null) return notFoundPage(context);
    const { code, language } = reading.sample;
    const asked = context.req.query('done');
    const decision = choices.find((known) => known === asked);
    const done = decision === undefined ? null : { decision, passageId: context.req.query('of') ?? '' };
    const frame = await readFrame(context, services);
    return renderPage(context, <SamplePage {...frame} scope={{ code, language }} reading={reading} done={done} />);
  });

  routes.post('/next/samples/:id', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const id = context.req.param('id');
    const address = `${path}/next/samples/${encodeURIComponent(id)}`;
    const reading = await next.readSample(study, id);
    if (reading === null) return notFoundPage(context);
    const form = await context.req.parseBody();
    const decision = choices.find((known) => known === field(form, 'choice'));
    const passageId = field(form, 'passageId');
    if (decision === undefined) return context.redirect(address, 303);
    const { code } = reading.sample;
    const decided = await next.decide(study, { passageId, code, decision, sampleId: id });
    if (!decided.ok)
      return renderPage(
        context,
        <DecisionProblemPage frame={frameOf(context)} problem={decided.problem} back={address} />,
        422,
      );
    return context.redirect(`${withQuery(address, { done: decision, of: passageId })}#passage`, 303);
  });

  return routes;
}

const choices = ['accept', 'reject', 'withdraw'] as const;
