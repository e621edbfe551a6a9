// The pages on which people code together, beside reading a document: one entry of the navigation, each a tab below it.
import type { Permission } from '@common-thread/platform';

export type CodingPart = 'next' | 'rounds' | 'memos' | 'emerging' | 'exchange';

/** In the order of their tabs, each with who may open it. */
export const codingParts: readonly { part: CodingPart; permission: Permission }[] = [
  { part: 'next', permission: 'workspace.read' },
  { part: 'rounds', permission: 'coding.decide' },
  { part: 'memos', permission: 'workspace.read' },
  { part: 'emerging', permission: 'workspace.read' },
  { part: 'exchange', permission: 'workspace.read' },
];
