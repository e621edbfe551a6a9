// Ends a server so that nobody who asked is left without an answer, as long as patience lasts.
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const lookMilliseconds = 50;

export interface ClosingServer {
  server: Server;
  /** Background work; it ends by itself when what is under way is done, or when it was told to leave. */
  work: Promise<unknown>;
  /** Tells the background work to give back what it has. */
  leave(): void;
  patienceMilliseconds: number;
}

/** Takes no new connections, finishes the requests and the work under way; what is not done in time is cut, or given back. */
export async function closeInTime({ server, work, leave, patienceMilliseconds }: ClosingServer): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy when the server stopped listening becomes idle later, and would be kept.
  const idle = setInterval(() => server.closeIdleConnections(), lookMilliseconds);
  server.closeIdleConnections();
  const over = new AbortController();
  const late = wait(patienceMilliseconds, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([Promise.all([closed, work]), late]);
  over.abort();
  leave();
  server.closeAllConnections();
  await Promise.all([closed, work]);
  clearInterval(idle);
}
