// What every page has at hand while a request is answered, and how a page becomes an answer.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Child } from 'hono/jsx';
import type { Permission, SignedIn, TokenHolder, WorkspaceContext, WorkspaceKind } from '@common-thread/platform';
import { PermissionsContext } from './allowed.tsx';
import type { SiteAssets } from './assets.ts';
import type { PageFrame } from './components/page-shell/page-shell.tsx';
import { ProblemPage } from './pages/problem-page.tsx';
import { TextsContext, type Texts } from './texts.tsx';

/** A workspace opened for the person who asks. */
export interface OpenWorkspace {
  context: WorkspaceContext;
  slug: string;
  name: string;
  kind: WorkspaceKind;
  /** What the person may do in it. */
  permissions: ReadonlySet<Permission>;
  /** Address of its overview; its other pages lie below. */
  path: string;
}

export interface SiteEnvironment {
  Variables: {
    assets: SiteAssets;
    texts: Texts;
    /** Names this request in its answer, in the log, and on the page that tells of an error. */
    requestId: string;
    /** null: not signed in. */
    actor: SignedIn | null;
    /** Who calls the HTTP API; null on every page. */
    tokenHolder: TokenHolder | null;
    /** Set on every page below /workspaces/:workspace. */
    openWorkspace: OpenWorkspace;
  };
}

const nothing: ReadonlySet<Permission> = new Set();

export type SiteContext = Context<SiteEnvironment>;

export function frameOf(context: SiteContext): PageFrame {
  const workspace = context.get('openWorkspace') as OpenWorkspace | undefined;
  const { pathname, search } = new URL(context.req.url);
  const actor = context.get('actor');
  return {
    assets: context.var.assets,
    personName: actor?.name ?? null,
    isAdministrator: actor?.isAdministrator ?? false,
    workspace: workspace === undefined ? null : { slug: workspace.slug, name: workspace.name, kind: workspace.kind },
    address: pathname + search,
  };
}

/** Answers with a page in the request's language. */
export function renderPage(context: SiteContext, page: Child, status: ContentfulStatusCode = 200): Response {
  const workspace = context.get('openWorkspace') as OpenWorkspace | undefined;
  const markup = (
    <TextsContext.Provider value={context.var.texts}>
      <PermissionsContext.Provider value={workspace?.permissions ?? nothing}>{page}</PermissionsContext.Provider>
    </TextsContext.Provider>
  );
  return context.html(`<!doctype html>\n${String(markup)}`, status);
}

export function notFoundPage(context: SiteContext): Response {
  return renderPage(context, <ProblemPage frame={frameOf(context)} problem="notFound" />, 404);
}

/** One text field of a form; a file or a field sent twice counts as not sent. */
export function field(form: Record<string, unknown>, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : '';
}
