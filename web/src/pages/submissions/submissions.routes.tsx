// Submissions of a workspace: a member's own, the personal links, the editors' review.
import { Hono } from 'hono';
import type { SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { linkRoutes } from './links.routes.tsx';
import { ownSubmissionRoutes } from './own.routes.tsx';
import { reviewRoutes } from './review.routes.tsx';

export function submissionRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  // Before the review: "mine", "new" and "links" are no submission's ids.
  routes.route('/', ownSubmissionRoutes(services));
  routes.route('/', linkRoutes(services));
  routes.route('/', reviewRoutes(services));
  return routes;
}
