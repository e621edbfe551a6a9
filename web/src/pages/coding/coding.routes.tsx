// Codes: reading documents and deciding on codes, and the codebook they come from.
import { Hono } from 'hono';
import type { SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { codebookRoutes } from '../codebook/codebook.routes.tsx';
import { markRoutes } from '../reading/mark.routes.tsx';
import { readingRoutes } from '../reading/reading.routes.tsx';
import { segmentRoutes } from '../reading/segment.routes.tsx';
import { memoRoutes } from '../memos/memos.routes.tsx';
import { decisionRoutes } from './decision.routes.tsx';

export function codingRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.route('/', readingRoutes(services));
  routes.route('/', markRoutes(services));
  routes.route('/', segmentRoutes(services));
  routes.route('/', memoRoutes(services));
  routes.route('/', decisionRoutes(services));
  routes.route('/', codebookRoutes(services));
  return routes;
}
