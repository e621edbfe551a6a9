// Decisions on a closed round's units, one by one or all agreed ones at once, and taking them back.
import { Hono } from 'hono';
import type { DecisionOnUnit } from '@common-thread/coding';
import { field, notFoundPage, type SiteEnvironment } from '../../request.tsx';
import { safeReturn, withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { showComparison } from './show-comparison.tsx';
import { showUnits } from './show-units.tsx';

export function decidingRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { rounds } = services;
  const routes = new Hono<SiteEnvironment>();

  routes.post('/rounds/:round/decisions', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const roundId = context.req.param('round');
    const form = await context.req.parseBody();
    const decision = readDecision(roundId, form);
    if (decision === null) return notFoundPage(context);
    const decided = await rounds.adjudicate(study, decision);
    if (!decided.ok) return showUnits(services, context, roundId, decided.problem);
    const [address = '', place] = safeReturn(form['return'], `${path}/rounds/${roundId}/units`).split('#');
    return context.redirect(
      withParameter(address, 'saved', decided.value.id) + (place === undefined ? '' : `#${place}`),
      303,
    );
  });

  routes.post('/rounds/:round/decisions/undo', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const roundId = context.req.param('round');
    const form = await context.req.parseBody();
    const undone = await rounds.withdrawAdjudication(study, roundId, field(form, 'id'));
    if (!undone.ok) return showUnits(services, context, roundId, undone.problem);
    const [address = ''] = safeReturn(form['return'], `${path}/rounds/${roundId}/units`).split('#');
    return context.redirect(withParameter(address, 'takenBack', '1'), 303);
  });

  routes.post('/rounds/:round/adopt', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const roundId = context.req.param('round');
    const adopted = await rounds.adoptAgreed(study, roundId);
    if (!adopted.ok) return showComparison(services, context, roundId, adopted.problem);
    const { adopted: count, decidedAt } = adopted.value;
    const query = { adopted: count, at: decidedAt?.toISOString() };
    return context.redirect(withQuery(`${path}/rounds/${roundId}/compare`, query), 303);
  });

  routes.post('/rounds/:round/adopt/undo', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const roundId = context.req.param('round');
    const at = new Date(field(await context.req.parseBody(), 'at'));
    if (Number.isNaN(at.getTime())) return notFoundPage(context);
    const undone = await rounds.withdrawAdopted(study, roundId, at);
    if (!undone.ok) return showComparison(services, context, roundId, undone.problem);
    return context.redirect(`${path}/rounds/${roundId}/compare`, 303);
  });

  return routes;
}

/** The unit's place and code come in one field: "version start end dimension value". */
function readDecision(roundId: string, form: Record<string, unknown>): DecisionOnUnit | null {
  const [versionId = '', start = '', end = '', dimension = '', ...value] = field(form, 'unit').split(' ');
  const outcome = (['yes', 'no'] as const).find((known) => known === field(form, 'outcome'));
  const isPlace = /^\d{1,9}$/.test(start) && /^\d{1,9}$/.test(end);
  if (outcome === undefined || !isPlace || value.length === 0) return null;
  return {
    roundId,
    versionId,
    start: Number(start),
    end: Number(end),
    dimension: dimension as DecisionOnUnit['dimension'],
    value: value.join(' '),
    outcome,
    reason: field(form, 'reason'),
    shouldChangeCodebook: field(form, 'lesson') !== '',
  };
}

/** The address with this parameter and without what an earlier act said. */
function withParameter(address: string, name: string, value: string): string {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  for (const earlier of ['saved', 'takenBack']) parameters.delete(earlier);
  parameters.set(name, value);
  return `${path}?${parameters.toString()}`;
}
