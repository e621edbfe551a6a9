// What the pages of submissions need: personal links, the contributor's own submission, and the editors' review.
import type {
  ContributorLink,
  NewContributorLink,
  OpenContributorLink,
  ReviewedSubmission,
  SavingOutcome,
  Submission,
  SubmissionPage,
  SubmissionSaving,
  SubmissionState,
  SubmissionSummary,
} from '@common-thread/contributions';
import type { Result, WorkspaceContext } from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';

export interface SubmissionsService {
  /** @param pageLanguage null: the language the link was made in. @returns null when there is no such link */
  openLink(token: string, pageLanguage: UnLanguage | null): Promise<OpenContributorLink | null>;
  makeLink(workspace: WorkspaceContext, link: NewContributorLink): Promise<Result<{ token: string }>>;
  listLinks(workspace: WorkspaceContext): Promise<ContributorLink[]>;
  withdrawLink(workspace: WorkspaceContext, id: string): Promise<boolean>;
  prolongLink(workspace: WorkspaceContext, id: string): Promise<boolean>;
  /** Of the context's actor: a member, or who came by a link. */
  readOwn(workspace: WorkspaceContext, id: string): Promise<Submission | null>;
  listOwn(workspace: WorkspaceContext): Promise<SubmissionSummary[]>;
  save(workspace: WorkspaceContext, saving: SubmissionSaving): Promise<SavingOutcome>;
  count(workspace: WorkspaceContext): Promise<Record<SubmissionState, number>>;
  list(
    workspace: WorkspaceContext,
    state: Exclude<SubmissionState, 'draft'> | null,
    page: number,
  ): Promise<SubmissionPage>;
  /** null: there is none, or it is still a draft. */
  read(workspace: WorkspaceContext, id: string): Promise<Submission | null>;
  openFile(
    workspace: WorkspaceContext,
    id: string,
    fileId: string,
  ): Promise<{ bytes: Uint8Array; fileName: string } | null>;
  /** Asks for its import in the same step. */
  accept(workspace: WorkspaceContext, reviewed: ReviewedSubmission): Promise<Result<{ importId: string }>>;
  return(workspace: WorkspaceContext, reviewed: ReviewedSubmission, note: string): Promise<Result<void>>;
  reject(workspace: WorkspaceContext, reviewed: ReviewedSubmission, note: string): Promise<Result<void>>;
}
