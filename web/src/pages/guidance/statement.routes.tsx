// What an editor does with statements: each action one form, and back to the statement.
import { Hono } from 'hono';
import type { Result, StudyContext } from '@common-thread/platform';
import { statementKinds, type StatementValues } from '../../components/statement-card/statement-form.tsx';
import { field, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services.ts';
import type { ShowEditor } from './chapter.routes.tsx';

type Form = Record<string, unknown>;
/** The actions that need no more than the statement and a few fields. */
type StatementAction = (study: StudyContext, id: string, form: Form) => Promise<Result<void>>;

/** Beyond the end of any section: last. */
const lastPosition = 1_000_000;

export function statementRoutes(
  { guidance, contributions }: SiteServices,
  showEditor: ShowEditor,
): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  const actions: Record<string, StatementAction> = {
    restore: (study, id) => guidance.restore(study, id),
    confirm: (study, id) => guidance.confirm(study, id),
    'remove-citation': (study, id, form) => guidance.removeCitation(study, id, field(form, 'citationId')),
    // The other goes into this one, so that this one keeps its place.
    merge: (study, id, form) => guidance.merge(study, field(form, 'otherId'), id),
    move: (study, id, form) => {
      const position = field(form, 'position') === '' ? lastPosition : Number(field(form, 'position'));
      return guidance.move(study, id, { sectionId: field(form, 'sectionId'), position });
    },
  };

  async function answer(
    context: SiteContext,
    id: string,
    done: Result<unknown>,
    values: StatementValues | null = null,
  ) {
    if (!done.ok) return showEditor(context, { problem: done.problem, statementId: id, sectionId: null, values });
    return context.redirect(`${context.var.openStudy.path}/chapter#s-${id}`, 303);
  }

  routes.post('/chapter/statements', async (context) => {
    const { context: study, path } = context.var.openStudy;
    const form = await context.req.parseBody();
    const values = readWords(form);
    const sectionId = field(form, 'sectionId');
    const added = await guidance.add(study, { ...values, sectionId });
    if (!added.ok) return showEditor(context, { problem: added.problem, statementId: null, sectionId, values });
    return context.redirect(`${path}/chapter#s-${added.value.id}`, 303);
  });

  routes.post('/chapter/statements/:id/edit', async (context) => {
    const id = context.req.param('id');
    const values = readWords(await context.req.parseBody());
    return answer(context, id, await guidance.edit(context.var.openStudy.context, id, values), values);
  });

  routes.post('/chapter/statements/:id/remove', async (context) => {
    const { context: study, path } = context.var.openStudy;
    const id = context.req.param('id');
    const removed = await guidance.remove(study, id);
    return removed.ok ? context.redirect(`${path}/chapter?removed=${id}`, 303) : answer(context, id, removed);
  });

  routes.post('/chapter/statements/:id/cite', async (context) => {
    const study = context.var.openStudy.context;
    const id = context.req.param('id');
    const reference = await findPassage(study, field(await context.req.parseBody(), 'address'));
    const cited: Result<void> =
      reference === null
        ? {
            ok: false,
            problem: { code: 'site.noSuchPassage', message: context.var.texts.text('chapter.noSuchPassage') },
          }
        : await guidance.cite(study, id, { evidenceKind: 'passage', reference });
    return answer(context, id, cited);
  });

  /** The passage that an address copied from the reading page leads to. */
  async function findPassage(study: StudyContext, address: string): Promise<string | null> {
    const place = /\/documents\/([\w-]+).*#p(\d+)$/.exec(address);
    const view = place?.[1] === undefined ? null : await contributions.readVersion(study, place[1]);
    return view?.passages.find((passage) => passage.ordinal === Number(place?.[2]))?.id ?? null;
  }

  for (const [name, act] of Object.entries(actions)) {
    routes.post(`/chapter/statements/:id/${name}`, async (context) => {
      const id = context.req.param('id') ?? '';
      return answer(context, id, await act(context.var.openStudy.context, id, await context.req.parseBody()));
    });
  }

  return routes;
}

function readWords(form: Form): StatementValues {
  const kind = statementKinds.find((known) => known === field(form, 'kind')) ?? 'situation';
  return { template: field(form, 'template'), kind, isOwnWords: field(form, 'isOwnWords') !== '' };
}
