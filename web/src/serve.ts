// Serves the site on a port, and works on background jobs beside it. Loaded by the command line from the build.
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { workInBackground, type Product } from '@common-thread/assembly';
import { openCodebook } from '@common-thread/coding';
import { listWorkspaces, resourcePath, theProgram, workspaceContext } from '@common-thread/platform';
import { liveServices } from './live-services.ts';
import { createSite } from './site.tsx';

export interface RunningSite {
  address: string;
  close(): Promise<void>;
}

const portsTried = 20;
const studiesPrepared = 5;

/** @param options.port the first port tried; the next ones when it is taken; 0 for any */
export async function serveSite(product: Product, options: { port: number; host: string }): Promise<RunningSite> {
  const publicFolder = resourcePath('dist/public');
  const site = createSite(liveServices(product), { publicFolder: existsSync(publicFolder) ? publicFolder : null });
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the listener handles its own failures
  const server = createServer(getRequestListener(site.fetch));
  server.requestTimeout = 300_000;
  server.headersTimeout = 20_000;
  const port = await listen(server, options.port, options.host);
  const stopping = new AbortController();
  const work = workInBackground(product, stopping.signal);
  void prepareCodebooks(product);
  const shownHost = options.host === '127.0.0.1' || options.host === '0.0.0.0' ? 'localhost' : options.host;
  return {
    address: `http://${shownHost}:${String(port)}`,
    close: async () => {
      stopping.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await Promise.all([closed, work]);
    },
  };
}

/** Reading a codebook takes most of a second, and every page of a study needs it: better before anyone asks. */
async function prepareCodebooks({ installation: { database } }: Product): Promise<void> {
  try {
    for (const study of (await listWorkspaces(database)).slice(0, studiesPrepared)) {
      await openCodebook(workspaceContext(database, study.id, theProgram, study.language));
    }
  } catch {
    // Whatever is wrong is told to the person who opens the study.
  }
}

async function listen(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      return await listenOn(server, port, host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || first === 0 || port >= first + portsTried)
        throw error;
    }
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
