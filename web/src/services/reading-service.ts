// What the reading page and the memos need: who marked which words with which code, memos, where people stopped reading.
import type {
  CodedSegment,
  Dimension,
  Memo,
  MemoFilter,
  MemoPage,
  MemoType,
  NewMemo,
  NewSegment,
  OpenRound,
  ReadingPlace,
  SegmentFilter,
} from '@common-thread/coding';
import type { Result, WorkspaceContext } from '@common-thread/platform';

export interface ReadingService {
  segments(study: WorkspaceContext, versionId: string, filter?: SegmentFilter): Promise<CodedSegment[]>;
  addSegment(study: WorkspaceContext, segment: NewSegment): Promise<Result<CodedSegment>>;
  /** @returns the segment as it was; null when it was gone already */
  removeSegment(study: WorkspaceContext, id: string): Promise<Result<CodedSegment | null>>;
  /** The codes and facet values the person gave last, the newest first. */
  recentValues(study: WorkspaceContext): Promise<{ dimension: Dimension; value: string }[]>;
  /** A round of independent coding as the person has to code it. */
  openRound(study: WorkspaceContext, roundId: string): Promise<Result<OpenRound>>;
  memosOfVersion(study: WorkspaceContext, versionId: string): Promise<Memo[]>;
  memos(study: WorkspaceContext, filter: MemoFilter): Promise<MemoPage>;
  findMemo(study: WorkspaceContext, id: string): Promise<Memo | null>;
  writeMemo(study: WorkspaceContext, memo: NewMemo): Promise<Result<Memo>>;
  changeMemo(study: WorkspaceContext, id: string, changes: { type: MemoType; text: string }): Promise<Result<Memo>>;
  deleteMemo(study: WorkspaceContext, id: string): Promise<Result<Memo>>;
  /** Takes the last change or the deletion of a memo back. */
  restoreMemo(study: WorkspaceContext, id: string): Promise<Result<Memo>>;
  keepPlace(study: WorkspaceContext, versionId: string, ordinal: number): Promise<void>;
  places(study: WorkspaceContext, versionId: string): Promise<ReadingPlace[]>;
}
