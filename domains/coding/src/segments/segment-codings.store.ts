// What shared segments make of the codings of the passages they lie on, and what taking them back undoes.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { CodedSegment } from './segments.views.ts';

const overlaps = sql`passage.start_offset < segment.end_offset and passage.end_offset > segment.start_offset`;

/** Every passage the segment lies on has its value from now on. What was accepted already stays as it was decided; what this
 *  segment decides carries its moment. */
export async function acceptOnPassages(study: WorkspaceContext, segment: CodedSegment): Promise<void> {
  await study.database.query(sql`
    insert into coding (workspace_id, version_id, ordinal, dimension, value, status, origin, decided_by, decided_at)
    select passage.workspace_id, passage.version_id, passage.ordinal, segment.dimension, segment.value, 'accepted', 'person',
      segment.coder_id, segment.created_at
    from coded_segment segment
    join passage on passage.workspace_id = segment.workspace_id and passage.version_id = segment.version_id and ${overlaps}
    where segment.workspace_id = ${study.workspaceId} and segment.id = ${segment.id}
    on conflict (workspace_id, version_id, ordinal, dimension, value) do update
    set status = 'accepted', decided_by = excluded.decided_by, decided_at = excluded.decided_at
    where coding.status <> 'accepted'`);
}

/** Where a passage has at most one accepted value, the other values on the segment's passages give way: suggestions are open
 *  again, what a person added goes. */
export async function withdrawOthers(study: WorkspaceContext, segment: CodedSegment): Promise<void> {
  const others = sql`
    from coded_segment segment
    join passage on passage.workspace_id = segment.workspace_id and passage.version_id = segment.version_id and ${overlaps}
    where segment.workspace_id = ${study.workspaceId} and segment.id = ${segment.id}
      and coding.workspace_id = passage.workspace_id and coding.version_id = passage.version_id
      and coding.ordinal = passage.ordinal and coding.dimension = segment.dimension and coding.value <> segment.value
      and coding.status = 'accepted'`;
  await study.database.query(sql`
    update coding
    set status = 'suggested', decided_by = null, decided_at = null
    ${others} and coding.origin = 'program'`);
  await study.database.query(sql`
    delete from coding
    using coded_segment segment
    join passage on passage.workspace_id = segment.workspace_id and passage.version_id = segment.version_id and ${overlaps}
    where segment.workspace_id = ${study.workspaceId} and segment.id = ${segment.id}
      and coding.workspace_id = passage.workspace_id and coding.version_id = passage.version_id
      and coding.ordinal = passage.ordinal and coding.dimension = segment.dimension and coding.value <> segment.value
      and coding.status = 'accepted' and coding.origin = 'person'`);
}

/** Ordinals of the passages of which this segment decided the coding. */
async function decidedPassages(study: WorkspaceContext, segment: CodedSegment): Promise<number[]> {
  const rows = await study.database.query<{ ordinal: number }>(sql`
    select coding.ordinal
    from coding
    join passage on passage.workspace_id = coding.workspace_id and passage.version_id = coding.version_id
      and passage.ordinal = coding.ordinal
    where coding.workspace_id = ${study.workspaceId} and coding.version_id = ${segment.versionId}
      and coding.dimension = ${segment.dimension} and coding.value = ${segment.value} and coding.status = 'accepted'
      and coding.decided_at = ${segment.createdAt}
      and passage.start_offset < ${segment.end} and passage.end_offset > ${segment.start}`);
  return rows.map(({ ordinal }) => ordinal);
}

/** After the segment was deleted: what it decided rests on another shared segment of that value where one lies on the passage,
 *  else it is undone. What was decided otherwise stays. */
export async function undoOnPassages(study: WorkspaceContext, segment: CodedSegment): Promise<void> {
  const ordinals = await decidedPassages(study, segment);
  if (ordinals.length === 0) return;
  const coding = sql`workspace_id = ${study.workspaceId} and version_id = ${segment.versionId}
      and ordinal = any(${ordinals}) and dimension = ${segment.dimension} and value = ${segment.value}
      and status = 'accepted' and decided_at = ${segment.createdAt}`;
  await study.database.query(sql`
    update coding
    set decided_by = other.coder_id, decided_at = other.created_at
    from (
      select distinct on (passage.ordinal) passage.ordinal, segment.coder_id, segment.created_at
      from passage
      join coded_segment segment on segment.workspace_id = passage.workspace_id and segment.version_id = passage.version_id
        and ${overlaps}
      where passage.workspace_id = ${study.workspaceId} and passage.version_id = ${segment.versionId}
        and passage.ordinal = any(${ordinals}) and segment.dimension = ${segment.dimension}
        and segment.value = ${segment.value} and segment.round_id is null
      order by passage.ordinal, segment.created_at) other
    where coding.workspace_id = ${study.workspaceId} and coding.version_id = ${segment.versionId}
      and coding.ordinal = other.ordinal and coding.dimension = ${segment.dimension} and coding.value = ${segment.value}
      and coding.status = 'accepted' and coding.decided_at = ${segment.createdAt}`);
  const remaining = sql`${coding}
      and not exists (
        select from coded_segment segment
        join passage on passage.workspace_id = segment.workspace_id and passage.version_id = segment.version_id
        where segment.workspace_id = coding.workspace_id and segment.version_id = coding.version_id
          and passage.ordinal = coding.ordinal and ${overlaps} and segment.dimension = coding.dimension
          and segment.value = coding.value and segment.round_id is null)`;
  await study.database.query(sql`delete from coding where ${remaining} and origin = 'person'`);
  await study.database.query(sql`
    update coding
    set status = 'suggested', decided_by = null, decided_at = null
    where ${remaining} and origin = 'program'`);
}

/** Where a passage has at most one accepted value and has none now, a shared segment of another value that still lies on it
 *  holds again: taking a segment back gives back what it had put aside. */
export async function acceptWhatWasPutAside(study: WorkspaceContext, segment: CodedSegment): Promise<void> {
  await study.database.query(sql`
    insert into coding (workspace_id, version_id, ordinal, dimension, value, status, origin, decided_by, decided_at)
    select distinct on (passage.ordinal) passage.workspace_id, passage.version_id, passage.ordinal, segment.dimension,
      segment.value, 'accepted', 'person', segment.coder_id, segment.created_at
    from passage
    join coded_segment segment on segment.workspace_id = passage.workspace_id and segment.version_id = passage.version_id
      and ${overlaps}
    where passage.workspace_id = ${study.workspaceId} and passage.version_id = ${segment.versionId}
      and passage.start_offset < ${segment.end} and passage.end_offset > ${segment.start}
      and segment.dimension = ${segment.dimension} and segment.round_id is null
      and not exists (
        select from coding
        where coding.workspace_id = passage.workspace_id and coding.version_id = passage.version_id
          and coding.ordinal = passage.ordinal and coding.dimension = segment.dimension and coding.status = 'accepted')
    order by passage.ordinal, segment.created_at desc
    on conflict (workspace_id, version_id, ordinal, dimension, value) do update
    set status = 'accepted', decided_by = excluded.decided_by, decided_at = excluded.decided_at
    where coding.status = 'suggested'`);
}
