// Work in the background: an upload is kept as originals, imported and looked through by whichever server takes the job.
import { basename } from 'node:path';
import {
  addJob,
  keepRetention,
  readJob,
  theProgram,
  workspaceContext,
  workUntil,
  type Job,
  type JobHandler,
  type WorkspaceContext,
} from '@common-thread/platform';
import {
  sourceOfSubmission,
  sourceOfUpload,
  type AcceptedDocument,
  type ImportProgress,
  type ImportReport,
  type Source,
} from '@common-thread/contributions';
import { indexingKind, indexPassages } from '@common-thread/coding';
import { isUnLanguage } from '@common-thread/vocabulary';
import { emergingKind } from '@common-thread/themes';
import { emergingJob } from './emerging.ts';
import { lookThroughJob, lookThroughKind } from './look-through.ts';
import { exchangeJobs } from './exchange.ts';
import { importAndSuggest } from './main-job.ts';
import type { Product } from './product.ts';

const importKind = 'importUpload';

/** A kept original to be imported, by its path; of an accepted submission, with what its contributor said of it. */
interface FileToImport {
  name: string;
  sha256: string;
  given?: AcceptedDocument['given'];
}

interface UploadPayload {
  files: FileToImport[];
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
  return requestImport(study, kept);
}

/** Asks for the import of what is kept already; inside a transaction, as part of it. @returns the job's id */
export function requestImport(study: WorkspaceContext, files: FileToImport[]): Promise<string> {
  const payload: UploadPayload = { files, actor: study.actor, language: study.language };
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

/** Takes jobs until the signal, and removes what is past its time once a day.
 *  @param leaving when it is aborted, the work under way is given back instead of finished */
export async function workInBackground(product: Product, signal: AbortSignal, leaving?: AbortSignal): Promise<void> {
  const { database } = product.installation;
  await Promise.all([
    workUntil(
      signal,
      database,
      {
        [importKind]: importJob(product),
        ...exchangeJobs(product),
        [emergingKind]: emergingJob(product),
        [lookThroughKind]: lookThroughJob(product),
        [indexingKind]: indexingJob(product),
      },
      leaving,
    ),
    keepRetention(signal, database),
  ]);
}

function importJob(product: Product): JobHandler {
  return async (job: Job, report) => {
    const payload = job.payload as UploadPayload;
    const files: KeptFile[] = [];
    for (const { name, sha256, given } of payload.files) {
      const bytes = await product.importTools.originals.read(sha256);
      if (bytes !== null) files.push({ name, bytes, ...(given === undefined ? {} : { given }) });
    }
    const study = workspaceContext(
      product.installation.database,
      job.workspaceId,
      payload.actor,
      isUnLanguage(payload.language) ? payload.language : 'en',
    );
    return importAndSuggest(product, study, await sourceOf(files), { imported: (progress) => report(progress) });
  };
}

/** Passages that were stored before there was an index of words, or while it was of another form. */
function indexingJob(product: Product): JobHandler {
  return (job, report) =>
    indexPassages(workspaceContext(product.installation.database, job.workspaceId, theProgram, 'en'), report);
}

interface KeptFile {
  name: string;
  bytes: Uint8Array;
  given?: AcceptedDocument['given'];
}

async function sourceOf(files: readonly KeptFile[]): Promise<Source> {
  const submitted = files.flatMap(({ name, bytes, given }) =>
    given === undefined ? [] : [{ path: name, bytes, given }],
  );
  return submitted.length > 0 ? sourceOfSubmission(submitted) : sourceOfUpload(files);
}
