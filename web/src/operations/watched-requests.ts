// Notes each request for the log and the figures: by the pattern of its route, never by its address, in which there may be
// secrets and words that somebody looked for; without who asked.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Log } from '@common-thread/platform';
import type { SiteEnvironment } from '../request.tsx';
import type { RequestFigures } from './figures.ts';

export interface RequestWatch {
  log: Log;
  figures: RequestFigures;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const askedByMachines = new Set(['/healthz', '/readyz', '/metrics']);

/** Where no route answers. */
export const noRoute = 'none';

export function watchRequests({ log, figures }: RequestWatch): MiddlewareHandler<SiteEnvironment> {
  return async (context, next) => {
    const began = performance.now();
    const connection = (context.env ?? {}) as { incoming?: IncomingMessage; outgoing?: ServerResponse };
    const sent = bytesSent(connection);
    figures.began();
    try {
      await next();
    } finally {
      const method = methods.has(context.req.method) ? context.req.method : 'other';
      const route = matchedRoutes(context).find((one) => one.method !== 'ALL')?.path ?? noRoute;
      const { status } = context.res;
      const requestId = context.get('requestId');
      void sent.then(({ bytes, isWhole }) => {
        const milliseconds = performance.now() - began;
        figures.ended({ method, route, status, seconds: milliseconds / 1000 });
        log[askedByMachines.has(route) ? 'debug' : 'info']('request', {
          requestId,
          method,
          route,
          status,
          milliseconds: Math.round(milliseconds * 10) / 10,
          ...(bytes === null ? {} : { bytes }),
          ...(isWhole ? {} : { isCut: true }),
        });
      });
    }
  };
}

/** What went over the connection for this answer, headers included, once it is over. */
function bytesSent({
  incoming,
  outgoing,
}: {
  incoming?: IncomingMessage;
  outgoing?: ServerResponse;
}): Promise<{ bytes: number | null; isWhole: boolean }> {
  if (incoming === undefined || outgoing === undefined) return Promise.resolve({ bytes: null, isWhole: true });
  const { socket } = incoming;
  const before = socket.bytesWritten;
  return new Promise((resolve) => {
    outgoing.once('close', () => resolve({ bytes: socket.bytesWritten - before, isWhole: outgoing.writableFinished }));
  });
}
