// The main job from end to end: a folder of contributions to a chapter whose every statement is cited.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success, type EvidenceBasis, type Result, type WorkspaceContext } from '@common-thread/platform';
import {
  contributionProblems,
  importSource,
  openSource,
  type ImportedFile,
  type ImportProgress,
  type ImportReport,
  type Source,
} from '@common-thread/contributions';
import { indexPassages, suggestCodings, type SuggestingProgress } from '@common-thread/coding';
import {
  draftChapter,
  exportChapter,
  exportFormats,
  readChapter,
  type Chapter,
  type ExportFormat,
} from '@common-thread/guidance';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { Product } from './product.ts';

/** What a run tells while it works; each call may be ignored. */
export interface RunObserver {
  imported?(progress: ImportProgress, file: ImportedFile | null): void | Promise<void>;
  suggested?(progress: SuggestingProgress): void | Promise<void>;
  drafted?(statements: number): void;
  exported?(format: ExportFormat, path: string): void;
}

/** Imports and looks through what is new. Can be stopped anywhere and started again. */
export async function importAndSuggest(
  product: Product,
  study: WorkspaceContext,
  source: Source,
  observer: RunObserver = {},
): Promise<ImportReport> {
  const report = await importSource(study, product.importTools, source, observer.imported ?? (() => undefined));
  await suggestCodings(study, product.suggester, observer.suggested);
  await indexPassages(study);
  return report;
}

/** @returns the source, or the line that says what is wrong with the path */
export async function openFolder(study: WorkspaceContext, path: string): Promise<Result<Source>> {
  const source = await openSource(path);
  if (source === null) return failure(contributionProblems.problem(study.language, 'folderMissing', { file: path }));
  if (source.files.length === 0)
    return failure(contributionProblems.problem(study.language, 'folderEmpty', { file: path }));
  return success(source);
}

export interface ChapterOptions {
  language: UnLanguage;
  basis: EvidenceBasis;
  outline?: { source: string; yaml: string };
}

export interface ChapterRun {
  chapter: Chapter;
  files: Partial<Record<ExportFormat, string>>;
}

/** Drafts the chapter anew (people's statements stay) and writes it to `folder` in every format asked for. */
export async function draftAndExport(
  product: Product,
  study: WorkspaceContext,
  options: ChapterOptions,
  folder: string,
  formats: readonly ExportFormat[] = exportFormats,
  observer: RunObserver = {},
): Promise<Result<ChapterRun>> {
  const drafted = await draftChapter(study, product.evidence, options);
  if (!drafted.ok) return drafted;
  observer.drafted?.(drafted.value.statements);
  return exportTo(product, study, folder, formats, observer);
}

export async function exportTo(
  product: Product,
  study: WorkspaceContext,
  folder: string,
  formats: readonly ExportFormat[],
  observer: RunObserver = {},
): Promise<Result<ChapterRun>> {
  await mkdir(folder, { recursive: true });
  const files: ChapterRun['files'] = {};
  for (const format of formats) {
    const exported = await exportChapter(study, product.evidence, product.writer, format);
    if (!exported.ok) return exported;
    const path = join(folder, exported.value.fileName);
    await writeFile(path, exported.value.bytes);
    files[format] = path;
    observer.exported?.(format, path);
  }
  const chapter = await readChapter(study, product.evidence);
  if (chapter === null) throw new Error('The chapter that was just written is not there.');
  return success({ chapter, files });
}
