// The site: its pages, and what holds for all of them (headers, limits, who asks, in which language).
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '@common-thread/platform';
import { checkRules, enforceAccess } from './access.ts';
import { isApiAddress } from './api/address.ts';
import { createApi } from './api/api.ts';
import { apiPageRoutes } from './api/api-page.routes.tsx';
import { answerNotFound, answerUnexpected, answerUnreadableBody } from './api/problems.ts';
import { limitRequests, requestLimits, type RequestLimits } from './api/request-limits.ts';
import { createAssets } from './assets.ts';
import { createFigures } from './operations/figures.ts';
import { figuresRoutes, type OfferedFigures } from './operations/figures.routes.ts';
import { alwaysReady, type Health } from './operations/health.ts';
import { healthRoutes } from './operations/health.routes.ts';
import { hasLeft } from './operations/left-requests.ts';
import { limitRates, usualRateLimits, type RateLimits } from './operations/rate-limits.ts';
import { giveRequestId } from './operations/request-id.ts';
import { silentLog } from './operations/silent-log.ts';
import { watchRequests } from './operations/watched-requests.ts';
import { codingRoutes } from './pages/coding/coding.routes.tsx';
import { contributionRoutes } from './pages/contributions/contributions.routes.tsx';
import { findRoutes } from './pages/find/find.routes.tsx';
import { bringInStudyRoutes } from './pages/exchange/bring-in-study.routes.tsx';
import { exchangeRoutes } from './pages/exchange/exchange.routes.tsx';
import { galleryRoutes } from './pages/gallery/gallery.routes.tsx';
import { guidanceRoutes } from './pages/guidance/guidance.routes.tsx';
import {
  installationAdministrationRoutes,
  workspaceAdministrationRoutes,
} from './pages/administration/administration.routes.tsx';
import { accountRoutes } from './pages/account/account.routes.tsx';
import { homeRoutes } from './pages/home/home.routes.tsx';
import { emergingRoutes } from './pages/emerging/emerging.routes.tsx';
import { nextRoutes } from './pages/next/next.routes.tsx';
import { overviewRoutes } from './pages/overview/overview.routes.tsx';
import { ProblemPage } from './pages/problem-page.tsx';
import { signingInRoutes } from './pages/sign-in/signing-in.routes.tsx';
import { contributeRoutes } from './pages/submissions/contribute.routes.tsx';
import { submissionRoutes } from './pages/submissions/submissions.routes.tsx';
import { pictureRoutes } from './pages/pictures/pictures.routes.tsx';
import { roundRoutes } from './pages/rounds/rounds.routes.tsx';
import { themeRoutes } from './pages/themes/themes.routes.tsx';
import { frameOf, notFoundPage, renderPage, type SiteEnvironment } from './request.tsx';
import { limitBodies, refuseOtherSites, setSecurityHeaders } from './security.tsx';
import type { SiteServices } from './services/services.ts';
import { recogniseActor } from './session.tsx';
import { textsFor } from './texts.tsx';
import { troubleAnswer } from './troubles.tsx';

export interface SiteOptions {
  /** Where the build put the scripts; null: the site works without. */
  publicFolder?: string | null;
  /** Told of every error nobody expected, with the reference the page shows; instead of the log. */
  reportError?: (error: unknown, reference: string) => void;
  /** Of requests, without what is personal, and of errors. */
  log?: Log;
  health?: Health;
  figures?: OfferedFigures;
  /** How often one network may ask for pages. */
  rateLimits?: RateLimits;
  /** How often programs may use the HTTP API. */
  requestLimits?: RequestLimits;
}

export type Site = Hono<SiteEnvironment>;

const aYear = 365 * 24 * 60 * 60;

export function createSite(services: SiteServices, options: SiteOptions = {}): Site {
  const assets = createAssets(options.publicFolder ?? null);
  const site: Site = new Hono();
  const log = options.log ?? silentLog;
  const offered = options.figures ?? { figures: createFigures(null), token: null };

  site.use(giveRequestId, watchRequests({ log, figures: offered.figures }));
  site.use(setSecurityHeaders);
  site.use(compress());
  site.get('/assets/:file', (context) => {
    const asset = assets.find(context.req.param('file'));
    if (asset === undefined) return context.text('', 404);
    return context.body(asset.body, 200, {
      'Content-Type': asset.mediaType,
      'Cache-Control': `public, max-age=${aYear}, immutable`,
    });
  });
  site.use(async (context, next) => {
    context.set('assets', assets);
    context.set('actor', null);
    context.set('tokenHolder', null);
    context.set('texts', textsFor('en'));
    context.header('Cache-Control', 'private, no-cache');
    await next();
  });
  site.route('/', healthRoutes(options.health ?? alwaysReady));
  site.route('/', figuresRoutes(offered));
  site.use(limitRates(options.rateLimits ?? usualRateLimits));
  site.use(recogniseActor(services));
  site.use(async (context, next) => {
    // Whoever uses this computer next shall not find the pages of who was signed in.
    if (context.get('actor') !== null) context.header('Cache-Control', 'private, no-store');
    await next();
  });
  site.use(limitRequests(options.requestLimits ?? requestLimits));
  // What is refused is refused before its body is read.
  site.use(refuseOtherSites, enforceAccess(services), limitBodies);

  site.route('/', homeRoutes(services));
  site.route('/', signingInRoutes(services));
  site.route('/', accountRoutes(services));
  site.route('/', installationAdministrationRoutes(services));
  site.route('/', bringInStudyRoutes(services));
  site.route('/', galleryRoutes());
  site.route('/', contributeRoutes(services));
  for (const routes of [
    overviewRoutes,
    contributionRoutes,
    findRoutes,
    submissionRoutes,
    codingRoutes,
    roundRoutes,
    exchangeRoutes,
    themeRoutes,
    emergingRoutes,
    nextRoutes,
    pictureRoutes,
    guidanceRoutes,
    workspaceAdministrationRoutes,
  ]) {
    site.route('/workspaces/:workspace', routes(services));
  }

  const api = createApi(services);
  site.route('/', apiPageRoutes(api));
  site.route('/api', api.operations);

  checkRules(site.routes);

  site.notFound((context) => (isApiAddress(context.req.path) ? answerNotFound(context) : notFoundPage(context)));
  site.onError((error, context) => {
    if (hasLeft(context)) return context.body(null, 400);
    const isApi = isApiAddress(context.req.path);
    if (isApi && error instanceof HTTPException) return answerUnreadableBody(context, error.status);
    if (error instanceof HTTPException && error.res !== undefined) return error.res;
    const reference = context.get('requestId');
    if (options.reportError === undefined) log.error('unexpected', { requestId: reference, error });
    else options.reportError(error, reference);
    const troubled = troubleAnswer(context, error, isApi);
    if (troubled !== null) return troubled;
    if (isApi) return answerUnexpected(context, reference);
    return renderPage(
      context,
      <ProblemPage frame={frameOf(context)} problem="unexpected" reference={reference} />,
      500,
    );
  });
  return site;
}
