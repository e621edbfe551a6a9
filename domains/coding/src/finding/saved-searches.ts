// Searches a person keeps, to run them again and to see what has come since.
import {
  failure,
  recordAudit,
  storableText,
  success,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { countFound } from './find.ts';
import { findingProblems } from './finding.problems.ts';
import type { FindAsked, SavedSearch } from './finding.views.ts';
import {
  deleteSearch,
  insertSearch,
  listStoredSearches,
  touchSearch,
  type StoredSearch,
} from './saved-searches.store.ts';

/** Each is run when the list is shown. */
export const mostSavedSearches = 20;
export const longestSearchName = 100;

export async function listSavedSearches(study: WorkspaceContext): Promise<SavedSearch[]> {
  const saved: SavedSearch[] = [];
  for (const search of await listStoredSearches(study)) {
    const counted = await countFound(study, search.asked, search.lastRunAt);
    saved.push({ ...search, ...(counted.ok ? counted.value : { total: null, fresh: 0 }) });
  }
  return saved;
}

/** @returns the search's id */
export async function saveSearch(study: WorkspaceContext, name: string, asked: FindAsked): Promise<Result<string>> {
  const refuse = (code: Parameters<typeof findingProblems.problem>[1], values = {}) =>
    failure<string>(findingProblems.problem(study.language, code, values, 'name'));
  const given = [...storableText(name).trim()].slice(0, longestSearchName).join('');
  const kept = keptOf(asked);
  if (given === '') return refuse('nameMissing');
  if (Object.keys(kept).every((field) => field === 'order')) return refuse('nothingAsked');
  const understood = await countFound(study, kept, new Date(0));
  if (!understood.ok) return understood;
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    if ((await listStoredSearches(within)).length >= mostSavedSearches)
      return refuse('tooManySaved', { limit: mostSavedSearches });
    const id = await insertSearch(within, given, kept);
    if (id === null) return refuse('nameTaken', { value: given });
    await recordAudit(within, { action: 'finding.saveSearch', subject: id, after: JSON.stringify(kept) });
    return success(id);
  });
}

/** @returns what it asks for; null when the person has no such search */
export async function runSavedSearch(study: WorkspaceContext, id: string): Promise<FindAsked | null> {
  return (await touchSearch(study, id))?.asked ?? null;
}

/** @returns the search as it was, so that it can be saved again; null when the person has no such search */
export async function removeSavedSearch(study: WorkspaceContext, id: string): Promise<StoredSearch | null> {
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    const removed = await deleteSearch(within, id);
    if (removed !== null)
      await recordAudit(within, {
        action: 'finding.removeSearch',
        subject: id,
        before: JSON.stringify(removed.asked),
      });
    return removed;
  });
}

/** Only what is asked for, as it can be stored. */
function keptOf(asked: FindAsked): FindAsked {
  const written = Object.entries(asked).flatMap(([field, value]: [string, unknown]) => {
    const text = typeof value === 'string' ? storableText(value).trim() : '';
    return text === '' ? [] : [[field, text.slice(0, 2000)]];
  });
  return Object.fromEntries(written) as FindAsked;
}
