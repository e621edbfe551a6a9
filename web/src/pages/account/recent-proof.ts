// Changing a way in asks for a recent sign-in: a browser left open is not enough to take an account over. Proving it again is
// signing in again, by any way the person has.
import type { MiddlewareHandler } from 'hono';
import { withQuery } from '../../request-address.ts';
import type { SiteEnvironment } from '../../request.tsx';
import type { AccountService } from '../../services/account-service.ts';

/** @param page where to come back to: the page with the form, also for what the form sends */
export function needsRecentProof(account: AccountService, page: string): MiddlewareHandler<SiteEnvironment> {
  return async (context, next) => {
    const actor = context.get('actor');
    if (actor !== null && !(await account.hasRecentProof(actor))) {
      const back = withQuery(page, { return: context.req.query('return') });
      return context.redirect(withQuery('/sign-in', { return: back, again: 'yes' }), 303);
    }
    return next();
  };
}
