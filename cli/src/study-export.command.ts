// common-thread study-export: one study, whole, as a ZIP that another installation takes in.
import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { archiveStudy } from '@common-thread/assembly';
import { contextOf, existingStudy, withProduct, withSharedOptions, type SharedOptions } from './session.ts';
import { openTerminal } from './terminal.ts';

interface StudyExportOptions extends SharedOptions {
  study: string;
  out: string;
}

export function studyExportCommand(): Command {
  return withSharedOptions(new Command('study-export'))
    .description('Write one study with its originals into a ZIP file that another installation takes in.')
    .requiredOption('--study <name>', 'name of the study')
    .requiredOption('--out <file>', 'where the file is written; one that is there is replaced when all is written')
    .action(async (options: StudyExportOptions) => {
      await withProduct(options, async (product) => {
        const study = contextOf(product, await existingStudy(product, options.study));
        const path = resolve(options.out);
        const bytes = await writeWhole(path, archiveStudy(product, study));
        openTerminal(options).answer(path, { file: path, bytes });
      });
    });
}

/** Beside its place and renamed: a run that is killed leaves what was there. */
async function writeWhole(path: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const unfinished = `${path}.unfinished`;
  let bytes = 0;
  try {
    const file = await open(unfinished, 'w', 0o600);
    try {
      for await (const piece of pieces) {
        bytes += piece.length;
        await file.appendFile(piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    return bytes;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}
