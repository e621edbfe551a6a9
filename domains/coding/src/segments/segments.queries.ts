// Segments as they are read: those of a document, those of a round, and the codes a person gave last.
import type { WorkspaceContext } from '@common-thread/platform';
import { sightOfRound } from '../rounds/rounds.access.ts';
import type { Dimension } from '../coding.views.ts';
import { selectRecentValues, selectSegments, selectSegmentsOfRound } from './segments.store.ts';
import type { CodedSegment, SegmentFilter } from './segments.views.ts';

/** In the order of the text: the shared ones, or those of a round that the person who asks may see. */
export async function listSegments(
  study: WorkspaceContext,
  versionId: string,
  filter: SegmentFilter = {},
): Promise<CodedSegment[]> {
  if (filter.roundId === undefined) return selectSegments(study, versionId, filter);
  const sight = await sightOfRound(study, filter.roundId);
  if (sight === 'none') return [];
  if (sight === 'all') return selectSegments(study, versionId, filter);
  if (filter.coderId !== undefined && filter.coderId !== study.actor.id) return [];
  return selectSegments(study, versionId, { ...filter, coderId: study.actor.id });
}

/** All segments of a round that the person who asks may see, by document and in the order of its text. */
export async function listSegmentsOfRound(study: WorkspaceContext, roundId: string): Promise<CodedSegment[]> {
  const sight = await sightOfRound(study, roundId);
  return sight === 'none' ? [] : selectSegmentsOfRound(study, roundId, sight === 'all' ? null : study.actor.id);
}

const recentlyUsed = 12;

/** The codes and facet values the person gave last, the newest first. */
export async function listRecentValues(study: WorkspaceContext): Promise<{ dimension: Dimension; value: string }[]> {
  return selectRecentValues(study, recentlyUsed);
}
