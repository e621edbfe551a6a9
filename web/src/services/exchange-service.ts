// What the pages of bringing in and taking out need.
import type { JobView } from '@common-thread/assembly';
import type {
  CodeChoice,
  ExportPreview,
  ImportOutcome,
  ImportPreview,
  StoredImport,
  WrittenFile,
} from '@common-thread/coding';
import type { Actor, ImportedStudy, Result, WorkspaceContext } from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';

export interface ExchangeService {
  /** What a project would hold, and what it can't. */
  previewProject(study: WorkspaceContext): Promise<ExportPreview>;
  previewCodebook(study: WorkspaceContext): Promise<Pick<ExportPreview, 'codes' | 'losses'>>;
  writeProject(study: WorkspaceContext, name: string, options: { withPdfs: boolean }): Promise<WrittenFile>;
  writeCodebook(study: WorkspaceContext): Promise<WrittenFile>;
  /** Pieces of the file, in order. */
  codingsCsv(study: WorkspaceContext): AsyncIterable<string>;
  /** Refused while a blind round is open. */
  archive(study: WorkspaceContext): Promise<Result<AsyncIterable<Uint8Array>>>;
  /** Keeps a file to be looked at. @returns its id */
  receive(study: WorkspaceContext, file: { name: string; bytes: Uint8Array }): Promise<Result<string>>;
  /** Newest first. */
  list(study: WorkspaceContext): Promise<StoredImport[]>;
  find(study: WorkspaceContext, id: string): Promise<{ file: StoredImport; job: JobView<ImportOutcome> | null } | null>;
  preview(study: WorkspaceContext, id: string): Promise<Result<ImportPreview>>;
  /** Asks for the file to be taken over. */
  take(study: WorkspaceContext, id: string, choices: ReadonlyMap<string, CodeChoice>): Promise<void>;
  /** @returns id of the job that takes a whole study in */
  receiveStudy(
    actor: Actor,
    language: UnLanguage,
    archive: { bytes: Uint8Array; name: string | null },
  ): Promise<string>;
  findStudy(id: string): Promise<JobView<ImportedStudy> | null>;
}
