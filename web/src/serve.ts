// Serves the site on a port, and works on background jobs beside it. Loaded by the command line from the build.
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { workInBackground, type Product } from '@common-thread/assembly';
import { openCodebook } from '@common-thread/coding';
import {
  createLog,
  listWorkspaces,
  readRunningSettings,
  resourcePath,
  standardError,
  theProgram,
  workspaceContext,
  type Log,
  type RunningSettings,
} from '@common-thread/platform';
import { liveServices } from './services/live-services.ts';
import { closeInTime } from './operations/closing.ts';
import { createFigures, type Figures } from './operations/figures.ts';
import { serveFigures } from './operations/figures-server.ts';
import { createHealth } from './operations/health.ts';
import { askedFigures, healthChecks } from './operations/live-health.ts';
import { usualRateLimits } from './operations/rate-limits.ts';
import { limitServer, serverOptions, usualServerLimits, type ServerLimits } from './operations/server-limits.ts';
import { createSite } from './site.tsx';

export interface RunningSite {
  address: string;
  log: Log;
  /** Finishes what is under way, for STOP_SECONDS at most. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The first port tried; the next ones when it is taken; 0 for any. */
  port: number;
  host: string;
  serverLimits?: ServerLimits;
  /** Instead of standard error. */
  log?: Log;
}

const portsTried = 20;
const studiesPrepared = 5;

/** Throws where a setting can't be used, with what to correct. */
export async function serveSite(product: Product, options: ServeOptions): Promise<RunningSite> {
  const settings = readRunningSettings(process.env);
  if (typeof settings === 'string') throw new Error(`${settings} docs/operations/settings.md lists all settings.`);
  const log = options.log ?? openLog(settings);
  const health = createHealth(healthChecks(product.installation));
  const figures = createFigures(askedFigures(product.installation));
  const publicFolder = resourcePath('dist/public');
  const site = createSite(liveServices(product), {
    publicFolder: existsSync(publicFolder) ? publicFolder : null,
    log,
    health,
    figures: { figures, token: settings.metrics.token },
    rateLimits: { ...usualRateLimits, page: settings.requestsPerMinute },
  });
  const serverLimits = options.serverLimits ?? usualServerLimits;
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the listener handles its own failures
  const server = createServer(serverOptions(serverLimits), getRequestListener(site.fetch));
  limitServer(server, serverLimits);
  const ownPort = await offerFigures(figures, settings);
  const port = await listen(server, options.port, options.host);
  const stopping = new AbortController();
  const leaving = new AbortController();
  const work = workInBackground(product, stopping.signal, leaving.signal);
  void prepareCodebooks(product);
  const shownHost = options.host === '127.0.0.1' || options.host === '0.0.0.0' ? 'localhost' : options.host;
  log.info('started', { port });
  return {
    address: `http://${shownHost}:${String(port)}`,
    log,
    close: async () => {
      log.info('stopping');
      health.stop();
      stopping.abort();
      const patienceMilliseconds = settings.stopSeconds * 1000;
      await closeInTime({ server, work, leave: () => leaving.abort(), patienceMilliseconds });
      await ownPort?.close();
      log.info('stopped');
      log.flush();
    },
  };
}

function openLog({ logLevel: level, logFormat }: RunningSettings): Log {
  const format = logFormat ?? (process.stderr.isTTY ? 'text' : 'json');
  return createLog({ level, format, destination: standardError() });
}

function offerFigures(figures: Figures, { metrics: { port, host, token } }: RunningSettings) {
  return port === null ? null : serveFigures(figures, { port, host, token });
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
