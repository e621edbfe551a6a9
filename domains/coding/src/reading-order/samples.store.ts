// The SQL of random samples of unread passages.
import { sql, theProgram, type WorkspaceContext } from '@common-thread/platform';
import type { ReadingScope } from './reading-order.views.ts';
import type { OrderKey } from './reading-order.store.ts';
import type { PassagePlace } from './rules/order-part.ts';

export interface DrawnSample extends ReadingScope {
  versionIds: string[];
  unread: number;
  knownBefore: number;
  seed: number;
  passages: PassagePlace[];
}

export async function addSample(study: WorkspaceContext, sample: DrawnSample): Promise<string> {
  const row = await study.database.first<{ id: string }>(sql`
    insert into unread_sample (workspace_id, code, language, version_ids, unread, known_before, seed, drawn_by)
    values (${study.workspaceId}, ${sample.code}, ${sample.language}, ${sample.versionIds}, ${sample.unread},
      ${sample.knownBefore}, ${sample.seed}, ${study.actor.id})
    returning id`);
  if (row === undefined) throw new Error('The sample was not stored.');
  await study.database.query(sql`
    insert into unread_sample_passage (workspace_id, sample_id, place, version_id, ordinal)
    select ${study.workspaceId}, ${row.id}, place, version, ordinal
    from unnest(${sample.passages.map(({ version }) => version)}::uuid[],
      ${sample.passages.map(({ ordinal }) => ordinal)}::integer[]) with ordinality as drawn(version, ordinal, place)`);
  return row.id;
}

export interface SampleRow extends ReadingScope {
  id: string;
  drawnBy: string | null;
  drawnAt: Date;
  unread: number;
  knownBefore: number;
  sampled: number;
  decided: number;
  found: number;
  newPassages: number;
  /** Passages that got the code after the sample was drawn, outside of it. */
  foundSince: number;
}

/** Newest first. @param id only this one */
export async function listSampleRows(
  study: WorkspaceContext,
  code: string | null,
  id: string | null,
): Promise<SampleRow[]> {
  return study.database.query<SampleRow>(sql`
    select sample.id, sample.code, sample.language, sample.unread, sample.known_before as "knownBefore",
      case sample.drawn_by when 'program' then ${theProgram.name} else person.name end as "drawnBy",
      sample.drawn_at as "drawnAt", counted.*, later.*, since.*
    from unread_sample sample
    left join person on person.id = sample.drawn_by
    cross join lateral (
      select count(*)::integer as sampled, count(picked.outcome)::integer as decided,
        count(*) filter (where picked.outcome = 'relevant')::integer as found
      from unread_sample_passage picked
      where picked.workspace_id = sample.workspace_id and picked.sample_id = sample.id) counted
    cross join lateral (
      select count(*)::integer as "newPassages"
      from document
      join passage on passage.workspace_id = document.workspace_id and passage.version_id = document.current_version_id
      where document.workspace_id = sample.workspace_id and not (document.current_version_id = any(sample.version_ids))
        and (sample.language is null or passage.language = sample.language)) later
    cross join lateral (
      select count(*)::integer as "foundSince"
      from coding
      join passage on passage.workspace_id = coding.workspace_id and passage.version_id = coding.version_id
        and passage.ordinal = coding.ordinal
      where coding.workspace_id = sample.workspace_id and coding.dimension = 'code' and coding.value = sample.code
        and coding.status = 'accepted' and coding.decided_at > sample.drawn_at
        and coding.version_id = any(sample.version_ids)
        and (sample.language is null or passage.language = sample.language)
        and not exists (
          select from unread_sample_passage picked
          where picked.workspace_id = sample.workspace_id and picked.sample_id = sample.id
            and picked.version_id = coding.version_id and picked.ordinal = coding.ordinal)) since
    where sample.workspace_id = ${study.workspaceId}
      and (${code}::text is null or sample.code = ${code})
      and (${id}::text is null or sample.id::text = ${id})
    order by sample.drawn_at desc, sample.id
    limit 100`);
}

/** The first passage of a sample nobody has decided on, after a place. */
export async function findUndecided(
  study: WorkspaceContext,
  sampleId: string,
  after: number,
): Promise<(PassagePlace & { place: number }) | null> {
  const row = await study.database.first<PassagePlace & { place: number }>(sql`
    select version_id as version, ordinal, place
    from unread_sample_passage
    where workspace_id = ${study.workspaceId} and sample_id::text = ${sampleId} and outcome is null
    order by place <= ${after}, place
    limit 1`);
  return row ?? null;
}

/** Leaves other samples as they are. @param outcome null: not decided any more */
export async function setSampleOutcome(
  study: WorkspaceContext,
  sampleId: string,
  key: OrderKey,
  outcome: 'relevant' | 'irrelevant' | null,
): Promise<void> {
  await study.database.query(sql`
    update unread_sample_passage
    set outcome = ${outcome},
      decided_by = case when ${outcome}::text is not null then ${study.actor.id} end,
      decided_at = case when ${outcome}::text is not null then now() end
    where workspace_id = ${study.workspaceId} and sample_id::text = ${sampleId} and version_id = ${key.versionId}
      and ordinal = ${key.ordinal}`);
}
