// common-thread chapter FOLDER --out DIR: the whole job, unattended.
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { draftAndExport, type ChapterRun, type Product } from '@common-thread/assembly';
import { setCodebook } from '@common-thread/coding';
import type { ImportReport } from '@common-thread/contributions';
import { statementsOf } from '@common-thread/guidance';
import type { WorkspaceContext } from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';
import { importFolder, importSummary } from './import.command.ts';
import {
  contextOf,
  languageOf,
  studyForFolder,
  withProduct,
  withSharedOptions,
  type SharedOptions,
} from './session.ts';
import { countFailed, exitCodes, openTerminal, UseError, type Terminal } from './terminal.ts';

interface ChapterOptions extends SharedOptions {
  out: string;
  lang: string;
  codebook?: string;
  outline?: string;
}

export function chapterCommand(): Command {
  return withSharedOptions(new Command('chapter'))
    .description(
      'Do the whole job: import a folder, suggest codes, find the common themes and write the cited chapter (DOCX, PDF, HTML, JSON).',
    )
    .argument('<folder>', 'folder, file or ZIP of contributions')
    .requiredOption('--out <folder>', 'where the chapter is written')
    .option('--study <name>', 'name of the study (default: the name of the folder)')
    .option('--lang <code>', 'language of the chapter: ar, en, es, fr, ru or zh', 'en')
    .option('--codebook <file>', "another codebook than the product's, in the same form")
    .option('--outline <file>', "another outline than the product's, in the same form")
    .action(async (folder: string, options: ChapterOptions) => {
      const terminal = openTerminal(options);
      const language = languageOf(options.lang);
      await withProduct(options, async (product) => {
        const study = contextOf(product, await studyForFolder(product, folder, options, language), language);
        if (options.codebook !== undefined) await useCodebook(study, options.codebook);
        const report = await importFolder(product, study, folder, terminal);
        terminal.say(importSummary(report));
        const run = await writeChapter(product, study, language, options, terminal);
        terminal.answer(chapterSummary(run), chapterAnswer(run, report));
        process.exitCode = countFailed(report.files) > 0 ? exitCodes.failed : exitCodes.done;
      });
    });
}

async function useCodebook(study: WorkspaceContext, path: string): Promise<void> {
  const yaml = await readGiven(path, 'codebook');
  const taken = await setCodebook(study, basename(path), yaml);
  if (!taken.ok) throw new UseError(taken.problem.message);
}

async function readGiven(path: string, what: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new UseError(`The ${what} ${path} can't be read. Check the path.`);
  });
}

/** The unattended run counts suggestions that nobody has reviewed, and says so. */
export async function writeChapter(
  product: Product,
  study: WorkspaceContext,
  language: UnLanguage,
  options: { out: string; outline?: string },
  terminal: Terminal,
): Promise<ChapterRun> {
  const outline =
    options.outline === undefined
      ? {}
      : { outline: { source: basename(options.outline), yaml: await readGiven(options.outline, 'outline') } };
  const run = await draftAndExport(
    product,
    study,
    { language, basis: 'suggestions', ...outline },
    resolve(options.out),
    undefined,
    {
      drafted: (statements) => terminal.progress(`Writing a chapter of ${String(statements)} statements`),
    },
  );
  if (!run.ok) throw new UseError(run.problem.message);
  return run.value;
}

export function chapterSummary(run: ChapterRun): string {
  const statements = statementsOf(run.chapter.sections);
  const citations = statements.reduce((sum, statement) => sum + statement.citations.length, 0);
  return [
    `The chapter has ${String(statements.length)} statements with ${String(citations)} quotations. It rests on suggestions that nobody has reviewed.`,
    ...Object.values(run.files).map((path) => `  ${path}`),
  ].join('\n');
}

function chapterAnswer(run: ChapterRun, report: ImportReport) {
  const statements = statementsOf(run.chapter.sections);
  return {
    files: run.files,
    reviewed: false,
    statements: statements.length,
    citations: statements.reduce((sum, statement) => sum + statement.citations.length, 0),
    states: run.chapter.states,
    documents: report.files,
  };
}
