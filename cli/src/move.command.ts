// common-thread move --to URL: the database of an installation to another PostgreSQL.
import { Command } from 'commander';
import { moveDatabase } from '@common-thread/platform';
import { endWith, megabytes, withUnmigrated } from './backup.command.ts';
import { withSharedOptions, type SharedOptions } from './session.ts';
import { openTerminal } from './terminal.ts';

interface MoveOptions extends SharedOptions {
  to: string;
}

export function moveCommand(): Command {
  return withSharedOptions(new Command('move'))
    .description(
      'Move the database to another PostgreSQL, which must be empty. The originals stay where they are. Stop the site first.',
    )
    .requiredOption('--to <address>', 'the new database: postgres://USER:PASSWORD@HOST:PORT/DATABASE')
    .action(async (options: MoveOptions) => {
      const terminal = openTerminal(options);
      await withUnmigrated(options, false, async (installation) => {
        const moved = await moveDatabase({
          from: installation.connectionString,
          databaseKind: installation.databaseKind,
          dataFolder: installation.dataFolder,
          to: options.to,
          progress: (what, table, bytes) =>
            terminal.progress(
              `${what === 'sending' ? 'Sending' : 'Reading back'} rows of ${table}  ${megabytes(bytes)}`,
            ),
        });
        if (!moved.ok) return endWith(moved.problem, installation.dataFolder, terminal);
        const { to, rows, tables, bytes } = moved.value;
        terminal.answer(
          [
            `Moved ${String(rows)} rows in ${String(tables.length)} tables (${megabytes(bytes)}) to ${to}. Every row was read back and compared.`,
            `From now on start the program with DATABASE_URL set to the new address and with the same data folder, ${installation.dataFolder}: the originals stay there.`,
            'The old database was left as it is. Keep it until you have seen that all is well.',
          ].join('\n'),
          { to, rows, bytes, tables, dataFolder: installation.dataFolder },
        );
      });
    });
}
