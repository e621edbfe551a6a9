// How often one network address may ask for pages, so that nobody keeps the site from the others or tries secrets out. Counted by
// each server for itself; failed sign-ins are counted in the database besides. Programs have limits of their own (api/request-limits.ts).
import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isApiAddress } from '../api/address.ts';
import { tooManyRequestsPage } from '../refusals.tsx';
import type { SiteEnvironment } from '../request.tsx';
import { languageAsked } from '../session.tsx';
import { textsFor } from '../texts.tsx';
import { secondsToWait } from './seconds-to-wait.ts';
import { addressOf } from './site-address.ts';
import { isOfThisMachine, networkKey } from './network-key.ts';

export interface RateLimits {
  /** Attempts to sign in. */
  signIn: number;
  /** Looking at and accepting invitations. */
  invitation: number;
  /** Sending the form of a personal link. */
  contribution: number;
  /** All pages, those above included. */
  page: number;
}

/** A minute. A training room or an office often has one address: these are for many people. */
export const usualRateLimits: RateLimits = { signIn: 30, invitation: 30, contribution: 60, page: 600 };

type Kind = keyof RateLimits;

export function limitRates(limits: RateLimits): MiddlewareHandler<SiteEnvironment> {
  const limiters = Object.fromEntries(
    Object.entries(limits).map(([kind, points]) => [kind, new RateLimiterMemory({ points, duration: 60 })]),
  ) as Record<Kind, RateLimiterMemory>;
  return async (context, next) => {
    const { path, method } = context.req;
    const address = addressOf(context);
    if (address === undefined || isApiAddress(path)) return next();
    const key = networkKey(address);
    for (const kind of kindsOf(method, path, isOfThisMachine(address))) {
      const seconds = await secondsToWait(limiters[kind], key);
      if (seconds === 0) continue;
      context.set('texts', textsFor(languageAsked(context)));
      return tooManyRequestsPage(context, seconds);
    }
    return next();
  };
}

/** @param isLocal whoever sits at the machine, or everyone behind a proxy that TRUST_PROXY does not tell of: to count all of them
 *    as one would shut the site; only guessing is limited then */
export function kindsOf(method: string, path: string, isLocal: boolean): Kind[] {
  const narrow: Kind[] = [];
  if (method === 'POST' && /^\/sign-in(?:\/|$)/.test(path)) narrow.push('signIn');
  if (path.startsWith('/invitations/')) narrow.push('invitation');
  if (isLocal) return narrow;
  if (method === 'POST' && path.startsWith('/contribute/')) narrow.push('contribution');
  return [...narrow, 'page'];
}
