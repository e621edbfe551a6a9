// common-thread start: what `npm start` runs. The main job on the example contributions (or a folder of one's own), then the site.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { openProduct, type Product } from '@common-thread/assembly';
import { exportFormats } from '@common-thread/guidance';
import { ensureWorkspace, resourcePath, slugOf } from '@common-thread/platform';
import { chapterSummary, writeChapter } from './chapter.command.ts';
import { importFolder, importSummary } from './import.command.ts';
import { serveProduct, withServeOptions, type ServeOptions } from './serve.command.ts';
import { contextOf, dataFolderOf, studyForFolder } from './session.ts';
import { openTerminal, type Terminal } from './terminal.ts';

interface StartOptions extends ServeOptions {
  folder?: string;
}

export function startCommand(): Command {
  return withServeOptions(new Command('start'))
    .description('Make a chapter from the example contributions, or from a folder of your own, and serve the site.')
    .option('--folder <folder>', 'folder of contributions to use instead of the examples')
    .option('--study <name>', 'name of the study (default: the name of the folder)')
    .action(async (options: StartOptions) => {
      const terminal = openTerminal(options);
      const product = await openProduct({
        dataFolder: dataFolderOf(options),
        databaseUrl: process.env['DATABASE_URL'],
      });
      await runMainJob(product, options, terminal);
      await serveProduct(product, options, terminal);
    });
}

/** A second start imports what is new and leaves the chapter as people have it. */
async function runMainJob(product: Product, options: StartOptions, terminal: Terminal): Promise<void> {
  const folder = resolve(options.folder ?? resourcePath('examples/contributions'));
  const study =
    options.folder === undefined
      ? await ensureWorkspace(product.installation.database, options.study ?? 'Example study', 'en')
      : await studyForFolder(product, folder, options, 'en');
  terminal.say(`Study "${study.name}" from ${relative(process.cwd(), folder) || folder}`);
  const context = contextOf(product, study);
  const report = await importFolder(product, context, folder, terminal);
  terminal.say(importSummary(report));
  const out = resourcePath(`out/${options.folder === undefined ? 'example' : slugOf(study.name)}`);
  const isNew = report.files.some((file) => file.result === 'added' || file.result === 'newVersion');
  const isWritten = exportFormats.every((format) => existsSync(join(out, `chapter.${format}`)));
  if (!isNew && isWritten) {
    terminal.say(`Nothing is new; the chapter lies in ${relative(process.cwd(), out)}.`);
    return;
  }
  terminal.say(chapterSummary(await writeChapter(product, context, study.language, { out }, terminal)));
}
