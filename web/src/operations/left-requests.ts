// Whether the sender of a request went away, or was let go for being slow, before all of it had come: no fault of the program.
import type { IncomingMessage } from 'node:http';

export function hasLeft(context: { env: unknown }): boolean {
  const { incoming } = (context.env ?? {}) as { incoming?: IncomingMessage };
  return incoming !== undefined && incoming.destroyed && !incoming.complete;
}
