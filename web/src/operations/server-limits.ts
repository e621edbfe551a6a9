// What one connection may cost the server, whatever is sent over it: slow headers, slow bodies, too many of them.
import type { IncomingMessage, Server } from 'node:http';

export interface ServerLimits {
  /** For all headers of a request. */
  headersMilliseconds: number;
  /** For a whole request: the largest upload over a poor line. */
  requestMilliseconds: number;
  /** Longer than proxies keep their connections, so that they and not we close them. */
  idleMilliseconds: number;
  headers: number;
  connections: number;
  /** In each window at least this many bytes of a body have to come, as long as they are waited for. */
  slowestBody: { bytes: number; windowMilliseconds: number };
}

export const usualServerLimits: ServerLimits = {
  headersMilliseconds: 20_000,
  requestMilliseconds: 900_000,
  idleMilliseconds: 65_000,
  headers: 100,
  connections: 1000,
  slowestBody: { bytes: 10_000, windowMilliseconds: 20_000 },
};

/** Options for `createServer`: how often Node looks for slow headers. */
export const serverOptions = (limits: ServerLimits) => ({
  connectionsCheckingInterval: Math.min(5000, Math.max(10, limits.headersMilliseconds / 4)),
});

export function limitServer(server: Server, limits: ServerLimits): void {
  server.headersTimeout = limits.headersMilliseconds;
  server.requestTimeout = limits.requestMilliseconds;
  server.keepAliveTimeout = limits.idleMilliseconds;
  server.maxHeadersCount = limits.headers;
  server.maxConnections = limits.connections;
  server.on('request', (request: IncomingMessage) => watchBody(request, limits.slowestBody));
}

/** Cuts a body that trickles: a connection must not be held for minutes with a byte now and then. A body that waits for the
 *  program, and not for its sender, is left alone. */
function watchBody(request: IncomingMessage, { bytes, windowMilliseconds }: ServerLimits['slowestBody']): void {
  const { socket } = request;
  if (!hasBody(request)) return;
  let before = socket.bytesRead;
  const watch = setInterval(() => {
    if (request.complete || request.destroyed) return clearInterval(watch);
    const came = socket.bytesRead - before;
    before = socket.bytesRead;
    if (came >= bytes || request.readableLength > 0) return;
    clearInterval(watch);
    socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
      socket.destroy(),
    );
  }, windowMilliseconds);
  watch.unref();
  request.once('close', () => clearInterval(watch));
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
