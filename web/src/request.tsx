// What every page has at hand while a request is answered, and how a page becomes an answer.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Child } from 'hono/jsx';
import type { Actor, WorkspaceContext } from '@common-thread/platform';
import type { SiteAssets } from './assets.ts';
import type { PageFrame } from './components/page-shell/page-shell.tsx';
import { ProblemPage } from './pages/problem-page.tsx';
import { TextsContext, type Texts } from './texts.tsx';

/** A study opened for the person who asks. */
export interface OpenWorkspace {
  context: WorkspaceContext;
  slug: string;
  name: string;
  /** Address of its overview; its other pages lie below. */
  path: string;
}

export interface SiteEnvironment {
  Variables: {
    assets: SiteAssets;
    texts: Texts;
    /** null: not signed in. */
    actor: Actor | null;
    /** Set on every page below /workspaces/:study. */
    openWorkspace: OpenWorkspace;
  };
}

export type SiteContext = Context<SiteEnvironment>;

export function frameOf(context: SiteContext): PageFrame {
  const study = context.get('openWorkspace') as OpenWorkspace | undefined;
  const { pathname, search } = new URL(context.req.url);
  return {
    assets: context.var.assets,
    personName: context.get('actor')?.name ?? null,
    study: study === undefined ? null : { slug: study.slug, name: study.name },
    address: pathname + search,
  };
}

/** Answers with a page in the request's language. */
export function renderPage(context: SiteContext, page: Child, status: ContentfulStatusCode = 200): Response {
  const markup = <TextsContext.Provider value={context.var.texts}>{page}</TextsContext.Provider>;
  return context.html(`<!doctype html>\n${String(markup)}`, status);
}

export function notFoundPage(context: SiteContext): Response {
  return renderPage(context, <ProblemPage frame={frameOf(context)} problem="notFound" />, 404);
}

/** An address inside the site to go back to; anything else leads to `otherwise`. */
export function safeReturn(asked: unknown, otherwise: string): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked)) return otherwise;
  // What a browser would drop or turn around could make another site of it.
  return /[\\\u0000-\u0020]/.test(asked) ? otherwise : asked;
}

/** One text field of a form; a file or a field sent twice counts as not sent. */
export function field(form: Record<string, unknown>, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** An address with the parameters that have a value. */
export function withQuery(path: string, parameters: Record<string, string | number | undefined | null>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const written = query.toString();
  return written === '' ? path : `${path}?${written}`;
}
