// Who administers the installation, and the frame of what belongs to no workspace.
import type { SignedIn, WorkspaceContext } from '@common-thread/platform';
import type { SiteContext } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';

/** On routes with the rule "administrator" only: there somebody is signed in. */
export function administratorOf(context: SiteContext): SignedIn {
  const actor = context.get('actor');
  if (actor === null)
    throw new Error('A page of the installation was reached by nobody: its route has the wrong rule.');
  return actor;
}

export function installationOf({ administration }: SiteServices, context: SiteContext): WorkspaceContext {
  return administration.installationOf(administratorOf(context), context.var.texts.language);
}
