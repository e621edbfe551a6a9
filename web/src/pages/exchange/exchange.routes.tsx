// Bringing in and taking out: the page of both, the files that go out, and a file on its way in.
import { Hono } from 'hono';
import type { CodeChoice, ImportPreview } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, downloadResponse, writeCsv } from '../csv.ts';
import { coderColumns, documentColumns, importColumns, incomingCodeColumns } from './exchange-columns.ts';
import { ExchangePage } from './exchange.view.tsx';
import { offeredValues } from './offered-values.ts';
import { PreviewPage } from './preview.view.tsx';
import { ReportPage } from './report.view.tsx';
import { takeFile } from './sent-file.ts';
import { streamed } from './streamed.ts';

export function exchangeRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { exchange } = services;
  const routes = new Hono<SiteEnvironment>();

  async function show(context: SiteContext, problem: Problem | null) {
    const { context: study, path, permissions } = context.var.openWorkspace;
    const [project, codebook, imports] = await Promise.all([
      exchange.previewProject(study),
      exchange.previewCodebook(study),
      permissions.has('coding.import') ? exchange.list(study) : [],
    ]);
    const shown = { studyPath: path, project, codebook, imports, problem };
    return renderPage(context, <ExchangePage frame={frameOf(context)} {...shown} />, problem === null ? 200 : 422);
  }

  routes.get('/exchange', (context) => show(context, null));

  routes.get('/exchange/project.qdpx', async (context) => {
    const { context: study, name, slug } = context.var.openWorkspace;
    const { bytes } = await exchange.writeProject(study, name, { withPdfs: context.req.query('pdfs') === 'yes' });
    return downloadResponse(context, `${slug}.qdpx`, 'application/zip', bytes);
  });

  routes.get('/exchange/codebook.qdc', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const { bytes } = await exchange.writeCodebook(study);
    return downloadResponse(context, `${slug}.qdc`, 'application/xml; charset=utf-8', bytes);
  });

  routes.get('/exchange/codings.csv', (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    return streamed(context, `${slug}-codings.csv`, 'text/csv; charset=utf-8', exchange.codingsCsv(study));
  });

  routes.get('/exchange/study.zip', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const archive = await exchange.archive(study);
    if (!archive.ok) return show(context, archive.problem);
    return streamed(context, `${slug}-study.zip`, 'application/zip', archive.value);
  });

  routes.get('/exchange/imports.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    return csvResponse(context, `${slug}-imports.csv`, writeCsv(importColumns, await exchange.list(study)));
  });

  routes.post('/exchange/imports', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const file = await takeFile(context);
    const received = await exchange.receive(study, file ?? { name: '', bytes: new Uint8Array() });
    if (!received.ok) return show(context, received.problem);
    return context.redirect(`${path}/exchange/imports/${received.value}`, 303);
  });

  routes.get('/exchange/imports/:id', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const id = context.req.param('id');
    const found = await exchange.find(study, id);
    if (found === null) return notFoundPage(context);
    // One that was refused can be tried again with other choices.
    const isWaiting = found.job === null || (found.job.state === 'done' && found.job.problem !== null);
    if (found.file.outcome === null && isWaiting) return preview(context, found.job?.problem ?? null, {});
    const isRefreshing = context.req.query('refresh') !== 'off';
    const page = <ReportPage frame={frameOf(context)} studyPath={path} {...found} isRefreshing={isRefreshing} />;
    return renderPage(context, page);
  });

  async function preview(
    context: SiteContext,
    problem: string | null,
    typed: Record<string, string>,
    status: 200 | 422 = 200,
  ) {
    const { context: study, path } = context.var.openWorkspace;
    const read = await exchange.preview(study, context.req.param('id') ?? '');
    if (!read.ok) return show(context, read.problem);
    const { codebook } = await services.coding.codebook(study);
    const shown = problem === null ? null : { code: 'exchange.refused', message: problem };
    const page = (
      <PreviewPage
        frame={frameOf(context)}
        studyPath={path}
        preview={read.value}
        codebook={codebook}
        problem={shown}
        typed={typed}
      />
    );
    return renderPage(context, page, status);
  }

  routes.post('/exchange/imports/:id', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const id = context.req.param('id');
    const read = await exchange.preview(study, id);
    if (!read.ok) return show(context, read.problem);
    const form = await context.req.parseBody();
    const { codebook } = await services.coding.codebook(study);
    const chosen = readChoices(read.value, form, offeredValues(codebook, context.var.texts));
    if (typeof chosen === 'string') {
      const problem = context.var.texts.text('exchange.choiceUnknown', { name: chosen });
      const typed = Object.fromEntries(Object.keys(form).map((name) => [name, field(form, name)]));
      return preview(context, problem, typed, 422);
    }
    await exchange.take(study, id, chosen);
    return context.redirect(`${path}/exchange/imports/${id}`, 303);
  });

  for (const [table, write] of [
    ['codes', (read: ImportPreview) => writeCsv(incomingCodeColumns, read.codes)],
    ['documents', (read: ImportPreview) => writeCsv(documentColumns, read.documents)],
    ['coders', (read: ImportPreview) => writeCsv(coderColumns, read.coders)],
  ] as const)
    routes.get(`/exchange/imports/:id/${table}.csv`, async (context) => {
      const read = await exchange.preview(context.var.openWorkspace.context, context.req.param('id') ?? '');
      return read.ok ? csvResponse(context, `import-${table}.csv`, write(read.value)) : notFoundPage(context);
    });

  return routes;
}

/** @returns the name of the code whose choice is none of those offered */
function readChoices(
  { codes }: ImportPreview,
  form: Record<string, unknown>,
  offered: ReturnType<typeof offeredValues>,
): Map<string, CodeChoice> | string {
  const choices = new Map<string, CodeChoice>();
  for (const { guid, path, proposed } of codes) {
    const kind = field(form, `choice:${guid}`);
    if (kind === 'add' || kind === 'leave') choices.set(guid, { kind });
    else if (kind === 'use') {
      const key = field(form, `use:${guid}`);
      const found = offered.find((one) => one.key === key);
      const isProposed = proposed.kind === 'use' && key === `${proposed.dimension}:${proposed.value}`;
      if (found !== undefined) choices.set(guid, { kind, dimension: found.dimension, value: found.value });
      else if (!isProposed) return path.join(' / ');
    }
  }
  return choices;
}
