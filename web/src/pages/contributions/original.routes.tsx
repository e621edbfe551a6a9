// The original of a document, as it came.
import { Hono } from 'hono';
import { notFoundPage, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { downloadResponse } from '../csv.ts';

export function originalRoutes({ contributions }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.get('/documents/:versionId/original', async (context) => {
    const original = await contributions.openOriginal(
      context.var.openWorkspace.context,
      context.req.param('versionId'),
    );
    if (original === null) return notFoundPage(context);
    return downloadResponse(context, original.fileName, original.mediaType, original.bytes);
  });
  return routes;
}
