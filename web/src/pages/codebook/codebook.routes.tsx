// The codebook: reading it, its files and versions; below it the pages that change it.
import { Hono } from 'hono';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, downloadResponse, writeCsv } from '../csv.ts';
import { changingRoutes } from './changing.routes.tsx';
import { codebookColumns, codebookRows, versionColumns } from './codebook-columns.ts';
import { CodebookPage, type CodebookDone } from './codebook.view.tsx';
import { ComparePage } from './compare.view.tsx';
import { DealPage } from './deal.view.tsx';
import { differenceColumns, differenceRows } from './difference-rows.ts';
import { exampleRoutes } from './example.routes.tsx';
import { LookThroughPage } from './look-through.view.tsx';
import { PrintPage } from './print.view.tsx';
import { VersionPage, VersionsPage } from './versions.view.tsx';

const yamlType = 'application/yaml; charset=utf-8';

export function codebookRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { codebook, coding } = services;
  const routes = new Hono<SiteEnvironment>();
  routes.route('/', changingRoutes(services));
  routes.route('/', exampleRoutes(services));
  routes.route('/', dealingRoutes(services));

  routes.get('/codebook', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const [known, examples, toLookThrough, done] = await Promise.all([
      coding.codebook(study),
      codebook.examples(study),
      codebook.toLookThrough(study),
      doneIn(context),
    ]);
    const shown = { studyPath: path, codebook: known, examples, toLookThrough, done };
    return renderPage(context, <CodebookPage frame={frameOf(context)} {...shown} />);
  });

  async function doneIn(context: SiteContext): Promise<CodebookDone | null> {
    const { changed, done, example } = context.req.query();
    if (changed !== undefined) {
      const versions = await codebook.versions(context.var.openWorkspace.context);
      const version = versions.find(({ number }) => String(number) === changed);
      return version === undefined ? null : { kind: 'changed', version };
    }
    const kind = (['exampleKept', 'exampleRemoved', 'exampleRestored'] as const).find((known) => known === done);
    return kind === undefined ? null : { kind, id: example ?? '' };
  }

  routes.get('/codebook.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const { texts } = context.var;
    const rows = codebookRows(await coding.codebook(study), await codebook.examples(study), texts);
    return csvResponse(context, `${slug}-codebook.csv`, writeCsv(codebookColumns(texts), rows));
  });

  routes.get('/codebook.yaml', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    return downloadResponse(context, `${slug}-codebook.yaml`, yamlType, await codebook.file(study));
  });

  routes.get('/codebook/print', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const [known, examples] = await Promise.all([coding.codebook(study), codebook.examples(study)]);
    const shown = { studyPath: path, codebook: known, examples, withTerms: context.req.query('terms') === 'yes' };
    return renderPage(context, <PrintPage frame={frameOf(context)} {...shown} />);
  });

  routes.get('/codebook/versions', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const versions = await codebook.versions(study);
    return renderPage(context, <VersionsPage frame={frameOf(context)} studyPath={path} versions={versions} />);
  });

  routes.get('/codebook/versions.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const rows = await codebook.versions(study);
    return csvResponse(context, `${slug}-codebook-versions.csv`, writeCsv(versionColumns(context.var.texts), rows));
  });

  routes.get('/codebook/versions/:number', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const version = await codebook.version(study, Number(context.req.param('number')));
    if (version === null) return notFoundPage(context);
    return renderPage(context, <VersionPage frame={frameOf(context)} studyPath={path} version={version} />);
  });

  routes.get('/codebook/versions/:number/codebook.yaml', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const version = await codebook.version(study, Number(context.req.param('number')));
    if (version === null) return notFoundPage(context);
    return downloadResponse(context, `${slug}-codebook-${String(version.number)}.yaml`, yamlType, version.yaml);
  });

  const compared = (context: SiteContext) => {
    const { one, other } = context.req.query();
    return codebook.compare(context.var.openWorkspace.context, Number(one), Number(other));
  };

  routes.get('/codebook/compare', async (context) => {
    const found = await compared(context);
    if (!found.ok) return notFoundPage(context);
    const { path } = context.var.openWorkspace;
    return renderPage(context, <ComparePage frame={frameOf(context)} studyPath={path} compared={found.value} />);
  });

  routes.get('/codebook/compare.csv', async (context) => {
    const found = await compared(context);
    if (!found.ok) return notFoundPage(context);
    const name = `${context.var.openWorkspace.slug}-codebook-differences.csv`;
    return csvResponse(context, name, writeCsv(differenceColumns, differenceRows(found.value, context.var.texts)));
  });

  return routes;
}

function dealingRoutes({ codebook, coding }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/codebook/deal/:code', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const split = await codebook.split(study, context.req.param('code'));
    if (split === null) return notFoundPage(context);
    const dealt = context.req.query('dealt');
    const shown = { split, dealt: dealt === undefined ? null : Number(dealt) || 0, problem: null };
    const known = await coding.codebook(study);
    return renderPage(context, <DealPage frame={frameOf(context)} studyPath={path} codebook={known} {...shown} />);
  });

  routes.post('/codebook/deal/:code', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const code = context.req.param('code');
    const sent = await context.req.parseBody();
    const chosen = Object.keys(sent)
      .filter((name) => name.startsWith('to '))
      .map((name) => [name.slice('to '.length), field(sent, name)] as const)
      .filter(([, into]) => into !== '');
    const restTo = field(sent, 'restTo');
    const dealt = await codebook.deal(study, {
      code,
      to: Object.fromEntries(chosen),
      restTo: restTo === '' ? undefined : restTo,
    });
    if (dealt.ok) {
      const own = `${path}/codebook/deal/${encodeURIComponent(code)}`;
      return context.redirect(withQuery(own, { dealt: String(dealt.value.dealt) }), 303);
    }
    const split = await codebook.split(study, code);
    if (split === null) return notFoundPage(context);
    const shown = { split, dealt: null, problem: dealt.problem, codebook: await coding.codebook(study) };
    return renderPage(context, <DealPage frame={frameOf(context)} studyPath={path} {...shown} />, 422);
  });

  routes.post('/codebook/look-through', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const { jobId } = await codebook.lookThrough(study);
    return context.redirect(`${path}/codebook/look-through/${jobId}`, 303);
  });

  routes.get('/codebook/look-through/:id', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const view = await codebook.readLookThrough(study, context.req.param('id'));
    if (view === null) return notFoundPage(context);
    const shown = { studyPath: path, view, isRefreshing: context.req.query('refresh') !== 'off' };
    return renderPage(context, <LookThroughPage frame={frameOf(context)} {...shown} />);
  });

  return routes;
}
