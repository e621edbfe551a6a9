// Memos: the list of all, writing one, changing and deleting one's own, and taking that back.
import { Hono } from 'hono';
import { memoTypes, type Memo, type MemoFilter, type MemoPlace, type MemoType } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { safeReturn, withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { csvResponse, writeCsv } from '../csv.ts';
import { DecisionProblemPage } from '../coding/decision-problem.view.tsx';
import { withParameter } from '../reading/segment.routes.tsx';
import { EditMemoPage } from './edit-memo.view.tsx';
import { memoColumns } from './memo-columns.ts';
import { MemosPage, type MemosPageProps } from './memos.view.tsx';

export function memoRoutes({ coding, reading }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/memos', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const filter = readFilter(context);
    const [memos, codebook] = await Promise.all([reading.memos(study, filter), coding.codebook(study)]);
    const page = (
      <MemosPage
        frame={frameOf(context)}
        studyPath={path}
        memos={memos}
        filter={filter}
        codebook={codebook}
        readerId={study.actor.id}
        done={readDone(context)}
      />
    );
    return renderPage(context, page);
  });

  routes.get('/memos.csv', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const filter = { ...readFilter(context), isWhole: true };
    const [memos, { codebook }] = await Promise.all([reading.memos(study, filter), coding.codebook(study)]);
    return csvResponse(context, `${slug}-memos.csv`, writeCsv(memoColumns(context.var.texts, codebook), memos.rows));
  });

  routes.post('/memos', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const form = await context.req.parseBody();
    const back = safeReturn(form['return'], `${path}/memos`);
    const written = await reading.writeMemo(study, { ...readWords(form), place: readPlace(form) });
    if (!written.ok) return refuse(context, written.problem, back);
    const { id } = written.value;
    if (back.startsWith(`${path}/documents/`)) return context.redirect(withParameter(back, 'memoWritten', id), 303);
    return context.redirect(withQuery(`${path}/memos`, { done: 'write', memo: id }), 303);
  });

  routes.get('/memos/:id/edit', async (context) => {
    const { context: study } = context.var.openWorkspace;
    const memo = await reading.findMemo(study, context.req.param('id'));
    if (memo === null || memo.authorId !== study.actor.id) return notFoundPage(context);
    return edit(context, memo, null);
  });

  routes.post('/memos/:id', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const id = context.req.param('id');
    const words = readWords(await context.req.parseBody());
    const changed = await reading.changeMemo(study, id, words);
    if (changed.ok) return context.redirect(withQuery(`${path}/memos`, { done: 'change', memo: id }), 303);
    const memo = await reading.findMemo(study, id);
    if (memo === null || memo.authorId !== study.actor.id) return refuse(context, changed.problem, `${path}/memos`);
    return edit(context, memo, { problem: changed.problem, ...words });
  });

  for (const action of ['delete', 'restore'] as const) {
    routes.post(`/memos/:id/${action}`, async (context) => {
      const { context: study, path } = context.var.openWorkspace;
      const id = context.req.param('id');
      const back = safeReturn((await context.req.parseBody())['return'], '');
      const done = await (action === 'delete' ? reading.deleteMemo(study, id) : reading.restoreMemo(study, id));
      if (!done.ok) return refuse(context, done.problem, `${path}/memos`);
      return context.redirect(back === '' ? withQuery(`${path}/memos`, { done: action, memo: id }) : back, 303);
    });
  }

  return routes;
}

function edit(context: SiteContext, memo: Memo, failed: { problem: Problem; type: MemoType; text: string } | null) {
  const studyPath = context.var.openWorkspace.path;
  const page = <EditMemoPage frame={frameOf(context)} studyPath={studyPath} memo={memo} failed={failed} />;
  return renderPage(context, page, failed === null ? 200 : 422);
}

function refuse(context: SiteContext, problem: Problem, back: string) {
  return renderPage(context, <DecisionProblemPage frame={frameOf(context)} problem={problem} back={back} />, 422);
}

const isType = (value: string): value is MemoType => memoTypes.some((one) => one === value);

function readWords(form: Record<string, unknown>): { type: MemoType; text: string } {
  const type = field(form, 'type');
  return { type: isType(type) ? type : 'note', text: field(form, 'text') };
}

/** A code; else words of a document; else the whole document. */
function readPlace(form: Record<string, unknown>): MemoPlace {
  const code = field(form, 'code');
  if (code !== '') return { kind: 'code', dimension: 'code', value: code };
  const versionId = field(form, 'versionId');
  const [start, end] = [field(form, 'start'), field(form, 'end')];
  if (start === '' && end === '') return { kind: 'document', versionId };
  return { kind: 'words', versionId, start: Number(start || NaN), end: Number(end || NaN) };
}

function readFilter(context: SiteContext): MemoFilter {
  const query = (name: string): string | undefined => context.req.query(name) || undefined;
  const type = query('type') ?? '';
  const about = (['words', 'document', 'code'] as const).find((one) => one === query('about'));
  const page = Number(query('page') ?? 1);
  const code = query('code');
  return {
    type: isType(type) ? type : undefined,
    about,
    authorId: query('author'),
    dimension: code === undefined ? undefined : 'code',
    value: code,
    versionId: query('document'),
    text: query('text'),
    page: Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  };
}

function readDone(context: SiteContext): MemosPageProps['done'] {
  const kind = (['write', 'change', 'delete', 'restore'] as const).find((one) => one === context.req.query('done'));
  const id = context.req.query('memo');
  return kind === undefined || id === undefined || !/^[\w-]+$/.test(id) ? null : { kind, id };
}
