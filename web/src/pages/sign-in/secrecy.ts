// Pages with a secret in their address, or shown once: kept by no cache, told to no other site.
import type { SiteContext } from '../../request.tsx';

/** For other sites the address ends at the site's name. Not `no-referrer`: with it browsers leave the origin out of forms
 *  too, and over plain HTTP the site could not tell its own forms from those of others. */
export function keepSecret(context: SiteContext): void {
  context.header('Referrer-Policy', 'strict-origin');
  context.header('Cache-Control', 'no-store');
}
