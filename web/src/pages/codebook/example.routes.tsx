// Examples kept with codes: the form, keeping, taking away and putting back.
import { Hono } from 'hono';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { safeReturn, withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { dimensions } from '@common-thread/coding';
import { exampleColumns } from './codebook-columns.ts';
import { ExampleFormPage, readValue, type ExampleFields } from './example-form.view.tsx';

export function exampleRoutes({ codebook, coding, contributions }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/codebook/examples.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const rows = await codebook.examples(study);
    return csvResponse(context, `${slug}-codebook-examples.csv`, writeCsv(exampleColumns, rows));
  });

  async function show(context: SiteContext, fields: ExampleFields, problem: Problem | null) {
    const { context: study, path } = context.var.openWorkspace;
    const passage = fields.passage === '' ? null : await findPassage(context, fields.passage);
    if (fields.passage !== '' && passage === null) return notFoundPage(context);
    const shown = { studyPath: path, codebook: await coding.codebook(study), fields, passage, problem };
    return renderPage(context, <ExampleFormPage frame={frameOf(context)} {...shown} />, problem === null ? 200 : 422);
  }

  async function findPassage(context: SiteContext, id: string) {
    const { context: study } = context.var.openWorkspace;
    const view = await contributions.readVersion(study, id.split(':')[0] ?? '');
    return view?.passages.find((passage) => passage.id === id) ?? null;
  }

  /** From a code (`dimension`, `id`), or from a passage (`passage`, and the code where one is meant). */
  routes.get('/codebook/examples/new', (context) => {
    const { dimension = 'code', id = '', passage = '' } = context.req.query();
    const value = id === '' ? '' : `${dimension} ${id}`;
    return show(context, { value, kind: 'example', passage, text: '', reason: '' }, null);
  });

  routes.post('/codebook/examples/new', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const sent = await context.req.parseBody();
    const fields: ExampleFields = {
      value: field(sent, 'value'),
      kind: field(sent, 'kind'),
      passage: field(sent, 'passage'),
      text: field(sent, 'text'),
      reason: field(sent, 'reason'),
    };
    const kept = await codebook.keepExample(study, {
      ...readValue(fields.value, dimensions),
      isCounterExample: fields.kind === 'counterExample',
      ...(fields.passage === '' ? { text: fields.text } : { passageId: fields.passage }),
      reason: fields.reason,
    });
    if (!kept.ok) return show(context, fields, kept.problem);
    const after = withQuery(`${path}/codebook`, { done: 'exampleKept', example: kept.value.id });
    return context.redirect(safeReturn(sent['return'], `${after}#example-${kept.value.id}`), 303);
  });

  for (const [step, done] of [
    ['remove', 'exampleRemoved'],
    ['restore', 'exampleRestored'],
  ] as const)
    routes.post(`/codebook/examples/:id/${step}`, async (context) => {
      const { context: study, path } = context.var.openWorkspace;
      const id = context.req.param('id') ?? '';
      const changed = await (step === 'remove'
        ? codebook.removeExample(study, id)
        : codebook.restoreExample(study, id));
      if (!changed.ok) return notFoundPage(context);
      return context.redirect(withQuery(`${path}/codebook`, { done, example: id }), 303);
    });

  return routes;
}
