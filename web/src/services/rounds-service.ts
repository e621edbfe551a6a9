// What the pages of coding together need from the coding part.
import type {
  Adjudication,
  CodebookVersionSummary,
  ComparedUnits,
  DecisionOnUnit,
  Round,
  RoundChoices,
  RoundComparison,
  RoundMarks,
  RoundPlan,
  RoundSummary,
  UnitChoice,
} from '@common-thread/coding';
import type { Result, WorkspaceContext } from '@common-thread/platform';

export interface RoundsService {
  list(study: WorkspaceContext): Promise<RoundSummary[]>;
  read(study: WorkspaceContext, roundId: string): Promise<Round | null>;
  choices(study: WorkspaceContext): Promise<RoundChoices>;
  plan(study: WorkspaceContext, plan: RoundPlan): Promise<Result<{ id: string; passages: number }>>;
  markDone(study: WorkspaceContext, roundId: string, versionId: string, isDone: boolean): Promise<Result<void>>;
  close(study: WorkspaceContext, roundId: string): Promise<Result<{ undone: number }>>;
  release(study: WorkspaceContext, roundId: string, coderId: string): Promise<Result<{ documents: number }>>;
  addCoder(study: WorkspaceContext, roundId: string, coderId: string): Promise<Result<{ documents: number }>>;
  /** Refused as long as the round is open, like all that shows others' work. */
  compare(study: WorkspaceContext, roundId: string): Promise<Result<RoundComparison>>;
  units(study: WorkspaceContext, roundId: string, choice?: UnitChoice): Promise<Result<ComparedUnits>>;
  marks(study: WorkspaceContext, roundId: string, versionId: string): Promise<Result<RoundMarks>>;
  adjudicate(study: WorkspaceContext, decision: DecisionOnUnit): Promise<Result<{ id: string }>>;
  withdrawAdjudication(study: WorkspaceContext, roundId: string, id: string): Promise<Result<void>>;
  adoptAgreed(study: WorkspaceContext, roundId: string): Promise<Result<{ adopted: number; decidedAt: Date | null }>>;
  withdrawAdopted(study: WorkspaceContext, roundId: string, decidedAt: Date): Promise<Result<number>>;
  lessons(study: WorkspaceContext): Promise<Adjudication[]>;
  taughtVersions(study: WorkspaceContext, roundId: string): Promise<CodebookVersionSummary[]>;
}
