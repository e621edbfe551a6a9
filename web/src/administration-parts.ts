// The pages by which a workspace is administered.
import type { Permission } from '@common-thread/platform';

/** In the order of their tabs, each with who may open it. */
export const administrationParts = [
  { part: 'members', permission: 'member.manage' },
  { part: 'settings', permission: 'workspace.change' },
  { part: 'jobs', permission: 'job.manage' },
  { part: 'audit', permission: 'audit.read' },
] as const satisfies readonly { part: string; permission: Permission }[];
