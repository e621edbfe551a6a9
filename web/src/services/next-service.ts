// What the pages on what to read next ask for.
import type {
  Coding,
  DecisionInOrder,
  OrderQuestion,
  ReadingOrder,
  ReadingScope,
  SampleToRead,
  UnreadSample,
  UnsurePassage,
} from '@common-thread/coding';
import type { Result, WorkspaceContext } from '@common-thread/platform';

export interface NextService {
  /** Languages of the study's passages, the most frequent first. */
  languages(study: WorkspaceContext): Promise<{ language: string; passages: number }[]>;
  /** null: the codebook has no such code. */
  order(study: WorkspaceContext, question: OrderQuestion): Promise<ReadingOrder | null>;
  /** @returns the decision somebody else made meanwhile, which stays; null: this one was made */
  decide(study: WorkspaceContext, decision: DecisionInOrder): Promise<Result<{ decidedMeanwhile: Coding | null }>>;
  unsure(study: WorkspaceContext, code: string): Promise<UnsurePassage[]>;
  samples(study: WorkspaceContext, code: string): Promise<UnreadSample[]>;
  drawSample(study: WorkspaceContext, sample: ReadingScope & { size: number }): Promise<Result<{ id: string }>>;
  /** null: there is no such sample. */
  readSample(study: WorkspaceContext, id: string, after?: number): Promise<SampleToRead | null>;
}
