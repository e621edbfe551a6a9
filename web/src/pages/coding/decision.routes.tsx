// One decision on one passage: sent by a form (and back to the passage), or by the reading page's script.
import { Hono } from 'hono';
import { dimensions, type CodingDecision, type StudyCodebook } from '@common-thread/coding';
import { readPassageId } from '@common-thread/contributions';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { safeReturn } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { TextsContext } from '../../texts.tsx';
import { readAddedCoding } from '../reading/code-names.ts';
import { CodingOfPassage } from '../reading/passage.view.tsx';
import { DecisionProblemPage } from './decision-problem.view.tsx';

const decisions: readonly CodingDecision['decision'][] = ['accept', 'reject', 'add', 'withdraw'];

export function decisionRoutes({ coding, reading }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/codings', (context) => context.redirect(context.var.openWorkspace.path, 303));

  routes.post('/codings', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const form = await context.req.parseBody();
    const wantsJson = (context.req.header('accept') ?? '').includes('application/json');
    const back = safeReturn(form['return'], path);
    const codebook = await coding.codebook(study);

    const decision = readDecision(form, codebook, context);
    const decided = decision === null ? null : await coding.decide(study, decision);
    if (decision === null || decided === null || !decided.ok) {
      const problem: Problem =
        decided?.ok === false
          ? decided.problem
          : { code: 'site.noSuchCode', message: context.var.texts.text('coding.noSuchCode') };
      if (wantsJson) return context.json({ ok: false, message: problem.message }, 422);
      return renderPage(context, <DecisionProblemPage frame={frameOf(context)} problem={problem} back={back} />, 422);
    }
    const passage = readPassageId(decision.passageId);
    if (passage !== null) await reading.keepPlace(study, passage.versionId, passage.ordinal);
    if (!wantsJson) return context.redirect(back, 303);
    const html =
      decided.value === null
        ? ''
        : String(
            <TextsContext.Provider value={context.var.texts}>
              <CodingOfPassage coding={decided.value} codebook={codebook} />
            </TextsContext.Provider>,
          );
    const message = context.var.texts.text(`coding.done.${decision.decision}`);
    return context.json({
      ok: true,
      coding: decided.value,
      key: `${decision.dimension} ${decision.value}`,
      html,
      message,
    });
  });

  return routes;
}

/** `choice` is a button's "accept code SIT-ACCESS"; `add` is what a person typed; else the fields stand by themselves. */
function readDecision(
  form: Record<string, unknown>,
  codebook: StudyCodebook,
  context: SiteContext,
): CodingDecision | null {
  const passageId = field(form, 'passageId');
  const typed = field(form, 'add');
  if (typed !== '') {
    const added = readAddedCoding(codebook, context.var.texts, typed);
    return added === null ? null : { passageId, ...added, decision: 'add' };
  }
  const [first, second, ...rest] = field(form, 'choice').split(' ');
  const decision = decisions.find((known) => known === (first || field(form, 'decision')));
  const dimension = dimensions.find((known) => known === (second ?? field(form, 'dimension')));
  const value = second === undefined ? field(form, 'value') : rest.join(' ');
  if (passageId === '' || value === '' || decision === undefined || dimension === undefined) return null;
  return { passageId, dimension, value, decision };
}
