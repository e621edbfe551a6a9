// What the pages of codebook care need: versions, changes with their effect, examples, and looking through again.
import type { LookThroughView } from '@common-thread/assembly';
import type {
  ChangedCodebook,
  CodebookChangeRequest,
  CodebookExampleView,
  CodebookVersion,
  CodebookVersionSummary,
  ComparedVersions,
  Dealing,
  ExampleToKeep,
  OperationEffect,
  SplitToDeal,
} from '@common-thread/coding';
import type { Result, WorkspaceContext } from '@common-thread/platform';

export interface CodebookService {
  /** Newest first. */
  versions(study: WorkspaceContext): Promise<CodebookVersionSummary[]>;
  version(study: WorkspaceContext, number: number): Promise<CodebookVersion | null>;
  compare(study: WorkspaceContext, one: number, other: number): Promise<Result<ComparedVersions>>;
  change(study: WorkspaceContext, request: CodebookChangeRequest): Promise<Result<ChangedCodebook>>;
  effect(study: WorkspaceContext, operation: CodebookChangeRequest['operation']): Promise<Result<OperationEffect>>;
  /** The codebook in use in the documented form, YAML. */
  file(study: WorkspaceContext): Promise<string>;
  /** null: the code was not split. */
  split(study: WorkspaceContext, code: string): Promise<SplitToDeal | null>;
  deal(study: WorkspaceContext, dealing: Dealing): Promise<Result<{ dealt: number }>>;
  /** In the order in which they were kept. */
  examples(study: WorkspaceContext): Promise<CodebookExampleView[]>;
  keepExample(study: WorkspaceContext, example: ExampleToKeep): Promise<Result<{ id: string }>>;
  removeExample(study: WorkspaceContext, id: string): Promise<Result<void>>;
  restoreExample(study: WorkspaceContext, id: string): Promise<Result<void>>;
  /** Passages that wait to be looked through with the codebook as it is now. */
  toLookThrough(study: WorkspaceContext): Promise<number>;
  /** Starts a job. */
  lookThrough(study: WorkspaceContext): Promise<{ jobId: string }>;
  readLookThrough(study: WorkspaceContext, jobId: string): Promise<LookThroughView | null>;
}
