// The readable page of the HTTP API, for anyone.
import { Hono } from 'hono';
import { frameOf, renderPage, type SiteEnvironment } from '../request.tsx';
import { ApiPage } from './api-page.view.tsx';
import type { HttpApi } from './api.ts';

export function apiPageRoutes(api: HttpApi): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.get('/api', (context) => renderPage(context, <ApiPage frame={frameOf(context)} document={api.document} />));
  return routes;
}
