// Counts one more request against a limit: the one way in which pages and the HTTP API do.
import { RateLimiterRes, type RateLimiterMemory } from 'rate-limiter-flexible';

/** @returns 0 where it may go on; else whole seconds until it may */
export async function secondsToWait(limiter: RateLimiterMemory, who: string): Promise<number> {
  try {
    await limiter.consume(who);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}
