// What protects the site whichever page is asked for: headers, forms from elsewhere refused, sizes limited.
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { isApiAddress } from './api/address.ts';
import { answerTooLarge } from './api/problems.ts';
import { publicOrigin } from './operations/site-address.ts';
import { ProblemPage, TooLargePage } from './pages/problem-page.tsx';
import { frameOf, renderPage, type SiteContext, type SiteEnvironment } from './request.tsx';

const mebibyte = 1024 * 1024;
/** A form of words; the JSON of a program; files at once in an upload. */
export const bodyLimits = { formBytes: 2 * mebibyte, jsonBytes: mebibyte, uploadBytes: 200 * mebibyte };

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  // The reading page's script posts the page's own forms.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Nothing of these is used by any page. Passkeys are: they stay allowed to the site itself. */
const permissionsPolicy = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media'],
  ...['geolocation', 'gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');

const aYear = 365 * 24 * 60 * 60;

export const setSecurityHeaders: MiddlewareHandler<SiteEnvironment> = async (context, next) => {
  await next();
  const headers = context.res.headers;
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', contentSecurityPolicy);
  headers.set('X-Content-Type-Options', 'nosniff');
  // A page with a secret in its address sets its own.
  if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'same-origin');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', permissionsPolicy);
  // What stands behind TLS is asked for by nothing else from now on.
  if (publicOrigin()?.startsWith('https:')) headers.set('Strict-Transport-Security', `max-age=${aYear}`);
};

const originCheck = csrf({
  // Compared by host: behind a proxy the site itself hears plain HTTP, the browser spoke HTTPS.
  origin: (origin, context) => URL.canParse(origin) && new URL(origin).host === context.req.header('host'),
});

/** A form sent from another site's page is refused, whoever is signed in. */
export const refuseOtherSites: MiddlewareHandler<SiteEnvironment> = async (context, next) => {
  // Programs send a token, which no other site's page has.
  if (isApiAddress(context.req.path)) return next();
  let isAllowed = false;
  try {
    await originCheck(context, () => {
      isAllowed = true;
      return Promise.resolve();
    });
  } catch {
    isAllowed = false;
  }
  if (isAllowed) return next();
  return renderPage(context, <ProblemPage frame={frameOf(context)} problem="otherSite" />, 403);
};

function tooLarge(limitBytes: number) {
  return (context: SiteContext): Response => {
    const limit = `${context.var.texts.number(limitBytes / mebibyte)} MB`;
    if (isApiAddress(context.req.path)) return answerTooLarge(context, limit);
    return renderPage(context, <TooLargePage frame={frameOf(context)} limit={limit} />, 413);
  };
}

const formLimit = bodyLimit({
  maxSize: bodyLimits.formBytes,
  onError: (context) => tooLarge(bodyLimits.formBytes)(context as SiteContext),
});
const jsonLimit = bodyLimit({
  maxSize: bodyLimits.jsonBytes,
  onError: (context) => tooLarge(bodyLimits.jsonBytes)(context as SiteContext),
});
const uploadLimit = bodyLimit({
  maxSize: bodyLimits.uploadBytes,
  onError: (context) => tooLarge(bodyLimits.uploadBytes)(context as SiteContext),
});

/** The import, projects and studies from elsewhere, and the form of a submission: by a personal link or a member's own. */
const takesDocuments = (path: string): boolean =>
  /\/contributions\/import$|\/exchange\/imports$|^\/studies\/bring-in$|^\/contribute\/[^/]+$|\/submissions\/mine\/[^/]+$/.test(
    path,
  );

/** Anyone can send to the address of a personal link, and a body that does not say how long it is is held in memory before
 *  the link is looked at: such a one gets the room of a form of words. Browsers always say it. */
const mayBeLong = ({ req }: SiteContext): boolean =>
  takesDocuments(req.path) &&
  (!req.path.startsWith('/contribute/') ||
    (req.header('content-length') !== undefined && req.header('transfer-encoding') === undefined));

export const limitBodies: MiddlewareHandler<SiteEnvironment> = (context, next) => {
  const { path } = context.req;
  if (isApiAddress(path)) return path.endsWith('/imports') ? uploadLimit(context, next) : jsonLimit(context, next);
  return mayBeLong(context) ? uploadLimit(context, next) : formLimit(context, next);
};
