// common-thread study-import: takes the archive of a study in as a new study.
import { resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { importStudy, sourceOnDisk, theProgram } from '@common-thread/platform';
import { withProduct, withSharedOptions, type SharedOptions } from './session.ts';
import { openTerminal, UseError } from './terminal.ts';

interface StudyImportOptions extends SharedOptions {
  name?: string;
}

export function studyImportCommand(): Command {
  return withSharedOptions(new Command('study-import'))
    .description('Take in a study that another installation wrote with study-export, as a new study.')
    .argument('<file>', 'the archive of the study')
    .option('--name <name>', 'what it is called here (default: as it was called there)')
    .action(async (file: string, options: StudyImportOptions) => {
      const path = resolve(file);
      if (!existsSync(path)) throw new UseError(`There is no file ${path}. Check the path.`);
      const terminal = openTerminal(options);
      await withProduct(options, async (product) => {
        const { database, originals } = product.installation;
        const taken = await importStudy({
          database,
          originals,
          source: await sourceOnDisk(path),
          actor: theProgram,
          language: 'en',
          name: options.name,
          progress: ({ entries, total }) => terminal.progress(`Checking ${String(entries)} of ${String(total)}`),
        });
        if (!taken.ok) throw new UseError(taken.problem.message);
        const { name, slug, missingOriginals } = taken.value;
        const lines = [`${name} is here now, at /workspaces/${slug}.`];
        if (missingOriginals.length > 0)
          lines.push(`Originals that were missing where it came from: ${String(missingOriginals.length)}.`);
        terminal.answer(lines.join('\n'), taken.value);
      });
    });
}
