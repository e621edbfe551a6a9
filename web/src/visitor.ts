// Who is at the other end of a request, as far as signing in needs to know: language, browser, network, and under which
// address the browser sees the site.
import type { IncomingMessage } from 'node:http';
import type { UnLanguage } from '@common-thread/vocabulary';
import { browserName } from './browser-name.ts';
import type { SiteContext } from './request.tsx';

export interface Visitor {
  language: UnLanguage;
  /** What the person will recognise the session by. */
  browser: string | null;
  /** Network address the request comes from; undefined where it isn't known. Only for counting attempts, never stored. */
  address: string | undefined;
  /** The site as the browser sees it: https://thread.example.org, without a path. */
  origin: string;
}

export function visitorOf(context: SiteContext): Visitor {
  return {
    language: context.var.texts.language,
    browser: browserName(context.req.header('user-agent')),
    address: addressOf(context),
    origin: originOf(context),
  };
}

export function isSecure(context: SiteContext): boolean {
  return originOf(context).startsWith('https:');
}

function originOf(context: SiteContext): string {
  const { protocol, host } = new URL(context.req.url);
  const isEncrypted = protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https';
  return `${isEncrypted ? 'https' : 'http'}://${context.req.header('host') ?? host}`;
}

/** A proxy on the same machine says for whom it asks; from anywhere else that header is the visitor's own word. */
function addressOf(context: SiteContext): string | undefined {
  const { incoming } = (context.env ?? {}) as { incoming?: IncomingMessage };
  const connected = incoming?.socket.remoteAddress;
  const isThisMachine = connected !== undefined && /^(::1|(::ffff:)?127\.)/.test(connected);
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return isThisMachine && forwarded ? forwarded : connected;
}
