// The SQL behind the CSV of codings.
import { sql, type WorkspaceContext } from '@common-thread/platform';

/** `unit`: passage, what the study holds of a passage; segment, what one coder marked. Offsets count code points, end-exclusive. */
export const codingColumns = [
  'country',
  'contribution',
  'document',
  'unit',
  'passage',
  'start',
  'end',
  'facet',
  'code',
  'name',
  'coder',
  'status',
  'date',
  'text',
];

export interface CodingRow {
  unit: 'passage' | 'segment';
  passage: number | null;
  start: number;
  end: number;
  dimension: string;
  value: string;
  coderId: string | null;
  coderName: string | null;
  status: string;
  at: Date | null;
  /** Null for a segment: cut from the document's text, which the server would unpack anew for every row. */
  text: string | null;
}

/** In the order of the text. Independent work of rounds is not among them: it is compared in its round. */
export async function listCodingRows(study: WorkspaceContext, versionId: string): Promise<CodingRow[]> {
  return study.database.query<CodingRow>(sql`
    select 'passage' as unit, passage.ordinal as passage, passage.start_offset as start, passage.end_offset as "end",
      coding.dimension, coding.value, coding.decided_by as "coderId", coalesce(person.name, imported.name) as "coderName",
      coding.status, coding.decided_at as at, passage.text
    from coding
    join passage on passage.workspace_id = coding.workspace_id and passage.version_id = coding.version_id
      and passage.ordinal = coding.ordinal
    left join person on person.id = coding.decided_by
    left join imported_coder imported on imported.workspace_id = coding.workspace_id and imported.id = coding.decided_by
    where coding.workspace_id = ${study.workspaceId} and coding.version_id = ${versionId}
    union all
    select 'segment', null, segment.start_offset, segment.end_offset, segment.dimension, segment.value, segment.coder_id,
      coalesce(person.name, imported.name), 'accepted', segment.created_at, null
    from coded_segment segment
    left join person on person.id = segment.coder_id
    left join imported_coder imported on imported.workspace_id = segment.workspace_id and imported.id = segment.coder_id
    where segment.workspace_id = ${study.workspaceId} and segment.version_id = ${versionId} and segment.round_id is null
    order by start, "end", unit, dimension, value, "coderId"`);
}
