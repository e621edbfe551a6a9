// Coding together: the rounds, a new one, one of them, and what is done in it before it is compared.
import { Hono } from 'hono';
import type { Problem, Result } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { comparingRoutes } from './comparing.routes.tsx';
import { CloseRoundPage } from './coordinator.view.tsx';
import { decidingRoutes } from './deciding.routes.tsx';
import { LessonsPage } from './lessons.view.tsx';
import { NewRoundPage } from './new-round.view.tsx';
import { lessonColumns, progressColumns, roundColumns } from './round-columns.ts';
import { RoundPage, type RoundOutcome } from './round.view.tsx';
import { RoundsPage } from './rounds.view.tsx';
import { planOf, readTypedPlan, usualPlan, type TypedPlan } from './typed-plan.ts';

const outcomes: readonly RoundOutcome[] = ['begun', 'closed', 'released', 'added'];
const seeds = 1_000_000;

export function roundRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { rounds, coding } = services;
  const routes = new Hono<SiteEnvironment>();

  routes.get('/rounds', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    return renderPage(
      context,
      <RoundsPage frame={frameOf(context)} studyPath={path} rounds={await rounds.list(study)} />,
    );
  });

  routes.get('/rounds.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    return csvResponse(context, `${slug}-rounds.csv`, writeCsv(roundColumns, await rounds.list(study)));
  });

  async function showPlan(context: SiteContext, failed: { typed: TypedPlan; problem: Problem } | null) {
    const { context: study, path } = context.var.openWorkspace;
    const [choices, codebook] = await Promise.all([rounds.choices(study), coding.codebook(study)]);
    const page = (
      <NewRoundPage
        frame={frameOf(context)}
        studyPath={path}
        choices={choices}
        codebook={codebook}
        typed={failed?.typed ?? usualPlan(codebook, choices, Math.floor(Math.random() * seeds))}
        problem={failed?.problem ?? null}
      />
    );
    return renderPage(context, page, failed === null ? 200 : 422);
  }

  routes.get('/rounds/new', (context) => showPlan(context, null));

  routes.post('/rounds', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const typed = readTypedPlan(await context.req.parseBody({ all: true }));
    const planned = await rounds.plan(study, planOf(typed));
    if (!planned.ok) return showPlan(context, { typed, problem: planned.problem });
    return context.redirect(`${path}/rounds/${planned.value.id}?done=begun`, 303);
  });

  routes.get('/rounds/lessons', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const [lessons, list, codebook] = await Promise.all([
      rounds.lessons(study),
      rounds.list(study),
      coding.codebook(study),
    ]);
    return renderPage(
      context,
      <LessonsPage frame={frameOf(context)} studyPath={path} lessons={lessons} rounds={list} codebook={codebook} />,
    );
  });

  routes.get('/rounds/lessons.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    return csvResponse(context, `${slug}-lessons.csv`, writeCsv(lessonColumns, await rounds.lessons(study)));
  });

  async function showRound(context: SiteContext, roundId: string, problem: Problem | null) {
    const { context: study, path } = context.var.openWorkspace;
    const round = await rounds.read(study, roundId);
    if (round === null) return notFoundPage(context);
    const [choices, codebook, taught] = await Promise.all([
      rounds.choices(study),
      coding.codebook(study),
      rounds.taughtVersions(study, roundId),
    ]);
    const page = (
      <RoundPage
        frame={frameOf(context)}
        studyPath={path}
        round={round}
        codebook={codebook}
        choices={choices}
        taught={taught}
        ownId={study.actor.id}
        done={problem === null ? (outcomes.find((one) => one === context.req.query('done')) ?? null) : null}
        problem={problem}
      />
    );
    return renderPage(context, page, problem === null ? 200 : 422);
  }

  routes.get('/rounds/:round', (context) => showRound(context, context.req.param('round'), null));

  routes.get('/rounds/:round/progress.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const round = await rounds.read(study, context.req.param('round'));
    if (round === null) return notFoundPage(context);
    return csvResponse(context, `${slug}-progress.csv`, writeCsv(progressColumns(round), round.assignments));
  });

  routes.get('/rounds/:round/close', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const round = await rounds.read(study, context.req.param('round'));
    if (round === null) return notFoundPage(context);
    if (round.closedAt !== null) return context.redirect(`${path}/rounds/${round.id}`, 303);
    return renderPage(context, <CloseRoundPage frame={frameOf(context)} studyPath={path} round={round} />);
  });

  /** Back to the round with what was done, or the round with what went wrong. */
  async function answer(context: SiteContext, roundId: string, outcome: Result<unknown>, done: RoundOutcome | '') {
    if (!outcome.ok) return showRound(context, roundId, outcome.problem);
    const address = `${context.var.openWorkspace.path}/rounds/${roundId}`;
    return context.redirect(done === '' ? address : `${address}?done=${done}`, 303);
  }

  routes.post('/rounds/:round/close', async (context) => {
    const id = context.req.param('round');
    return answer(context, id, await rounds.close(context.var.openWorkspace.context, id), 'closed');
  });

  routes.post('/rounds/:round/done', async (context) => {
    const id = context.req.param('round');
    const form = await context.req.parseBody();
    const isDone = field(form, 'isDone') !== '';
    const study = context.var.openWorkspace.context;
    return answer(context, id, await rounds.markDone(study, id, field(form, 'versionId'), isDone), '');
  });

  routes.post('/rounds/:round/release', async (context) => {
    const id = context.req.param('round');
    const coderId = field(await context.req.parseBody(), 'coderId');
    return answer(context, id, await rounds.release(context.var.openWorkspace.context, id, coderId), 'released');
  });

  routes.post('/rounds/:round/coders', async (context) => {
    const id = context.req.param('round');
    const coderId = field(await context.req.parseBody(), 'coderId');
    return answer(context, id, await rounds.addCoder(context.var.openWorkspace.context, id, coderId), 'added');
  });

  routes.route('/', comparingRoutes(services));
  routes.route('/', decidingRoutes(services));
  return routes;
}
