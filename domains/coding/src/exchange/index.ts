// The door of bringing in and taking out within the coding part.
export { writeCodingsCsv } from './codings-csv.ts';
export { exchangeProblems } from './exchange.problems.ts';
export type * from './exchange.views.ts';
export { listImports, noteJob, type StoredImport } from './importing.queries.ts';
export { previewImport, receiveExchangeFile, takeImport } from './importing.actions.ts';
export { mayTakeOutWhole } from './whole-study.ts';
export { previewCodebook, previewProject, writeRefiCodebook, writeRefiProject } from './write-refi.ts';
