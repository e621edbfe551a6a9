// Rounds as their pages show them: the list, one round with its documents, coders and progress, and what a new one can choose from.
import { sql, type WorkspaceContext } from '@common-thread/platform';
import type { CodebookVersionSummary } from '../codebook/codebook.views.ts';
import { listCodebookVersions } from '../codebook/versions.queries.ts';
import { codingRoles, listPossibleCoders } from './planning.store.ts';
import { listRoundValues } from './rounds.store.ts';
import type { Round, RoundAssignment, RoundChoices, RoundCoder, RoundDocument, RoundSummary } from './rounds.views.ts';

/** Newest first. */
export async function listRounds(study: WorkspaceContext): Promise<RoundSummary[]> {
  return study.database.query<RoundSummary>(sql`
    select round.id, round.title, round.unit, round.is_blind as "isBlind", round.created_at as "createdAt",
      round.closed_at as "closedAt", counted.*,
      (select count(*)
        from round_adjudication decided
        where decided.workspace_id = round.workspace_id and decided.round_id = round.id)::integer as adjudicated
    from coding_round round
    cross join lateral (
      select count(distinct version_id)::integer as documents, count(distinct coder_id)::integer as coders,
        count(*)::integer as assignments, count(done_at)::integer as done,
        (count(*) filter (where coder_id = ${study.actor.id}))::integer as "ownAssignments",
        (count(done_at) filter (where coder_id = ${study.actor.id}))::integer as "ownDone"
      from round_assignment
      where workspace_id = round.workspace_id and round_id = round.id) counted
    where round.workspace_id = ${study.workspaceId}
    order by round.created_at desc, round.id`);
}

type RoundRow = Omit<Round, 'values' | 'documents' | 'assignments' | 'coders'>;

export async function readRound(study: WorkspaceContext, roundId: string): Promise<Round | null> {
  const round = await study.database.first<RoundRow>(sql`
    select round.id, title, instruction, unit, is_blind as "isBlind", shows_suggestions as "showsSuggestions", sample, seed,
      coders_per_document as "codersPerDocument", maker.name as "createdBy", round.created_at as "createdAt",
      closed_at as "closedAt", closer.name as "closedBy"
    from coding_round round
    left join person maker on maker.id = round.created_by
    left join person closer on closer.id = round.closed_by
    where round.workspace_id = ${study.workspaceId} and round.id::text = ${roundId}`);
  if (round === undefined) return null;
  const values = await listRoundValues(study, round.id);
  const documents = await listDocuments(study, round.id);
  const assignments = await listAssignments(study, round.id);
  return { ...round, values, documents, assignments, coders: await listCoders(study, round.id) };
}

async function listDocuments(study: WorkspaceContext, roundId: string): Promise<RoundDocument[]> {
  return study.database.query<RoundDocument>(sql`
    select given.version_id as "versionId", contribution.title, document.path, contribution.country, contribution.language,
      given.ordinals, coalesce(cardinality(given.ordinals), version.passages) as passages,
      document.current_version_id is distinct from given.version_id as "isReplaced"
    from round_document given
    join document_version version on version.workspace_id = given.workspace_id and version.id = given.version_id
    join document on document.workspace_id = version.workspace_id and document.id = version.document_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where given.workspace_id = ${study.workspaceId} and given.round_id = ${roundId}
    order by document.path collate "C", given.version_id`);
}

async function listAssignments(study: WorkspaceContext, roundId: string): Promise<RoundAssignment[]> {
  return study.database.query<RoundAssignment>(sql`
    select version_id as "versionId", coder_id as "coderId", done_at as "doneAt"
    from round_assignment
    where workspace_id = ${study.workspaceId} and round_id = ${roundId}
    order by version_id, coder_id collate "C"`);
}

/** Everybody who codes or coded in the round, by name; those without a name last. */
async function listCoders(study: WorkspaceContext, roundId: string): Promise<RoundCoder[]> {
  return study.database.query<RoundCoder>(sql`
    select coder.id, person.name,
      person.disabled_at is null and exists (
        select from membership
        where membership.workspace_id = ${study.workspaceId} and membership.person_id = person.id
          and membership.role = any(${codingRoles})) as "isMember"
    from (
      select distinct coder_id as id
      from round_assignment
      where workspace_id = ${study.workspaceId} and round_id = ${roundId}) coder
    left join person on person.id = coder.id
    order by person.name nulls last, coder.id collate "C"`);
}

export async function listRoundChoices(study: WorkspaceContext): Promise<RoundChoices> {
  const documents = await study.database.query<RoundChoices['documents'][number]>(sql`
    select version.id as "versionId", contribution.title, document.path, contribution.country, version.language, version.passages
    from document
    join document_version version on version.workspace_id = document.workspace_id and version.id = document.current_version_id
    join contribution on contribution.workspace_id = document.workspace_id and contribution.id = document.contribution_id
    where document.workspace_id = ${study.workspaceId} and version.passages > 0
    order by document.path collate "C"`);
  return { documents, coders: await listPossibleCoders(study) };
}

/** Versions of the codebook that were made because of what a round's disagreements taught, newest first. */
export async function listTaughtVersions(study: WorkspaceContext, roundId: string): Promise<CodebookVersionSummary[]> {
  return (await listCodebookVersions(study)).filter((version) => version.taughtByRound === roundId);
}
