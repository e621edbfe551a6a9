// Work in the background: an upload is kept as originals, imported and looked through by whichever server takes the job.
import { basename } from 'node:path';
import {
  addJob,
  readJob,
  workspaceContext,
  workUntil,
  type Job,
  type JobHandler,
  type WorkspaceContext,
} from '@common-thread/platform';
import { sourceOfUpload, type ImportProgress, type ImportReport } from '@common-thread/contributions';
import { isUnLanguage } from '@common-thread/vocabulary';
import { importAndSuggest } from './main-job.ts';
import type { Product } from './product.ts';

const importKind = 'importUpload';

interface UploadPayload {
  files: { name: string; sha256: string }[];
  actor: WorkspaceContext['actor'];
  language: string;
}

export interface ImportView {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  progress: ImportProgress | null;
  report: ImportReport | null;
  problem: string | null;
}

/** Keeps the files and asks for their import. @returns the job's id */
export async function receiveUpload(
  product: Product,
  study: WorkspaceContext,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<string> {
  const kept: UploadPayload['files'] = [];
  for (const file of files)
    kept.push({ name: basename(file.name), sha256: await product.importTools.originals.keep(file.bytes) });
  const payload: UploadPayload = { files: kept, actor: study.actor, language: study.language };
  return addJob(study.database, study.workspaceId, importKind, payload);
}

export async function readImport(study: WorkspaceContext, id: string): Promise<ImportView | null> {
  const job = await readJob(study.database, study.workspaceId, id);
  if (job === null || job.kind !== importKind) return null;
  return {
    id: job.id,
    state: job.state,
    progress: job.progress as ImportProgress | null,
    report: job.result as ImportReport | null,
    problem: job.problem,
  };
}

/** Takes jobs until the signal. */
export function workInBackground(product: Product, signal: AbortSignal): Promise<void> {
  return workUntil(signal, product.installation.database, { [importKind]: importJob(product) });
}

function importJob(product: Product): JobHandler {
  return async (job: Job, report) => {
    const payload = job.payload as UploadPayload;
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const { name, sha256 } of payload.files) {
      const bytes = await product.importTools.originals.read(sha256);
      if (bytes !== null) files.push({ name, bytes });
    }
    const study = workspaceContext(
      product.installation.database,
      job.workspaceId,
      payload.actor,
      isUnLanguage(payload.language) ? payload.language : 'en',
    );
    return importAndSuggest(product, study, await sourceOfUpload(files), { imported: (progress) => report(progress) });
  };
}
