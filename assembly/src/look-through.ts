// Looking through a study's passages again after its codebook was changed: in the background, since it takes minutes.
import {
  addJob,
  readJob,
  workspaceContext,
  type Job,
  type JobHandler,
  type WorkspaceContext,
} from '@common-thread/platform';
import { suggestCodings, type SuggestingProgress } from '@common-thread/coding';
import { isUnLanguage } from '@common-thread/vocabulary';
import type { Product } from './product.ts';

export const lookThroughKind = 'lookThrough';

interface LookThroughPayload {
  actor: WorkspaceContext['actor'];
  language: string;
}

export interface LookThroughView {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  progress: SuggestingProgress | null;
  problem: string | null;
}

/** Asks for new suggestions where the codebook would suggest something else than before. @returns the job's id */
export function requestLookThrough(study: WorkspaceContext): Promise<string> {
  const payload: LookThroughPayload = { actor: study.actor, language: study.language };
  return addJob(study.database, study.workspaceId, lookThroughKind, payload);
}

export async function readLookThrough(study: WorkspaceContext, id: string): Promise<LookThroughView | null> {
  const job = await readJob(study.database, study.workspaceId, id);
  if (job === null || job.kind !== lookThroughKind) return null;
  const { state, problem } = job;
  return { id: job.id, state, progress: job.progress as SuggestingProgress | null, problem };
}

/** What is looked through already costs nothing, so it can be done twice. */
export function lookThroughJob(product: Product): JobHandler {
  return async (job: Job, report) => {
    const { actor, language } = job.payload as LookThroughPayload;
    const study = workspaceContext(
      product.installation.database,
      job.workspaceId,
      actor,
      isUnLanguage(language) ? language : 'en',
    );
    return { passages: await suggestCodings(study, product.suggester, report) };
  };
}
