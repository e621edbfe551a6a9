// A closed round side by side: the measures of agreement, the units on which coders differ, and one document with all marks.
import { failure, success, type Result, type WorkspaceContext } from '@common-thread/platform';
import { listAdjudications, listPassagesOfRound, listSegmentsToCompare } from './comparing.store.ts';
import type { Adjudication, ComparedUnit, RoundComparison, RoundSegment } from './comparing.views.ts';
import { amountOf, comparedUnit, unitsGiven, type ComparedDocument, type Span } from './rules/compared-document.ts';
import { agreementDraws, measureAgreement } from './rules/measure-agreement.ts';
import { sightOfRound } from './rounds.access.ts';
import { roundsProblems } from './rounds.problems.ts';
import { readRound } from './rounds.queries.ts';
import type { Round, RoundValue } from './rounds.views.ts';

export interface ComparableRound {
  round: Round;
  documents: ComparedDocument[];
}

/** The one way to all coders' work of a round: refused as long as it is open, whoever asks, blind or not. Coders who weren't done
 *  with a document are left out of it: what they left unmarked is not a no. */
export async function openComparison(study: WorkspaceContext, roundId: string): Promise<Result<ComparableRound>> {
  const round = await readRound(study, roundId);
  if (round === null) return failure(roundsProblems.problem(study.language, 'roundMissing'));
  if (round.closedAt === null || (await sightOfRound(study, round.id)) !== 'all')
    return failure(roundsProblems.problem(study.language, 'roundOpen'));
  const passages = await listPassagesOfRound(study, round.id);
  const segments = await listSegmentsToCompare(study, round.id);
  const documents = round.documents.map(({ versionId }): ComparedDocument => {
    const done = new Set(
      round.assignments.filter((one) => one.versionId === versionId && one.doneAt !== null).map((one) => one.coderId),
    );
    return {
      versionId,
      coderIds: round.coders.map((coder) => coder.id).filter((id) => done.has(id)),
      passages: passages.get(versionId) ?? [],
      segments: segments.filter((segment) => segment.versionId === versionId && done.has(segment.coderId)),
    };
  });
  return success({ round, documents: documents.filter(({ coderIds }) => coderIds.length > 0) });
}

export async function compareRound(study: WorkspaceContext, roundId: string): Promise<Result<RoundComparison>> {
  const opened = await openComparison(study, roundId);
  if (!opened.ok) return opened;
  const { round, documents } = opened.value;
  const shared = documents.filter(({ coderIds }) => coderIds.length > 1);
  const coderIds = round.coders.map(({ id }) => id);
  return success({
    round,
    unit: round.unit,
    comparedUnits: shared.reduce((sum, document) => sum + amountOf(document.passages, round.unit), 0),
    comparedDocuments: shared.length,
    ...measureAgreement(documents, round.unit, round.values, coderIds, round.seed),
    draws: agreementDraws,
  });
}

export interface UnitChoice {
  value?: RoundValue;
  versionId?: string;
}

export interface ComparedUnits {
  round: Round;
  /** With the decision on it, where there is one; in the order of documents, places and codes. */
  units: (ComparedUnit & { adjudication: Adjudication | null })[];
}

/** Units that some coder gave a code, of one code or document or of all. */
export async function listComparedUnits(
  study: WorkspaceContext,
  roundId: string,
  choice: UnitChoice = {},
): Promise<Result<ComparedUnits>> {
  const opened = await openComparison(study, roundId);
  if (!opened.ok) return opened;
  const { round, documents } = opened.value;
  const decided = new Map(
    (await listAdjudications(study, round.id)).map((adjudication) => [unitKey(adjudication), adjudication]),
  );
  const units = comparedUnitsOf(opened.value, choice).map((unit) => ({
    ...unit,
    adjudication: decided.get(unitKey(unit)) ?? null,
  }));
  const places = new Map(documents.map(({ versionId }, place) => [versionId, place]));
  const placeOf = (unit: ComparedUnit): number => places.get(unit.versionId) ?? 0;
  units.sort((one, other) => placeOf(one) - placeOf(other) || one.start - other.start || one.end - other.end);
  return success({ round, units });
}

export function comparedUnitsOf({ round, documents }: ComparableRound, choice: UnitChoice): ComparedUnit[] {
  const { value: chosen, versionId } = choice;
  const values = round.values.filter(
    (value) => chosen === undefined || (value.dimension === chosen.dimension && value.value === chosen.value),
  );
  return documents
    .filter((document) => versionId === undefined || document.versionId === versionId)
    .flatMap((document) =>
      values.flatMap((value) =>
        unitsGiven(document, round.unit, value, document.passages).map((judged) =>
          comparedUnit(document, value, judged),
        ),
      ),
    );
}

export const unitKey = (unit: RoundValue & Span & { versionId: string }): string =>
  `${unit.versionId} ${String(unit.start)} ${String(unit.end)} ${unit.dimension} ${unit.value}`;

export interface RoundMarks {
  round: Round;
  versionId: string;
  /** Coders who are done with the document. */
  coderIds: string[];
  /** Passages to code. */
  passages: Span[];
  segments: RoundSegment[];
}

/** Every coder's marks in one document of a closed round. */
export async function readMarks(
  study: WorkspaceContext,
  roundId: string,
  versionId: string,
): Promise<Result<RoundMarks>> {
  const opened = await openComparison(study, roundId);
  if (!opened.ok) return opened;
  const document = opened.value.documents.find((one) => one.versionId === versionId);
  if (document === undefined) return failure(roundsProblems.problem(study.language, 'unitUnknown'));
  const { coderIds, passages, segments } = document;
  return success({ round: opened.value.round, versionId, coderIds, passages, segments });
}
