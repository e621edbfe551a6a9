// The door of the archive of one study within the platform.
export { studyArchiveProblems } from './archive.problems.ts';
export { leftBehind } from './archived-tables.ts';
export { exportStudy, type StudyExport } from './export-study.ts';
export { importStudy, type ImportedStudy, type StudyImport } from './import-study.ts';
export { sourceInMemory, sourceOnDisk, type ByteSource } from './zip-reader.ts';
