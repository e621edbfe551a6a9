// Figures on a port of their own, which the proxy before the site does not lead to.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Figures } from './figures.ts';
import { holdsToken } from './figures.routes.ts';

export interface FiguresServer {
  port: number;
  close(): Promise<void>;
}

/** @param place.port 0 for any; a port that is taken is an error, since whoever reads the figures would look in vain
 *  @param place.token null: whoever reaches the port may read */
export async function serveFigures(
  figures: Figures,
  place: { port: number; host: string; token: string | null },
): Promise<FiguresServer> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') return response.writeHead(404).end();
    if (place.token !== null && !holdsToken(request.headers.authorization, place.token))
      return response.writeHead(401, { 'WWW-Authenticate': 'Bearer' }).end();
    figures.read().then(
      (text) => response.writeHead(200, { 'Content-Type': figures.mediaType }).end(text),
      () => response.writeHead(500).end(),
    );
    return undefined;
  });
  server.requestTimeout = 10_000;
  server.maxConnections = 20;
  await listening(server, place);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          `Figures can't be served at ${host}:${String(port)} (METRICS_PORT, METRICS_HOST): ${error.code ?? error.message}.`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}
