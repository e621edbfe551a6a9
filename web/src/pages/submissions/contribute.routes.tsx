// A contributor's own pages, by the personal link: no account, no cookie; the token in the address decides.
import { Hono } from 'hono';
import { isUnLanguage } from '@common-thread/vocabulary';
import { frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { textsFor } from '../../texts.tsx';
import { keepSecret } from '../sign-in/secrecy.ts';
import { receiveSubmission, showContributing, showPreview, type Contributing } from './contributing.tsx';
import { ClosedLinkPage } from './contribute-preview.view.tsx';

type Answer = (services: SiteServices, context: SiteContext, contributing: Contributing) => Promise<Response>;

export function contributeRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  /** The page is in the language the link was made in, unless another one is asked for. */
  async function byLink(context: SiteContext, token: string, answer: Answer): Promise<Response> {
    keepSecret(context);
    context.header('X-Robots-Tag', 'noindex');
    const asked = context.req.query('lang');
    const link = await services.submissions.openLink(token, asked !== undefined && isUnLanguage(asked) ? asked : null);
    if (link !== null) context.set('texts', textsFor(link.context.language));
    // A mistyped link is answered like a closed one: who opens it has no account, and needs the person who gave it.
    if (link === null || !link.isOpen) return renderPage(context, <ClosedLinkPage frame={frameOf(context)} />, 404);
    return answer(services, context, {
      workspace: link.context,
      id: link.id,
      path: `/contribute/${token}`,
      invitation: link,
      given: { country: link.country ?? '', organisation: link.organisation ?? '', language: link.language },
    });
  }

  routes.get('/contribute/:token', (context) => byLink(context, context.req.param('token'), showContributing));
  routes.post('/contribute/:token', (context) => byLink(context, context.req.param('token'), receiveSubmission));
  routes.get('/contribute/:token/preview', (context) => byLink(context, context.req.param('token'), showPreview));

  return routes;
}
