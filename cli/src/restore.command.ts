// common-thread restore FILE: an installation as it was when the backup was taken.
import { resolve } from 'node:path';
import { Command } from 'commander';
import { restore } from '@common-thread/platform';
import {
  contentsAnswer,
  contentsSummary,
  endWith,
  entryProgress,
  megabytes,
  withUnmigrated,
} from './backup.command.ts';
import { withSharedOptions, type SharedOptions } from './session.ts';
import { exitCodes, openTerminal } from './terminal.ts';
import { hasFaults, sayFaults } from './verify.command.ts';

export function restoreCommand(): Command {
  return withSharedOptions(new Command('restore'))
    .description('Bring back what a backup holds, into an empty data folder or an empty database. Verifies it first.')
    .argument('<file>', 'the backup')
    .action(async (file: string, options: SharedOptions) => {
      const terminal = openTerminal(options);
      const path = resolve(file);
      await withUnmigrated(options, true, async (installation) => {
        const run = await restore({
          ...installation,
          path,
          verifying: (entry, bytes) => terminal.progress(entryProgress('Checking', entry, bytes)),
          restoring: (entry, bytes) => terminal.progress(entryProgress('Restoring', entry, bytes)),
          comparing: (table, bytes) => terminal.progress(`Reading back rows of ${table}  ${megabytes(bytes)}`),
        });
        if (!run.ok) return endWith(run.problem, path, terminal);
        sayFaults(run.value, terminal);
        terminal.answer(`Restored ${contentsSummary(run.value.manifest)}. Every row was read back and compared.`, {
          file: path,
          dataFolder: installation.dataFolder,
          ...contentsAnswer(run.value.manifest),
        });
        if (hasFaults(run.value)) process.exitCode = exitCodes.failed;
      });
    });
}
