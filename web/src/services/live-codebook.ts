// The service of codebook care on a real installation.
import { readLookThrough, requestLookThrough } from '@common-thread/assembly';
import {
  changeCodebook,
  compareCodebookVersions,
  dealOut,
  effectOf,
  keepExample,
  listCodebookVersions,
  listExamples,
  passagesToLookThrough,
  readCodebookVersion,
  readSplit,
  removeExample,
  restoreExample,
  writeStudyCodebook,
} from '@common-thread/coding';
import type { CodebookService } from './codebook-service.ts';

export const liveCodebook: CodebookService = {
  versions: listCodebookVersions,
  version: readCodebookVersion,
  compare: compareCodebookVersions,
  change: changeCodebook,
  effect: effectOf,
  file: writeStudyCodebook,
  split: readSplit,
  deal: dealOut,
  examples: (study) => listExamples(study),
  keepExample,
  removeExample,
  restoreExample,
  toLookThrough: passagesToLookThrough,
  lookThrough: async (study) => ({ jobId: await requestLookThrough(study) }),
  readLookThrough,
};
