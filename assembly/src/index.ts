// The door of the composition root.
export { readImport, receiveUpload, workInBackground, type ImportView } from './background.ts';
export { readLookThrough, requestLookThrough, type LookThroughView } from './look-through.ts';
export {
  draftAndExport,
  exportTo,
  importAndSuggest,
  openFolder,
  type ChapterOptions,
  type ChapterRun,
  type RunObserver,
} from './main-job.ts';
export { acceptAndImport } from './submission.ts';
export { openProduct, type Product, type ProductOptions } from './product.ts';
export { archiveStudy, readProjectJob, readStudyJob, receiveStudy, requestProject, type JobView } from './exchange.ts';
