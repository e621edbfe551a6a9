// Bringing in and taking out in the background: projects of other programs into a study, whole studies into the installation.
import {
  addJob,
  exportStudy,
  importStudy,
  installationWorkspaceId,
  readJob,
  sourceInMemory,
  workspaceContext,
  type Actor,
  type ImportedStudy,
  type Job,
  type JobHandler,
  type JobState,
  type Problem,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import {
  listImports,
  noteJob,
  suggestCodings,
  takeImport,
  type CodeChoice,
  type ImportOutcome,
  type StoredImport,
} from '@common-thread/coding';
import { isUnLanguage, type UnLanguage } from '@common-thread/vocabulary';
import type { Product } from './product.ts';

const projectKind = 'takeProject';
const studyKind = 'takeStudy';

interface ProjectPayload {
  id: string;
  choices: [string, CodeChoice][];
  actor: Actor;
  language: string;
}

interface StudyPayload {
  sha256: string;
  name: string | null;
  actor: Actor;
  language: string;
}

export interface JobView<Outcome> {
  state: JobState['state'];
  /** What was refused, for a person; a job that failed otherwise has its problem here too. */
  problem: string | null;
  outcome: Outcome | null;
  progress: { entries: number; total: number } | null;
}

/** Asks for a file to be taken over as it was chosen. Asked twice, it is done once. */
export async function requestProject(
  study: WorkspaceContext,
  id: string,
  choices: ReadonlyMap<string, CodeChoice>,
): Promise<void> {
  const payload: ProjectPayload = { id, choices: [...choices], actor: study.actor, language: study.language };
  await study.database.transaction(async (database) => {
    const jobId = await addJob(database, study.workspaceId, projectKind, payload);
    await noteJob({ ...study, database }, id, jobId);
  });
}

/** A file that was brought in, with how far taking it over is; null where it isn't here. */
export async function readProjectJob(
  study: WorkspaceContext,
  id: string,
): Promise<{ file: StoredImport; job: JobView<ImportOutcome> | null } | null> {
  const file = (await listImports(study)).find((one) => one.id === id);
  if (file === undefined) return null;
  const job = file.jobId === null ? null : await readJob(study.database, study.workspaceId, file.jobId);
  return { file, job: job === null ? null : viewOf<ImportOutcome>(job) };
}

/** Keeps the archive of a study and asks for it to be taken in. @returns the job's id */
export async function receiveStudy(
  product: Product,
  actor: Actor,
  language: UnLanguage,
  archive: { bytes: Uint8Array; name: string | null },
): Promise<string> {
  const sha256 = await product.installation.originals.keep(archive.bytes);
  const payload: StudyPayload = { sha256, name: archive.name, actor, language };
  return addJob(product.installation.database, installationWorkspaceId, studyKind, payload);
}

export async function readStudyJob(product: Product, id: string): Promise<JobView<ImportedStudy> | null> {
  const job = await readJob(product.installation.database, installationWorkspaceId, id);
  return job === null || job.kind !== studyKind ? null : viewOf<ImportedStudy>(job);
}

/** Pieces of the archive of a whole study, while they are made. */
export function archiveStudy(product: Product, study: WorkspaceContext): AsyncIterable<Buffer> {
  const { originals } = product.installation;
  return exportStudy({ database: study.database, workspaceId: study.workspaceId, originals });
}

export function exchangeJobs(product: Product): Record<string, JobHandler> {
  return {
    [projectKind]: async (job: Job) => {
      const payload = job.payload as ProjectPayload;
      const { database, originals } = product.installation;
      const language = isUnLanguage(payload.language) ? payload.language : 'en';
      const study = workspaceContext(database, job.workspaceId, payload.actor, language);
      const taken = await takeImport(study, originals, payload.id, new Map(payload.choices));
      // What is new is looked through for suggestions like any other document.
      if (taken.ok) await suggestCodings(study, product.suggester);
      return taken;
    },
    [studyKind]: async (job: Job, report) => {
      const payload = job.payload as StudyPayload;
      const { database, originals } = product.installation;
      const language = isUnLanguage(payload.language) ? payload.language : 'en';
      const bytes = await originals.read(payload.sha256);
      if (bytes === null) throw new Error('The archive is no longer in the store of originals. Bring it in again.');
      return importStudy({
        database,
        originals,
        source: sourceInMemory(bytes),
        actor: payload.actor,
        language,
        name: payload.name ?? undefined,
        progress: sometimes(report),
      });
    },
  };
}

/** A row is written for every hundredth step and the last. */
function sometimes(report: (progress: unknown) => Promise<void>) {
  return async (done: { entries: number; total: number }): Promise<void> => {
    if (done.entries % 100 === 0 || done.entries === done.total) await report(done);
  };
}

function viewOf<Outcome>(job: JobState): JobView<Outcome> {
  const result = job.result as Result<Outcome> | null;
  const refused: Problem | null = result !== null && !result.ok ? result.problem : null;
  return {
    state: job.state,
    problem: refused?.message ?? job.problem,
    outcome: result?.ok === true ? result.value : null,
    progress: job.progress as JobView<Outcome>['progress'],
  };
}
