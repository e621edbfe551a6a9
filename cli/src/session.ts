// Opens the installation and the study a command works in, and closes it whatever happens.
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { openProduct, type Product } from '@common-thread/assembly';
import { contributionProblems } from '@common-thread/contributions';
import {
  ensureWorkspace,
  findWorkspace,
  resourcePath,
  slugOf,
  theProgram,
  workspaceContext,
  type Workspace,
  type WorkspaceContext,
} from '@common-thread/platform';
import { isUnLanguage, unLanguages, type UnLanguage } from '@common-thread/vocabulary';
import { UseError } from './terminal.ts';

export interface SharedOptions {
  data?: string;
  study?: string;
  json?: boolean;
}

export function withSharedOptions(command: Command): Command {
  return command
    .option(
      '--data <folder>',
      'data folder of the installation (default: data in the folder of the program, or COMMON_THREAD_DATA)',
    )
    .option('--json', 'print the answer as JSON');
}

export function dataFolderOf(options: SharedOptions): string {
  return resolve(options.data ?? (process.env['COMMON_THREAD_DATA'] || resourcePath('data')));
}

export async function withProduct<T>(options: SharedOptions, work: (product: Product) => Promise<T>): Promise<T> {
  const product = await openProduct({ dataFolder: dataFolderOf(options), databaseUrl: process.env['DATABASE_URL'] });
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}

export function languageOf(value: string): UnLanguage {
  if (isUnLanguage(value)) return value;
  throw new UseError(`"${value}" is not one of the languages a chapter can be written in: ${unLanguages.join(', ')}.`);
}

/** The study a folder is imported into: the one named, else one named like the folder. Nothing is made for a mistyped path. */
export async function studyForFolder(
  product: Product,
  folder: string,
  options: SharedOptions,
  language: UnLanguage,
): Promise<Workspace> {
  if (!existsSync(folder))
    throw new UseError(contributionProblems.message(language, 'folderMissing', { file: folder }));
  const name = options.study ?? basename(resolve(folder)).replace(/\.zip$/i, '');
  return ensureWorkspace(product.installation.database, name, language);
}

export async function existingStudy(product: Product, name: string): Promise<Workspace> {
  const study = await findWorkspace(product.installation.database, slugOf(name));
  if (study === null)
    throw new UseError(
      `There is no study "${name}" in ${product.installation.dataFolder}. Import a folder into it first.`,
    );
  return study;
}

export function contextOf(product: Product, study: Workspace, language: UnLanguage = study.language): WorkspaceContext {
  return workspaceContext(product.installation.database, study.id, theProgram, language);
}
