// Who is at the other end of a request, as far as signing in needs to know: language, browser, network, and under which
// address the browser sees the site.
import type { IncomingMessage } from 'node:http';
import type { UnLanguage } from '@common-thread/vocabulary';
import { browserName } from './browser-name.ts';

export interface Visitor {
  language: UnLanguage;
  /** What the person will recognise the session by. */
  browser: string | null;
  /** Network address the request comes from; undefined where it isn't known. Only for counting attempts, never stored. */
  address: string | undefined;
  /** The site as the browser sees it: https://thread.example.org, without a path. */
  origin: string;
}

/** What is asked of a request here: the context of any page has it. */
interface VisitedContext {
  req: { url: string; header(name: string): string | undefined };
  env: unknown;
  var: { texts: { language: UnLanguage } };
}

export function visitorOf(context: VisitedContext): Visitor {
  return {
    language: context.var.texts.language,
    browser: browserName(context.req.header('user-agent')),
    address: addressOf(context),
    origin: originOf(context),
  };
}

export function isSecure(context: VisitedContext): boolean {
  return originOf(context).startsWith('https:');
}

function originOf(context: VisitedContext): string {
  const { protocol, host } = new URL(context.req.url);
  const isEncrypted = protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https';
  return `${isEncrypted ? 'https' : 'http'}://${context.req.header('host') ?? host}`;
}

/** Behind as many proxies as TRUST_PROXY says, the one farthest out wrote that entry, counted from the end, and what stands
 *  before it is the visitor's own word. Without the setting nothing of the header is believed. */
function addressOf(context: VisitedContext): string | undefined {
  const { incoming } = (context.env ?? {}) as { incoming?: IncomingMessage };
  const proxies = Number(process.env['TRUST_PROXY'] ?? 0);
  const entries = (context.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  const forwarded = proxies >= 1 ? entries.at(-proxies) : undefined;
  return forwarded || incoming?.socket.remoteAddress;
}
