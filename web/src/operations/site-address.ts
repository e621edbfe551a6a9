// How the site is reached: what its settings say, and what of a request may be believed.
import type { IncomingMessage } from 'node:http';

/** What is asked of a request here: the context of any page has it. */
export interface AskingContext {
  req: { url: string; header(name: string): string | undefined };
  env: unknown;
}

/** PUBLIC_ADDRESS without a path; null where it is not set. */
export function publicOrigin(): string | null {
  const written = process.env['PUBLIC_ADDRESS'] ?? '';
  return URL.canParse(written) ? new URL(written).origin : null;
}

/** How many proxies of one's own stand before the site. */
export function trustedProxies(): number {
  const proxies = Number(process.env['TRUST_PROXY'] ?? 0);
  return Number.isInteger(proxies) && proxies > 0 ? proxies : 0;
}

/** The site as the browser sees it: https://thread.example.org, without a path. By PUBLIC_ADDRESS; without it by the host that
 *  the request names, as far as it is one. */
export function originOf(context: AskingContext): string {
  const configured = publicOrigin();
  if (configured !== null) return configured;
  const { protocol, host } = new URL(context.req.url);
  const isEncrypted = protocol === 'https:' || forwarded(context, 'x-forwarded-proto') === 'https';
  const named = context.req.header('host');
  return `${isEncrypted ? 'https' : 'http'}://${named !== undefined && isHost(named) ? named : host}`;
}

export function isHost(text: string): boolean {
  return /^(?:[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i.test(text);
}

/** The network address the request comes from; undefined where it isn't known. */
export function addressOf(context: AskingContext): string | undefined {
  const { incoming } = (context.env ?? {}) as { incoming?: IncomingMessage };
  return forwarded(context, 'x-forwarded-for') || incoming?.socket.remoteAddress;
}

/** Behind as many proxies as TRUST_PROXY says, the one farthest out wrote that entry, counted from the end, and what stands
 *  before it is the visitor's own word. Without the setting nothing of the header is believed. */
function forwarded(context: AskingContext, header: 'x-forwarded-for' | 'x-forwarded-proto'): string | undefined {
  const proxies = trustedProxies();
  if (proxies === 0) return undefined;
  const entries = (context.req.header(header) ?? '').split(',').map((entry) => entry.trim());
  // A proxy may hand on one protocol where addresses are a list.
  return header === 'x-forwarded-proto' && entries.length < proxies ? entries[0] : entries.at(-proxies);
}
