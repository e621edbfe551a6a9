// What a yes writes: a shared segment by the person who decided, with its codings, under the lock of the version.
import type { WorkspaceContext } from '@common-thread/platform';
import { singleValued } from '../rules/single-valued.ts';
import {
  acceptOnPassages,
  acceptWhatWasPutAside,
  undoOnPassages,
  withdrawOthers,
} from '../segments/segment-codings.store.ts';
import { deleteSegment, findSegment, insertSegment } from '../segments/segments.store.ts';
import type { RoundValue } from './rounds.views.ts';

/** @returns the id of the new segment; null when the person had given these words this code already */
export async function shareSegment(
  study: WorkspaceContext,
  place: RoundValue & { versionId: string; start: number; end: number },
): Promise<string | null> {
  const { versionId, start, end, dimension, value } = place;
  const { segment, isNew } = await insertSegment(study, { versionId, start, end, dimension, value });
  if (!isNew) return null;
  if (singleValued.includes(dimension)) await withdrawOthers(study, segment);
  await acceptOnPassages(study, segment);
  return segment.id;
}

/** A segment that is gone meanwhile is left gone. */
export async function unshareSegment(study: WorkspaceContext, id: string): Promise<void> {
  const segment = await findSegment(study, id);
  if (segment === null) return;
  await deleteSegment(study, id);
  await undoOnPassages(study, segment);
  if (singleValued.includes(segment.dimension)) await acceptWhatWasPutAside(study, segment);
}
