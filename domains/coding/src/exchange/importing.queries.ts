// Files that were brought in, for their list; and the job that takes one over.
import type { WorkspaceContext } from '@common-thread/platform';
import { listFiles, setJob, type StoredFile } from './import.store.ts';

export type StoredImport = Omit<StoredFile, 'sha256'>;

/** The newest first. */
export async function listImports(study: WorkspaceContext): Promise<StoredImport[]> {
  const files = await listFiles(study);
  return files.map(({ id, name, kind, jobId, outcome, broughtAt }) => ({ id, name, kind, jobId, outcome, broughtAt }));
}

/** The job under way for a file, so that its page shows how far it is. */
export async function noteJob(study: WorkspaceContext, id: string, jobId: string): Promise<void> {
  await setJob(study, id, jobId);
}
