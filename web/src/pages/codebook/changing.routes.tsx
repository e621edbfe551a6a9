// Changing the codebook: the form, what it would do, and doing it.
import { Hono } from 'hono';
import type { Problem } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { isChangeKind, type ChangeKind } from './change-kinds.ts';
import { ChangeFormPage } from './change-form.view.tsx';
import { citingStatements } from './citing-statements.ts';
import { EffectPage } from './effect.view.tsx';
import { firstFields } from './first-fields.ts';
import { codesOfSplit, dimensionIn, operationOf, readChangeFields, type ChangeFields } from './sent-change.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function changingRoutes({ codebook, coding, guidance }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  async function showForm(context: SiteContext, kind: ChangeKind, fields: ChangeFields, problem: Problem | null) {
    const { context: study, path } = context.var.openWorkspace;
    const known = await coding.codebook(study);
    const asked = { kind, dimension: dimensionIn(fields), id: fields['id'] ?? '', number: '', round: '' };
    const subject = firstFields(known, context.var.texts, { ...asked, number: fields['number'] ?? '' })?.name ?? '';
    const shown = { kind, fields, codebook: known, subject, problem, studyPath: path };
    return renderPage(context, <ChangeFormPage frame={frameOf(context)} {...shown} />, problem === null ? 200 : 422);
  }

  routes.get('/codebook/change/:kind', async (context) => {
    const kind = context.req.param('kind');
    if (!isChangeKind(kind)) return notFoundPage(context);
    const query = context.req.query();
    const known = await coding.codebook(context.var.openWorkspace.context);
    const asked = { kind, dimension: dimensionIn(query), id: query['id'] ?? '' };
    const round = uuid.test(query['round'] ?? '') ? (query['round'] ?? '') : '';
    const subject = firstFields(known, context.var.texts, { ...asked, number: query['number'] ?? '', round });
    if (subject === null) return notFoundPage(context);
    return showForm(context, kind, subject.fields, null);
  });

  routes.post('/codebook/change/:kind', async (context) => {
    const kind = context.req.param('kind');
    if (!isChangeKind(kind)) return notFoundPage(context);
    const sent = await context.req.parseBody();
    const fields = readChangeFields(sent);
    const step = field(sent, 'step');
    if (step === 'edit') return showForm(context, kind, fields, null);
    if (step === 'more') {
      const count = codesOfSplit(fields);
      const added = { [`codes-${String(count)}-family`]: fields['codes-0-family'] ?? '' };
      return showForm(context, kind, { ...fields, ...added, count: String(count + 1) }, null);
    }
    return step === 'do' ? make(context, kind, fields) : showEffect(context, kind, fields);
  });

  async function showEffect(context: SiteContext, kind: ChangeKind, fields: ChangeFields) {
    const { context: study, path } = context.var.openWorkspace;
    const effect = await codebook.effect(study, operationOf(kind, fields));
    if (!effect.ok) return showForm(context, kind, fields, effect.problem);
    if ((fields['reason'] ?? '').trim() === '') {
      const message = context.var.texts.text('codebook.reasonMissing');
      return showForm(context, kind, fields, { code: 'site.reasonMissing', message, field: 'reason' });
    }
    const { id, into, dimension } = effect.value.change;
    const codes = dimension === 'code' && kind !== 'move' ? [id, into?.id].filter((code) => code !== undefined) : [];
    const statements = codes.length === 0 ? [] : citingStatements(await guidance.read(study), codes);
    const shown = { kind, fields, effect: effect.value, statements, studyPath: path };
    return renderPage(context, <EffectPage frame={frameOf(context)} {...shown} />);
  }

  async function make(context: SiteContext, kind: ChangeKind, fields: ChangeFields) {
    const { context: study, path } = context.var.openWorkspace;
    const round = fields['round'] ?? '';
    const changed = await codebook.change(study, {
      operation: operationOf(kind, fields),
      reason: fields['reason'] ?? '',
      basedOn: Number(fields['basedOn']) || 0,
      taughtByRound: uuid.test(round) ? round : undefined,
    });
    if (!changed.ok) {
      // Who looks at the effect of the same words again does so on the version that is there now.
      const known = await coding.codebook(study);
      return showForm(context, kind, { ...fields, basedOn: String(known.number) }, changed.problem);
    }
    if (kind === 'split')
      return context.redirect(`${path}/codebook/deal/${encodeURIComponent(fields['id'] ?? '')}`, 303);
    return context.redirect(`${path}/codebook?changed=${String(changed.value.number)}`, 303);
  }

  return routes;
}
