// The SQL behind comparisons: what coders marked in a round, the passages they were given, and what was decided.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { Adjudication, RoundSegment } from './comparing.views.ts';
import type { Span } from './rules/compared-document.ts';

/** For those who may see all of it: ask `sightOfRound` first. */
export async function listSegmentsToCompare(study: WorkspaceContext, roundId: string): Promise<RoundSegment[]> {
  return study.database.query<RoundSegment>(sql`
    select version_id as "versionId", start_offset as start, end_offset as "end", dimension, value, coder_id as "coderId"
    from coded_segment
    where workspace_id = ${study.workspaceId} and round_id = ${roundId}
    order by version_id, start_offset, end_offset, dimension collate "C", value collate "C", coder_id collate "C"`);
}

/** Passages to code, by version. */
export async function listPassagesOfRound(study: WorkspaceContext, roundId: string): Promise<Map<string, Span[]>> {
  const rows = await study.database.query<Span & { versionId: string }>(sql`
    select passage.version_id as "versionId", passage.start_offset as start, passage.end_offset as "end"
    from round_document given
    join passage on passage.workspace_id = given.workspace_id and passage.version_id = given.version_id
    where given.workspace_id = ${study.workspaceId} and given.round_id = ${roundId}
      and (given.ordinals is null or passage.ordinal = any(given.ordinals))
    order by passage.version_id, passage.ordinal`);
  const passages = new Map<string, Span[]>();
  for (const { versionId, start, end } of rows) {
    const spans = passages.get(versionId);
    if (spans === undefined) passages.set(versionId, [{ start, end }]);
    else spans.push({ start, end });
  }
  return passages;
}

const adjudicationColumns = sql`decided.id, round_id as "roundId", version_id as "versionId", start_offset as start,
  end_offset as "end", dimension, value, outcome, was_agreed as "wasAgreed", reason,
  should_change_codebook as "shouldChangeCodebook", person.name as "decidedBy", decided_at as "decidedAt"`;

export async function listAdjudications(study: WorkspaceContext, roundId: string): Promise<Adjudication[]> {
  return study.database.query<Adjudication>(sql`
    select ${adjudicationColumns}
    from round_adjudication decided
    left join person on person.id = decided_by
    where decided.workspace_id = ${study.workspaceId} and round_id = ${roundId}
    order by version_id, start_offset, dimension collate "C", value collate "C"`);
}

/** Decisions of all rounds after which the codebook should change, newest first. */
export async function listLessons(study: WorkspaceContext): Promise<Adjudication[]> {
  return study.database.query(sql`
    select ${adjudicationColumns}
    from round_adjudication decided
    left join person on person.id = decided_by
    where decided.workspace_id = ${study.workspaceId} and should_change_codebook
    order by decided_at desc, decided.id`);
}
