// The door of the contributions part.
export { changeContribution } from './contributions.actions.ts';
export { countStudy, listCurrentVersions, type CountedVersion } from './contributions.counts.ts';
export { passageEvidence } from './contributions.evidence.ts';
export { contributionProblems } from './contributions.problems.ts';
export { listContributions, readContributionDetail } from './contributions.queries.ts';
export { findPassagePlace, listPassages, openOriginal, readVersion, type Original } from './contributions.reading.ts';
export type * from './contributions.views.ts';
export { importSource, type ImportTools, type ReportProgress } from './importing/import-files.ts';
export { openSource, sourceOfUpload, type Source } from './importing/source-files.ts';
export {
  createDocumentReader,
  readingLimits,
  readingLimitsWithOcr,
  type DocumentReader,
} from './reading/document-reader.ts';
export {
  readPassageId,
  readPlaceReference,
  writePassageId,
  writePlaceReference,
  type PassageKey,
  type PlaceReference,
} from './rules/place-reference.ts';
