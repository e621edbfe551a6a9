// How often programs may ask: so that one of them can't keep the site from the others, and keys can't be tried out.
import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { SiteEnvironment } from '../request.tsx';
import { networkKey } from '../operations/network-key.ts';
import { secondsToWait } from '../operations/seconds-to-wait.ts';
import { addressOf } from '../operations/site-address.ts';
import { isApiAddress } from './address.ts';
import { answerTooManyRequests } from './problems.ts';

export interface RequestLimits {
  /** Of one person, whichever of their keys are used. */
  perPerson: number;
  /** From one network address, without a key that holds. */
  withoutKey: number;
}

/** Per minute, and per server process. */
export const requestLimits: RequestLimits = { perPerson: 600, withoutKey: 60 };

export function limitRequests(limits: RequestLimits): MiddlewareHandler<SiteEnvironment> {
  const ofPeople = new RateLimiterMemory({ points: limits.perPerson, duration: 60 });
  const ofAddresses = new RateLimiterMemory({ points: limits.withoutKey, duration: 60 });
  return async (context, next) => {
    if (!isApiAddress(context.req.path)) return next();
    const person = context.get('tokenHolder')?.id;
    const address = addressOf(context);
    const seconds =
      person !== undefined
        ? await secondsToWait(ofPeople, person)
        : address !== undefined
          ? await secondsToWait(ofAddresses, networkKey(address))
          : 0;
    return seconds === 0 ? next() : answerTooManyRequests(context, seconds);
  };
}
