// What was accepted with a code that is being split, and dealing it out to the new codes.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { CodedSegment } from '../segments/segments.views.ts';
import type { Dealable } from './codebook.views.ts';
import type { PassagePlace } from './following.store.ts';

const overlaps = sql`passage.start_offset < segment.end_offset and passage.end_offset > segment.start_offset`;

/** Shared segments of the code, and accepted passages on which none lies, in current versions, in the order of the text. */
const dealable = (study: WorkspaceContext, code: string) => sql`
  with counted as (
    select version.id, version.text, version.language, document.path, contribution.title, contribution.country
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where document.workspace_id = ${study.workspaceId}
  ), own as (
    select *
    from coded_segment
    where workspace_id = ${study.workspaceId} and dimension = 'code' and value = ${code} and round_id is null
  ), dealable as (
    select 'segment ' || segment.id as key, counted.id as version_id, segment.start_offset as place,
      (select min(passage.ordinal) from passage
        where passage.workspace_id = ${study.workspaceId} and passage.version_id = counted.id and ${overlaps}) as ordinal,
      substring(counted.text from segment.start_offset + 1 for segment.end_offset - segment.start_offset) as text,
      counted.language, counted.title, counted.country, counted.path, segment.coder_id as by
    from own segment
    join counted on counted.id = segment.version_id
    union all
    select 'passage ' || coding.version_id || ':' || coding.ordinal, coding.version_id, passage.start_offset, coding.ordinal,
      passage.text, passage.language, counted.title, counted.country, counted.path, coding.decided_by
    from coding
    join counted on counted.id = coding.version_id
    join passage on passage.workspace_id = coding.workspace_id and passage.version_id = coding.version_id
      and passage.ordinal = coding.ordinal
    where coding.workspace_id = ${study.workspaceId} and coding.dimension = 'code' and coding.value = ${code}
      and coding.status = 'accepted'
      and not exists (select from own segment where segment.version_id = coding.version_id and ${overlaps})
  )`;

export async function countDealable(study: WorkspaceContext, code: string): Promise<number> {
  const row = await study.database.first<{ count: number }>(sql`
    ${dealable(study, code)}
    select count(*) as count from dealable`);
  return row?.count ?? 0;
}

/** The first of them; what is dealt out is no longer among them. */
export async function listDealable(study: WorkspaceContext, code: string, atMost: number): Promise<Dealable[]> {
  return study.database.query<Dealable>(sql`
    ${dealable(study, code)}
    select key, version_id::text || ':' || coalesce(ordinal, 0) as "passageId", text, coalesce(dealable.language, 'und') as language,
      title, country, coalesce(person.name, imported_coder.name) as by
    from dealable
    left join person on person.id = dealable.by
    left join imported_coder on imported_coder.workspace_id = ${study.workspaceId} and imported_coder.id = dealable.by
    order by path, version_id, place, key
    limit ${atMost}`);
}

export async function listDealableKeys(study: WorkspaceContext, code: string): Promise<string[]> {
  const rows = await study.database.query<{ key: string }>(sql`
    ${dealable(study, code)}
    select key from dealable order by path, version_id, place, key`);
  return rows.map((row) => row.key);
}

/** A segment of the new code by the same coder on the same words is one with it. */
export async function recodeSegment(study: WorkspaceContext, segment: CodedSegment, into: string): Promise<void> {
  await study.database.query(sql`
    delete from coded_segment same
    using coded_segment segment
    where segment.workspace_id = ${study.workspaceId} and segment.id = ${segment.id}
      and same.workspace_id = segment.workspace_id and same.version_id = segment.version_id
      and same.start_offset = segment.start_offset and same.end_offset = segment.end_offset
      and same.dimension = segment.dimension and same.value = ${into} and same.coder_id = segment.coder_id
      and same.round_id is null`);
  await study.database.query(sql`
    update coded_segment
    set value = ${into}
    where workspace_id = ${study.workspaceId} and id = ${segment.id}`);
}

/** Passages the segment lies on, and no shared segment of its former code does. */
export async function listPassagesLeft(study: WorkspaceContext, segment: CodedSegment): Promise<PassagePlace[]> {
  return study.database.query<PassagePlace>(sql`
    select passage.version_id as "versionId", passage.ordinal
    from passage
    where passage.workspace_id = ${study.workspaceId} and passage.version_id = ${segment.versionId}
      and passage.start_offset < ${segment.end} and passage.end_offset > ${segment.start}
      and not exists (
        select from coded_segment segment
        where segment.workspace_id = passage.workspace_id and segment.version_id = passage.version_id and ${overlaps}
          and segment.dimension = 'code' and segment.value = ${segment.value} and segment.round_id is null)`);
}
