// Taking the archive of a whole study in, for those who administer the installation.
import { Hono } from 'hono';
import { studyArchiveProblems } from '@common-thread/platform';
import { field, frameOf, notFoundPage, renderPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { BringInStudyPage, StudyProgressPage } from './bring-in-study.view.tsx';
import { takeFile } from './sent-file.ts';

export function bringInStudyRoutes({ exchange }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/studies/bring-in', (context) =>
    renderPage(context, <BringInStudyPage frame={frameOf(context)} problem={null} />),
  );

  routes.post('/studies/bring-in', async (context) => {
    const { texts, actor } = context.var;
    const file = await takeFile(context);
    if (actor === null) return notFoundPage(context);
    if (file === null || file.bytes.length === 0) {
      const problem = studyArchiveProblems.problem(texts.language, 'fileMissing', {}, 'file');
      return renderPage(context, <BringInStudyPage frame={frameOf(context)} problem={problem} />, 422);
    }
    const name = field(await context.req.parseBody(), 'name');
    const archive = { bytes: file.bytes, name: name === '' ? null : name.slice(0, 300) };
    const id = await exchange.receiveStudy(actor, texts.language, archive);
    return context.redirect(`/studies/bring-in/${id}`, 303);
  });

  routes.get('/studies/bring-in/:id', async (context) => {
    const job = await exchange.findStudy(context.req.param('id'));
    if (job === null) return notFoundPage(context);
    const isRefreshing = context.req.query('refresh') !== 'off';
    return renderPage(context, <StudyProgressPage frame={frameOf(context)} job={job} isRefreshing={isRefreshing} />);
  });

  return routes;
}
