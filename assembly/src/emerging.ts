// The search for themes nobody thought of, as background work.
import { workspaceContext, type JobHandler, type WorkspaceContext } from '@common-thread/platform';
import { searchEmerging } from '@common-thread/themes';
import { isUnLanguage } from '@common-thread/vocabulary';
import type { Product } from './product.ts';

interface EmergingPayload {
  actor: WorkspaceContext['actor'];
  language: string;
}

/** What a job has stored it does not store twice. */
export function emergingJob(product: Product): JobHandler {
  return async (job, report) => {
    const { actor, language } = job.payload as EmergingPayload;
    const { database } = product.installation;
    const study = workspaceContext(database, job.workspaceId, actor, isUnLanguage(language) ? language : 'en');
    return searchEmerging(study, product.clusterer, { jobId: job.id }, report);
  };
}
