// The only SQL of where people stopped reading.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { LastReading, ReadingPlace } from './memos.views.ts';

/** Nothing happens where there is no such passage: a page of yesterday may still send its place. */
export async function keepReadingPlace(study: WorkspaceContext, versionId: string, ordinal: number): Promise<void> {
  await study.database.query(sql`
    insert into reading_place (workspace_id, version_id, person_id, ordinal)
    select workspace_id, version_id, person.id, ordinal
    from passage, person
    where workspace_id = ${study.workspaceId} and version_id::text = ${versionId} and ordinal = ${ordinal}
      and person.id = ${study.actor.id}
    on conflict (workspace_id, version_id, person_id) do update
    set ordinal = excluded.ordinal, read_at = excluded.read_at`);
}

/** Everyone's place in a document, who read last first. */
export async function listReadingPlaces(study: WorkspaceContext, versionId: string): Promise<ReadingPlace[]> {
  return study.database.query<ReadingPlace>(sql`
    select person.id as "personId", person.name as "personName", place.ordinal, place.read_at as "readAt"
    from reading_place place
    join person on person.id = place.person_id
    where place.workspace_id = ${study.workspaceId} and place.version_id::text = ${versionId}
    order by place.read_at desc, person.id`);
}

/** The documents the person read last, in their current versions, the latest first. */
export async function listLastReadings(study: WorkspaceContext, most: number): Promise<LastReading[]> {
  return study.database.query<LastReading>(sql`
    select place.version_id as "versionId", contribution.title, place.ordinal, version.passages, place.read_at as "readAt"
    from reading_place place
    join document_version version on version.workspace_id = place.workspace_id and version.id = place.version_id
    join document on document.workspace_id = version.workspace_id and document.current_version_id = version.id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where place.workspace_id = ${study.workspaceId} and place.person_id = ${study.actor.id}
    order by place.read_at desc
    limit ${most}`);
}
