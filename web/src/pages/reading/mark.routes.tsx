// Marking words without scripts: a page that numbers the words of a passage, to choose the first and the last.
import { Hono } from 'hono';
import { frameOf, notFoundPage, renderPage, type SiteEnvironment } from '../../request.tsx';
import { withQuery } from '../../request-address.ts';
import type { SiteServices } from '../../services/services.ts';
import { openDocument } from './document-at-work.ts';
import { MarkPage } from './mark.view.tsx';
import { numberedWords } from './numbered-words.ts';

/** Passages that can be chosen from at once. */
const mostPassages = 5;

export function markRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/documents/:versionId/passages/:ordinal/mark', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const versionId = context.req.param('versionId');
    const roundId = context.req.query('round') ?? '';
    const opened = await openDocument(services, study, versionId, roundId);
    if (opened === null || !opened.ok) return notFoundPage(context);
    const { passages } = opened.value.view;
    const at = passages.findIndex((passage) => String(passage.ordinal) === context.req.param('ordinal'));
    if (at < 0) return notFoundPage(context);
    const asked = Number(context.req.query('passages') ?? 1);
    const count = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), mostPassages) : 1;
    const chosen = passages.slice(at, at + count);
    const ordinal = chosen[0]?.ordinal ?? 0;
    const page = (
      <MarkPage
        frame={frameOf(context)}
        studyPath={path}
        document={opened.value}
        passages={numberedWords(chosen)}
        moreHref={
          count < mostPassages && at + count < passages.length
            ? withQuery(context.req.path, { passages: count + 1, round: roundId })
            : null
        }
        back={`${withQuery(`${path}/documents/${versionId}`, { passage: ordinal, round: roundId })}#p${ordinal}`}
      />
    );
    return renderPage(context, page);
  });

  return routes;
}
