// The door of interchange: formats in which other programs hold what this one holds.
export { guidOf, readGuid } from './refi-qda/guid.ts';
export type { Fault, FaultCode, Refusal, RefusalCode } from './refi-qda/problems.ts';
export type {
  Guid,
  LeftOut,
  RefiCase,
  RefiCode,
  RefiCodebook,
  RefiCoding,
  RefiNote,
  RefiProject,
  RefiSelection,
  RefiSet,
  RefiSource,
  RefiUser,
  RefiValue,
  RefiVariable,
  VariableType,
} from './refi-qda/project.ts';
export {
  readCodebookFile,
  readProjectFiles,
  type ReadCodebookFile,
  type ReadProject,
} from './refi-qda/read-project.ts';
export { writeCodebookFile } from './refi-qda/write-codes.ts';
export { writeProjectArchive, writeProjectFiles, type ProjectFile } from './refi-qda/write-project.ts';
