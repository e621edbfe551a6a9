// The service of finding on a real installation.
import {
  findPassages,
  indexPassages,
  listSavedSearches,
  removeSavedSearch,
  requestIndexing,
  runSavedSearch,
  saveSearch,
} from '@common-thread/coding';
import type { FindingService } from './finding-service.ts';

/** So many passages come into the index while the person waits, in well under a second; more of them in the background. */
const passagesAtOnce = 1000;

export const liveFinding: FindingService = {
  find: async (study, asked, paging) => {
    const found = await findPassages(study, asked, paging);
    if (!found.ok || found.value.waiting === 0) return found;
    if (found.value.waiting > passagesAtOnce) {
      await requestIndexing(study);
      return found;
    }
    await indexPassages(study, undefined, false);
    return findPassages(study, asked, paging);
  },
  saved: listSavedSearches,
  save: saveSearch,
  run: runSavedSearch,
  remove: removeSavedSearch,
};
