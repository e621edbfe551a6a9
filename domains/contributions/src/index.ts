// The door of the contributions part.
export { changeContribution } from './contributions.actions.ts';
export { countStudy, listCurrentVersions, type CountedVersion } from './contributions.counts.ts';
export { passageEvidence } from './contributions.evidence.ts';
export { contributionProblems } from './contributions.problems.ts';
export { listContributions, nameContributed, readContributionDetail } from './contributions.queries.ts';
export { findPassagePlace, listPassages, openOriginal, readVersion, type Original } from './contributions.reading.ts';
export type * from './contributions.views.ts';
export { importSource, type ImportTools, type ReportProgress } from './importing/import-files.ts';
export { storeGivenText, type GivenText } from './importing/store-text.ts';
export { openSource, sourceOfSubmission, sourceOfUpload, type Source } from './importing/source-files.ts';
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
export {
  contributorLinkDays,
  listContributorLinks,
  makeContributorLink,
  maximumContributorLinkDays,
  openContributorLink,
  prolongContributorLink,
  withdrawContributorLink,
  type OpenContributorLink,
} from './submissions/contributor-links.actions.ts';
export {
  acceptSubmission,
  openSubmittedFile,
  rejectSubmission,
  returnSubmission,
  type RequestImport,
  type ReviewedSubmission,
} from './submissions/review.actions.ts';
export type { AcceptedDocument } from './submissions/submission-document.ts';
export {
  faultOfFile,
  maximumSubmittedFiles,
  submittedFileKinds,
  submittedFileName,
  type FileFault,
} from './submissions/submission-files.ts';
export {
  differingFields,
  emptySubmissionForm,
  lengthOf,
  readSubmissionForm,
  submissionLimits,
} from './submissions/submission-form.ts';
export { submissionWords } from './submissions/submission-words.ts';
export { saveSubmission, type SavingOutcome } from './submissions/submissions.actions.ts';
export {
  countSubmissions,
  listOwnSubmissions,
  listSubmissions,
  readOwnSubmission,
  readSubmission,
} from './submissions/submissions.queries.ts';
export * from './submissions/submissions.views.ts';
