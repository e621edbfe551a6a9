// common-thread export: writes the chapter of a study as it stands, without drafting anew.
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { exportTo } from '@common-thread/assembly';
import { exportFormats, type ExportFormat } from '@common-thread/guidance';
import { contextOf, existingStudy, withProduct, withSharedOptions, type SharedOptions } from './session.ts';
import { openTerminal, UseError } from './terminal.ts';

interface ExportOptions extends SharedOptions {
  study: string;
  out: string;
  format: ExportFormat[];
}

export function exportCommand(): Command {
  return withSharedOptions(new Command('export'))
    .description('Write the chapter of a study to files. Every quotation and count is checked again.')
    .requiredOption('--study <name>', 'name of the study')
    .requiredOption('--out <folder>', 'where the files are written')
    .addOption(
      new Option('--format <formats...>', 'which formats').choices([...exportFormats]).default([...exportFormats]),
    )
    .action(async (options: ExportOptions) => {
      await withProduct(options, async (product) => {
        const study = contextOf(product, await existingStudy(product, options.study));
        const run = await exportTo(product, study, resolve(options.out), options.format);
        if (!run.ok) throw new UseError(run.problem.message);
        openTerminal(options).answer(Object.values(run.value.files).join('\n'), {
          files: run.value.files,
          states: run.value.chapter.states,
        });
      });
    });
}
