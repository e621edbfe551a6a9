// How long a search for themes nobody thought of takes, as the background work does it.
import { createClusterer, searchEmerging } from '@common-thread/themes';
import { addJob, type WorkspaceContext } from '@common-thread/platform';

/** @param passages that no code covers, all of one language: the slowest case, since languages are grouped one by one */
export async function measureEmerging(
  study: WorkspaceContext,
  passages: number,
  say: (line: string) => void,
): Promise<void> {
  const clusterer = createClusterer();
  const jobId = await addJob(study.database, study.workspaceId, 'measuredHere', {});
  const startedAt = performance.now();
  const { themes } = await searchEmerging(study, clusterer, { jobId });
  clusterer.close();
  const seconds = (performance.now() - startedAt) / 1000;
  say(
    `emerging, ${String(passages)} passages of one language: ${seconds.toFixed(0)} s for the search, ${String(themes)} stable groups of made text`,
  );
}
