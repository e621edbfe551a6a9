// What the pages on themes nobody thought of ask for.
import type { Result, WorkspaceContext } from '@common-thread/platform';
import type { EmergingOverview, EmergingTheme, ThemeAsCode, ThemeIntoCode } from '@common-thread/themes';

export interface EmergingService {
  overview(study: WorkspaceContext): Promise<EmergingOverview>;
  /** null: there is no such theme (any more). */
  theme(study: WorkspaceContext, id: string): Promise<EmergingTheme | null>;
  /** Asks for a search, as background work. */
  search(study: WorkspaceContext): Promise<Result<{ id: string }>>;
  accept(study: WorkspaceContext, id: string, code: ThemeAsCode): Promise<Result<{ code: string }>>;
  merge(study: WorkspaceContext, id: string, into: ThemeIntoCode): Promise<Result<{ code: string }>>;
  dismiss(study: WorkspaceContext, id: string, reason: string): Promise<Result<null>>;
  /** Takes the decision back. */
  reopen(study: WorkspaceContext, id: string): Promise<Result<null>>;
}
