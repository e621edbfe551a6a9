// How a passage is quoted: by its place in a version of a document, whose words are read again each time.
import { sql, type EvidenceSource, type QuotedEvidence, type WorkspaceContext } from '@common-thread/platform';
import { listCurrentVersions } from './contributions.counts.ts';
import { readPlaceReference, writePlaceReference } from './rules/place-reference.ts';

interface PlaceRow {
  version_id: string;
  start: number;
  end: number;
  words: string;
  language: string;
  title: string;
  country: string | null;
  organisation: string | null;
  path: string;
  page: number | null;
  ordinal: number | null;
  is_current: boolean;
}

export const passageEvidence: EvidenceSource = {
  kinds: ['passage'],
  quote: async (study, references) => {
    const places = references.map(readPlaceReference).filter((place) => place !== null);
    if (places.length === 0) return [];
    return (await quotePlaces(study, JSON.stringify(places))).map(toQuotedEvidence);
  },
  renew: (study, reference, words) => findInCurrentVersion(study, reference, words),
  contributors: async (study) =>
    (await listCurrentVersions(study.database, study.workspaceId)).map(({ path, ...version }) => ({
      ...version,
      file: path,
    })),
};

async function findInCurrentVersion(study: WorkspaceContext, reference: string, words: string): Promise<string | null> {
  const place = readPlaceReference(reference);
  if (place === null) return null;
  const found = await study.database.first<{ id: string; at: number; length: number }>(sql`
    select current.id, strpos(current.text, ${words}) as at, length(${words}::text) as length
    from document_version cited
    join document on document.workspace_id = cited.workspace_id and document.id = cited.document_id
    join document_version current on current.workspace_id = document.workspace_id and current.id = document.current_version_id
    where cited.workspace_id = ${study.workspaceId} and cited.id = ${place.versionId}`);
  if (found === undefined || !(found.at > 0)) return null;
  return writePlaceReference({ versionId: found.id, start: found.at - 1, end: found.at - 1 + found.length });
}

/** PostgreSQL counts characters of a UTF-8 text as code points, so `substring` is exact at the stored offsets. */
function quotePlaces(study: WorkspaceContext, places: string): Promise<PlaceRow[]> {
  return study.database.query<PlaceRow>(sql`
    select place."versionId" as version_id, place.start, place."end",
      substring(version.text from place.start + 1 for place."end" - place.start) as words,
      coalesce(passage.language, version.language, 'und') as language,
      contribution.title, contribution.country, contribution.organisation, document.path,
      passage.page, passage.ordinal, document.current_version_id = version.id as is_current
    from jsonb_to_recordset(${places}) as place("versionId" uuid, start integer, "end" integer)
    join document_version version on version.workspace_id = ${study.workspaceId} and version.id = place."versionId"
    join document on document.workspace_id = version.workspace_id and document.id = version.document_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    left join lateral (
      select ordinal, page, language
      from passage
      where passage.workspace_id = version.workspace_id
        and passage.version_id = version.id
        and passage.start_offset <= place.start
        and passage.end_offset > place.start
      limit 1) passage on true
    where version.text is not null`);
}

function toQuotedEvidence(row: PlaceRow): QuotedEvidence {
  return {
    reference: writePlaceReference({ versionId: row.version_id, start: row.start, end: row.end }),
    words: row.words,
    language: row.language,
    title: row.title,
    country: row.country,
    organisation: row.organisation,
    file: row.path,
    page: row.page,
    start: row.start,
    end: row.end,
    path: `documents/${row.version_id}#p${String(row.ordinal ?? 0)}`,
    isCurrent: row.is_current,
  };
}
