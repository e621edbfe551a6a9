// Who is at the other end of a request, as far as signing in needs to know: language, browser, network, and under which
// address the browser sees the site.
import type { UnLanguage } from '@common-thread/vocabulary';
import { browserName } from './browser-name.ts';
import { addressOf, originOf, type AskingContext } from './operations/site-address.ts';

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
interface VisitedContext extends AskingContext {
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

export function isSecure(context: AskingContext): boolean {
  return originOf(context).startsWith('https:');
}
