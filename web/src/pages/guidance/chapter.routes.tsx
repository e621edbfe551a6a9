// The chapter's editor as a page, and drafting.
import { Hono } from 'hono';
import { isUnLanguage } from '@common-thread/vocabulary';
import { field, frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { chooseBasis } from '../basis.ts';
import { ChapterPage, type FailedAction } from './chapter.view.tsx';
import { DraftPage } from './draft.view.tsx';

export type ShowEditor = (context: SiteContext, failed?: FailedAction | null) => Promise<Response>;

/** Shows the editor, also after an action that failed: nothing that was typed is lost. */
export function chapterEditor({ guidance, coding, contributions }: SiteServices): ShowEditor {
  return async (context, failed = null) => {
    const { context: study, path } = context.var.openWorkspace;
    const chapter = await guidance.read(study);
    const status = failed === null ? 200 : 422;
    if (chapter === null) {
      const basis = await chooseBasis(context, coding);
      const [codings, counts] = await Promise.all([coding.counts(study), contributions.count(study)]);
      const hasCodes = codings.accepted + codings.suggested > 0;
      const material = hasCodes ? 'codes' : counts.contributions > 0 ? 'contributions' : 'none';
      const problem = failed?.problem ?? null;
      return renderPage(
        context,
        <DraftPage frame={frameOf(context)} studyPath={path} basis={basis} problem={problem} material={material} />,
        status,
      );
    }
    const { edit, add, removed, from } = context.req.query();
    const page = (
      <ChapterPage
        frame={frameOf(context)}
        studyPath={path}
        chapter={chapter}
        failed={failed}
        open={{ statementId: failed?.statementId ?? edit ?? null, sectionId: failed?.sectionId ?? add ?? null }}
        removed={removed === undefined ? null : { id: removed, sectionId: from ?? null }}
      />
    );
    return renderPage(context, page, status);
  };
}

export function chapterRoutes({ guidance }: SiteServices, showEditor: ShowEditor): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/chapter', (context) => showEditor(context));

  routes.get('/chapter/draft', (context) => context.redirect(`${context.var.openWorkspace.path}/chapter`, 303));

  routes.post('/chapter/draft', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const form = await context.req.parseBody();
    const language = field(form, 'language');
    const drafted = await guidance.draft(study, {
      language: isUnLanguage(language) ? language : study.language,
      basis: field(form, 'basis') === 'accepted' ? 'accepted' : 'suggestions',
    });
    if (!drafted.ok)
      return showEditor(context, { problem: drafted.problem, statementId: null, sectionId: null, values: null });
    return context.redirect(`${path}/chapter`, 303);
  });

  return routes;
}
