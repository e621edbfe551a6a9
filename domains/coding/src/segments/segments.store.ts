// The only SQL of coded segments.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { CodedSegment, NewSegment, SegmentFilter } from './segments.views.ts';

const segmentColumns = sql`segment.id, segment.version_id as "versionId", segment.start_offset as start,
  segment.end_offset as "end", segment.dimension, segment.value, segment.coder_id as "coderId",
  coalesce(person.name, imported.name) as "coderName", segment.round_id as "roundId", segment.created_at as "createdAt"`;

/** Names by left joins: a coder without a name is one whose data were removed. */
const withCoders = sql`left join person on person.id = segment.coder_id
  left join imported_coder imported on imported.workspace_id = segment.workspace_id and imported.id = segment.coder_id`;

/** In the order of the text. */
export async function selectSegments(
  study: WorkspaceContext,
  versionId: string,
  { roundId, coderId }: SegmentFilter,
): Promise<CodedSegment[]> {
  return study.database.query<CodedSegment>(sql`
    select ${segmentColumns}
    from coded_segment segment
    ${withCoders}
    where segment.workspace_id = ${study.workspaceId} and segment.version_id::text = ${versionId}
      and segment.round_id::text is not distinct from ${roundId ?? null}
      and (${coderId ?? null}::text is null or segment.coder_id = ${coderId ?? null})
    order by segment.start_offset, segment.end_offset desc, segment.created_at, segment.id`);
}

export async function selectSegmentsOfRound(
  study: WorkspaceContext,
  roundId: string,
  coderId: string | null,
): Promise<CodedSegment[]> {
  return study.database.query<CodedSegment>(sql`
    select ${segmentColumns}
    from coded_segment segment
    ${withCoders}
    where segment.workspace_id = ${study.workspaceId} and segment.round_id::text = ${roundId}
      and (${coderId}::text is null or segment.coder_id = ${coderId})
    order by segment.version_id, segment.start_offset, segment.end_offset desc, segment.created_at, segment.id`);
}

export async function findSegment(study: WorkspaceContext, id: string): Promise<CodedSegment | null> {
  const row = await study.database.first<CodedSegment>(sql`
    select ${segmentColumns}
    from coded_segment segment
    ${withCoders}
    where segment.workspace_id = ${study.workspaceId} and segment.id::text = ${id}`);
  return row ?? null;
}

/** @returns the segment, and whether it is new: the same one sent twice is one */
export async function insertSegment(
  study: WorkspaceContext,
  segment: NewSegment,
): Promise<{ segment: CodedSegment; isNew: boolean }> {
  const { versionId, start, end, dimension, value, roundId = null } = segment;
  const inserted = await study.database.first<{ id: string }>(sql`
    insert into coded_segment (workspace_id, version_id, start_offset, end_offset, dimension, value, coder_id, round_id)
    values (${study.workspaceId}, ${versionId}, ${start}, ${end}, ${dimension}, ${value}, ${study.actor.id}, ${roundId})
    on conflict do nothing
    returning id`);
  const found = await study.database.first<CodedSegment>(sql`
    select ${segmentColumns}
    from coded_segment segment
    ${withCoders}
    where segment.workspace_id = ${study.workspaceId} and segment.version_id = ${versionId}
      and segment.start_offset = ${start} and segment.end_offset = ${end} and segment.dimension = ${dimension}
      and segment.value = ${value} and segment.coder_id = ${study.actor.id} and segment.round_id is not distinct from ${roundId}`);
  if (found === undefined) throw new Error('A segment is gone that was just written.');
  return { segment: found, isNew: inserted !== undefined };
}

export async function deleteSegment(study: WorkspaceContext, id: string): Promise<void> {
  await study.database.query(sql`
    delete from coded_segment
    where workspace_id = ${study.workspaceId} and id = ${id}`);
}

/** Code points of a version's text; null when it is not here or was not read. */
export async function lengthOfText(study: WorkspaceContext, versionId: string): Promise<number | null> {
  const row = await study.database.first<{ length: number | null }>(sql`
    select char_length(text) as length
    from document_version
    where workspace_id = ${study.workspaceId} and id::text = ${versionId}`);
  return row?.length ?? null;
}

/** The codes and facet values the person gave last, each once, the newest first. */
export async function selectRecentValues(
  study: WorkspaceContext,
  most: number,
): Promise<Pick<CodedSegment, 'dimension' | 'value'>[]> {
  return study.database.query(sql`
    select dimension, value
    from (
      select dimension, value, created_at
      from coded_segment
      where workspace_id = ${study.workspaceId} and coder_id = ${study.actor.id}
      order by created_at desc
      limit 300) given
    group by dimension, value
    order by max(created_at) desc, dimension, value
    limit ${most}`);
}
