// Words get a code, or lose it: sent by a form (and back to the text), or by the reading page's script.
import { Hono } from 'hono';
import { dimensions, type CodedSegment, type NewSegment, type StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { PermissionsContext } from '../../allowed.tsx';
import { field, frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import { safeReturn } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { TextsContext, type Texts } from '../../texts.tsx';
import { DecisionProblemPage } from '../coding/decision-problem.view.tsx';
import { readAddedCoding } from './code-names.ts';
import { openDocument, within } from './document-at-work.ts';
import { writeRemoved } from './done-on-page.ts';
import { PassageBlock } from './passage.view.tsx';
import { segmentName } from './segment-entry.view.tsx';

export function segmentRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const { coding, reading } = services;
  const routes = new Hono<SiteEnvironment>();

  routes.get('/segments', (context) => context.redirect(context.var.openWorkspace.path, 303));

  routes.post('/segments', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const { texts } = context.var;
    const form = await context.req.parseBody();
    const back = safeReturn(form['return'], path);
    const { codebook } = await coding.codebook(study);
    const wanted = readSegment(form, codebook, texts);
    if (wanted === null) {
      const message = texts.text('coding.noSuchCode');
      return refuse(context, { code: 'site.noSuchCode', message }, back);
    }
    const added = await reading.addSegment(study, wanted);
    if (!added.ok) return refuse(context, added.problem, back);
    const segment = added.value;
    if (!wantsJson(context)) return context.redirect(withParameter(back, 'marked', segment.id), 303);
    const passages = await passagesOf(context, segment, back);
    const message = texts.text('segment.done.add', { name: segmentName(codebook, texts, segment) });
    const undo = { action: `${path}/segments/${segment.id}/remove`, fields: { return: back } };
    return context.json({ ok: true, message, passages, undo });
  });

  routes.post('/segments/:id/remove', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const back = safeReturn((await context.req.parseBody())['return'], path);
    const removed = await reading.removeSegment(study, context.req.param('id'));
    if (!removed.ok) return refuse(context, removed.problem, back);
    const segment = removed.value;
    const message = context.var.texts.text('segment.done.remove');
    if (!wantsJson(context))
      return context.redirect(segment === null ? back : withParameter(back, 'unmarked', writeRemoved(segment)), 303);
    if (segment === null) return context.json({ ok: true, message, passages: [], undo: null });
    const { versionId, start, end, dimension, value, roundId } = segment;
    const fields = { versionId, start, end, choice: `${dimension} ${value}`, round: roundId ?? '', return: back };
    const passages = await passagesOf(context, segment, back);
    return context.json({ ok: true, message, passages, undo: { action: `${path}/segments`, fields } });
  });

  /** The passages a segment lies on, as they look now; and the first of them is where the person is. */
  async function passagesOf(
    context: SiteContext,
    segment: CodedSegment,
    back: string,
  ): Promise<{ id: string; html: string }[]> {
    const { context: study, path, permissions } = context.var.openWorkspace;
    const opened = await openDocument(services, study, segment.versionId, segment.roundId ?? '');
    if (opened === null || !opened.ok) return [];
    const document = opened.value;
    const touched = within(document.view.passages, segment);
    const [first] = touched;
    if (first !== undefined) await reading.keepPlace(study, segment.versionId, first.ordinal);
    return touched.map((passage) => {
      const block = (
        <TextsContext.Provider value={context.var.texts}>
          <PermissionsContext.Provider value={permissions}>
            <PassageBlock
              document={document}
              passage={passage}
              codings={document.codings.filter((one) => one.passageId === passage.id)}
              studyPath={path}
              returnAddress={`${back.split('#')[0] ?? ''}#p${passage.ordinal}`}
            />
          </PermissionsContext.Provider>
        </TextsContext.Provider>
      );
      return { id: `p${passage.ordinal}`, html: String(block) };
    });
  }

  return routes;
}

const wantsJson = (context: SiteContext): boolean => (context.req.header('accept') ?? '').includes('application/json');

function refuse(context: SiteContext, problem: Problem, back: string) {
  if (wantsJson(context)) return context.json({ ok: false, message: problem.message }, 422);
  return renderPage(context, <DecisionProblemPage frame={frameOf(context)} problem={problem} back={back} />, 422);
}

/** `choice` is a button's "code SIT-ACCESS"; `add` is what a person typed. */
function readSegment(
  form: Record<string, unknown>,
  codebook: StudyCodebook['codebook'],
  texts: Texts,
): NewSegment | null {
  const stretch = {
    versionId: field(form, 'versionId'),
    start: Number(field(form, 'start') || NaN),
    end: Number(field(form, 'end') || NaN),
    roundId: field(form, 'round') || undefined,
  };
  const typed = field(form, 'add');
  if (typed !== '') {
    const added = readAddedCoding({ codebook }, texts, typed);
    return added === null ? null : { ...stretch, ...added };
  }
  const [named = '', ...rest] = field(form, 'choice').split(' ');
  const dimension = dimensions.find((known) => known === named);
  const value = rest.join(' ');
  return dimension === undefined || value === '' ? null : { ...stretch, dimension, value };
}

/** The address with one parameter more, its place on the page kept; what was told before is not told again. */
export function withParameter(address: string, name: string, value: string): string {
  const [whole = '', place] = address.split('#');
  const [path = '', query = ''] = whole.split('?');
  const parameters = new URLSearchParams(query);
  for (const told of ['marked', 'unmarked', 'accepted', 'at', 'memoWritten']) parameters.delete(told);
  parameters.set(name, value);
  return `${path}?${parameters.toString()}${place === undefined ? '' : `#${place}`}`;
}
