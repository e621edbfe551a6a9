// Shows what a person may do and leaves out the rest: a page offers nothing that the site would refuse.
import { createContext, useContext, type Child } from 'hono/jsx';
import { allPermissions, type Permission } from '@common-thread/platform';

/** What the person who asks may do in the open workspace. Without a request (the gallery) everything is shown. */
export const PermissionsContext = createContext<ReadonlySet<Permission>>(new Set(allPermissions));

export function useMay(): (permission: Permission) => boolean {
  const permissions = useContext(PermissionsContext);
  return (permission) => permissions.has(permission);
}

export function Allowed({ to, children }: { to: Permission; children: Child }) {
  return useMay()(to) ? <>{children}</> : null;
}
