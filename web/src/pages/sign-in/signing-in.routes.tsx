// Every way of signing in, under /sign-in and /invitations.
import { Hono } from 'hono';
import type { SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { invitationRoutes } from './invitation.routes.tsx';
import { organisationRoutes } from './organisation.routes.tsx';
import { passkeyRoutes } from './passkey.routes.tsx';
import { secondStepRoutes } from './second-step.routes.tsx';
import { signInRoutes } from './sign-in.routes.tsx';

export function signingInRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const way of [signInRoutes, secondStepRoutes, passkeyRoutes, organisationRoutes, invitationRoutes])
    routes.route('/', way(services));
  return routes;
}
