// common-thread import FOLDER: takes contributions in and looks through them for codes.
import { Command } from 'commander';
import { importAndSuggest, openFolder, type Product } from '@common-thread/assembly';
import type { ImportReport } from '@common-thread/contributions';
import type { WorkspaceContext } from '@common-thread/platform';
import {
  contextOf,
  languageOf,
  studyForFolder,
  withProduct,
  withSharedOptions,
  type SharedOptions,
} from './session.ts';
import { countFailed, exitCodes, linesOf, openTerminal, progressLine, UseError, type Terminal } from './terminal.ts';

interface ImportOptions extends SharedOptions {
  lang: string;
}

export function importCommand(): Command {
  return withSharedOptions(new Command('import'))
    .description(
      'Import a folder, a file or a ZIP of contributions into a study and suggest codes. Importing again changes nothing.',
    )
    .argument('<folder>', 'folder, file or ZIP; a contributions.csv beside the files tells what each of them is')
    .option('--study <name>', 'name of the study (default: the name of the folder)')
    .option('--lang <code>', 'language of the study: ar, en, es, fr, ru or zh', 'en')
    .action(async (folder: string, options: ImportOptions) => {
      const terminal = openTerminal(options);
      const language = languageOf(options.lang);
      await withProduct(options, async (product) => {
        const study = await studyForFolder(product, folder, options, language);
        const report = await importFolder(product, contextOf(product, study), folder, terminal);
        terminal.answer(importSummary(report), { study: study.slug, ...report });
        process.exitCode = countFailed(report.files) > 0 ? exitCodes.failed : exitCodes.done;
      });
    });
}

/** Imports with progress on the terminal; every file that needs attention gets its line. */
export async function importFolder(
  product: Product,
  study: WorkspaceContext,
  folder: string,
  terminal: Terminal,
): Promise<ImportReport> {
  const source = await openFolder(study, folder);
  if (!source.ok) throw new UseError(source.problem.message);
  const report = await importAndSuggest(product, study, source.value, {
    imported: (progress, file) => {
      terminal.progress(progressLine(progress));
      if (file !== null) for (const line of linesOf(file)) terminal.say(line);
    },
    suggested: (progress) =>
      terminal.progress(
        `Looking for codes in passage ${String(progress.passagesDone)} of ${String(progress.passagesTotal)}`,
      ),
  });
  for (const file of report.files.filter((one) => one.fileName === 'contributions.csv'))
    for (const line of linesOf(file)) terminal.say(line);
  return report;
}

export function importSummary(report: ImportReport): string {
  const count = (result: string) =>
    report.files.filter((file) => file.result === result && file.fileName !== 'contributions.csv').length;
  const parts = [
    `${String(count('added'))} added`,
    `${String(count('newVersion'))} in a new version`,
    `${String(count('unchanged'))} unchanged`,
    `${String(count('needsOcr'))} kept that need OCR`,
    `${String(count('refused'))} not read`,
  ];
  return `Documents: ${parts.join(', ')}.`;
}
