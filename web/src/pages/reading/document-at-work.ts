// A document as the person who asks has it before them: text, codings, segments, memos, and in a round only what is theirs.
import type {
  CodedSegment,
  Coding,
  Dimension,
  Memo,
  OpenRound,
  ReadingPlace,
  StudyCodebook,
} from '@common-thread/coding';
import type { ReadingView } from '@common-thread/contributions';
import { success, type Result, type WorkspaceContext } from '@common-thread/platform';
import type { SiteServices } from '../../services/services.ts';

export interface DocumentAtWork {
  /** In a round only the passages that belong to it. */
  view: ReadingView;
  /** In a round: suggestions to look at, where the round shows them; nobody's decisions. */
  codings: Coding[];
  segments: CodedSegment[];
  memos: Memo[];
  /** Where people stopped reading; nobody but the person in a round. */
  places: ReadingPlace[];
  recent: { dimension: Dimension; value: string }[];
  codebook: StudyCodebook;
  /** null: shared work. */
  round: OpenRound | null;
  /** Id of the person who asks. */
  readerId: string;
}

/** @param roundId empty: shared work. @returns null when there is no such version */
export async function openDocument(
  services: Pick<SiteServices, 'contributions' | 'coding' | 'reading'>,
  study: WorkspaceContext,
  versionId: string,
  roundId: string,
): Promise<Result<DocumentAtWork> | null> {
  const { contributions, coding, reading } = services;
  const opened = roundId === '' ? success(null) : await reading.openRound(study, roundId);
  if (!opened.ok) return opened;
  const round = opened.value;
  const [view, codings, segments, memos, places, recent, codebook] = await Promise.all([
    contributions.readVersion(study, versionId),
    coding.ofVersion(study, versionId),
    reading.segments(study, versionId, round === null ? {} : { roundId: round.id, coderId: study.actor.id }),
    reading.memosOfVersion(study, versionId),
    reading.places(study, versionId),
    reading.recentValues(study),
    coding.codebook(study),
  ]);
  if (view === null) return null;
  const document = { view, segments, recent, codebook, round, readerId: study.actor.id };
  if (round === null) return success({ ...document, codings, memos, places });
  const assigned = round.documents.find((one) => one.versionId === versionId);
  // A document of somebody else's share of the round is shown as nothing to code.
  const ordinals = assigned === undefined ? [] : assigned.ordinals;
  const passages = view.passages.filter((passage) => ordinals?.includes(passage.ordinal) ?? true);
  return success({
    ...document,
    view: { ...view, passages },
    codings: round.showsSuggestions ? suggestionsOf(codings, round) : [],
    memos: memos.filter((memo) => memo.authorId === study.actor.id),
    places: places.filter((place) => place.personId === study.actor.id),
  });
}

/** What the program suggested, as if nobody had decided: who codes independently sees no decision of others. */
function suggestionsOf(codings: readonly Coding[], { codes }: OpenRound): Coding[] {
  return codings
    .filter(
      (coding) =>
        coding.origin === 'program' &&
        codes.some((code) => code.dimension === coding.dimension && code.value === coding.value),
    )
    .map((coding) => ({ ...coding, status: 'suggested', decidedBy: null, decidedAt: null }));
}

/** Whether a shared segment put this coding there: then the segment says all that there is to say. */
export function isOfSegment(coding: Coding, segments: readonly CodedSegment[]): boolean {
  return (
    coding.origin === 'person' &&
    coding.status === 'accepted' &&
    segments.some(
      (segment) =>
        segment.dimension === coding.dimension &&
        segment.value === coding.value &&
        segment.createdAt.getTime() === coding.decidedAt?.getTime(),
    )
  );
}

/** What lies on a stretch of the text, in code points, end-exclusive. */
export function within<Placed extends { start: number; end: number }>(
  placed: readonly Placed[],
  { start, end }: { start: number; end: number },
): Placed[] {
  return placed.filter((one) => one.start < end && one.end > start);
}

/** The memos on words of a stretch. */
export function memosWithin(memos: readonly Memo[], stretch: { start: number; end: number }): Memo[] {
  return memos.filter(({ place }) => place.kind === 'words' && place.start < stretch.end && place.end > stretch.start);
}
