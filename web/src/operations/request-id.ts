// Each request has a reference of its own: in its answer, in the log, and on the page that tells of an error.
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { SiteEnvironment } from '../request.tsx';

/** What a proxy gave is kept, as far as it looks like a reference and not like words of somebody. */
const wellFormed = /^(?=.*\d)[A-Za-z0-9-]{8,64}$/;

export const giveRequestId: MiddlewareHandler<SiteEnvironment> = async (context, next) => {
  const given = context.req.header('x-request-id') ?? '';
  const requestId = wellFormed.test(given) ? given : randomUUID();
  context.set('requestId', requestId);
  await next();
  context.res.headers.set('X-Request-Id', requestId);
};
