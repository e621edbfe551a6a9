// Which page of a long list is asked for.
import type { SiteContext } from '../../request.tsx';

/** From 1; anything else in the address is the first page. */
export function pageOf(context: SiteContext): number {
  const page = Number(context.req.query('page'));
  return Number.isInteger(page) && page > 1 && page < 1_000_000 ? page : 1;
}
