// Passages that are stored and not in the index (after an upgrade, say) come into it in the background.
import { addJob, type WorkspaceContext } from '@common-thread/platform';
import { hasOpenJob } from './finding-index.store.ts';

export const indexingKind = 'indexPassages';

/** Asks for it, unless it is under way already. */
export async function requestIndexing(study: WorkspaceContext): Promise<void> {
  if (await hasOpenJob(study.database, study.workspaceId, indexingKind)) return;
  await addJob(study.database, study.workspaceId, indexingKind, {});
}
