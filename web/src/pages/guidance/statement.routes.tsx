// What an editor does with statements: each action one form, and back to the statement.
import { Hono } from 'hono';
import { failure, type Result, type WorkspaceContext } from '@common-thread/platform';
import { statementKinds, type StatementValues } from '../../components/statement-card/statement-form.tsx';
import { field, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import type { ShowEditor } from './chapter.routes.tsx';

type Form = Record<string, unknown>;
/** The actions that need no more than the statement and a few fields. */
type StatementAction = (study: WorkspaceContext, id: string, form: Form) => Promise<Result<void>>;

/** What is done from the forms of a statement that is being edited: it stays open. */
const fromTheEditor: ReadonlySet<string> = new Set(['merge', 'remove-citation']);

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
    { isStillOpen = false, ...typed }: { isStillOpen?: boolean; values?: StatementValues; address?: string } = {},
  ) {
    if (!done.ok)
      return showEditor(context, { problem: done.problem, statementId: id, sectionId: null, values: null, ...typed });
    const query = isStillOpen ? `?edit=${id}` : '';
    return context.redirect(`${context.var.openWorkspace.path}/chapter${query}#s-${id}`, 303);
  }

  routes.post('/chapter/statements', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
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
    const edited = await guidance.edit(context.var.openWorkspace.context, id, values);
    return answer(context, id, edited.ok ? edited : failure({ field: 'template', ...edited.problem }), { values });
  });

  routes.post('/chapter/statements/:id/remove', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const id = context.req.param('id');
    const from = field(await context.req.parseBody(), 'sectionId');
    const removed = await guidance.remove(study, id);
    if (!removed.ok) return answer(context, id, removed);
    const place = from === '' ? '' : `#section-${from}`;
    return context.redirect(`${withQuery(`${path}/chapter`, { removed: id, from })}${place}`, 303);
  });

  routes.post('/chapter/statements/:id/cite', async (context) => {
    const study = context.var.openWorkspace.context;
    const id = context.req.param('id');
    const address = field(await context.req.parseBody(), 'address');
    const reference = await findPassage(study, address);
    const cited: Result<void> =
      reference === null
        ? failure({ code: 'site.noSuchPassage', message: context.var.texts.text('chapter.noSuchPassage') })
        : await guidance.cite(study, id, { evidenceKind: 'passage', reference });
    if (!cited.ok) return answer(context, id, failure({ ...cited.problem, field: 'address' }), { address });
    return answer(context, id, cited, { isStillOpen: true });
  });

  /** The passage that an address copied from the reading page leads to. */
  async function findPassage(study: WorkspaceContext, address: string): Promise<string | null> {
    const place = /\/documents\/([\w-]+).*#p(\d+)$/.exec(address);
    const view = place?.[1] === undefined ? null : await contributions.readVersion(study, place[1]);
    return view?.passages.find((passage) => passage.ordinal === Number(place?.[2]))?.id ?? null;
  }

  for (const [name, act] of Object.entries(actions)) {
    routes.post(`/chapter/statements/:id/${name}`, async (context) => {
      const id = context.req.param('id') ?? '';
      const done = await act(context.var.openWorkspace.context, id, await context.req.parseBody());
      return answer(context, id, done, { isStillOpen: fromTheEditor.has(name) });
    });
  }

  // Where a form that was not accepted was answered, the address can be read again, and leads to the page of the form.
  routes.get('/chapter/statements/:id/:action', (context) => {
    const { path } = context.var.openWorkspace;
    const id = context.req.param('id');
    return context.redirect(`${withQuery(`${path}/chapter`, { edit: id })}#s-${id}`, 303);
  });
  routes.get('/chapter/statements', (context) => context.redirect(`${context.var.openWorkspace.path}/chapter`, 303));

  return routes;
}

function readWords(form: Form): StatementValues {
  const kind = statementKinds.find((known) => known === field(form, 'kind')) ?? 'situation';
  return { template: field(form, 'template'), kind, isOwnWords: field(form, 'isOwnWords') !== '' };
}
