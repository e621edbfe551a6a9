// What the pages of finding need: the search itself, and the searches a person keeps.
import type { FindAsked, FindPage, FindPaging, SavedSearch } from '@common-thread/coding';
import type { Result, WorkspaceContext } from '@common-thread/platform';

export interface FindingService {
  find(study: WorkspaceContext, asked: FindAsked, paging?: FindPaging): Promise<Result<FindPage>>;
  /** Of the context's actor. */
  saved(study: WorkspaceContext): Promise<SavedSearch[]>;
  /** @returns its id */
  save(study: WorkspaceContext, name: string, asked: FindAsked): Promise<Result<string>>;
  /** @returns what it asks for; null: the person has no such search */
  run(study: WorkspaceContext, id: string): Promise<FindAsked | null>;
  /** @returns what it was, so that it can be saved again; null: the person has no such search */
  remove(study: WorkspaceContext, id: string): Promise<{ name: string; asked: FindAsked } | null>;
}
