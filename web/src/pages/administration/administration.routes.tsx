// The pages by which one workspace is administered, and those by which the whole installation is.
import { Hono } from 'hono';
import type { SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { auditRoutes, installationAuditRoutes } from './audit.routes.tsx';
import { installationJobRoutes, jobRoutes } from './jobs.routes.tsx';
import { memberRoutes } from './members.routes.tsx';
import { peopleRoutes } from './people.routes.tsx';
import { settingsRoutes } from './settings.routes.tsx';
import { storedRoutes } from './stored.routes.tsx';

export function workspaceAdministrationRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const part of [memberRoutes, settingsRoutes, jobRoutes, auditRoutes]) routes.route('/', part(services));
  return routes;
}

export function installationAdministrationRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const part of [peopleRoutes, installationJobRoutes, installationAuditRoutes, storedRoutes])
    routes.route('/', part(services));
  return routes;
}
