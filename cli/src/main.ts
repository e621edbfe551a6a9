// The command line: one file a command, the same actions as the site. Exit codes: 0 done, 1 done with failures, 2 wrong use.
import { Command, CommanderError } from 'commander';
import { auditCommand } from './audit.command.ts';
import { backupCommand } from './backup.command.ts';
import { chapterCommand } from './chapter.command.ts';
import { doctorCommand } from './doctor.command.ts';
import { exportCommand } from './export.command.ts';
import { importCommand } from './import.command.ts';
import { moveCommand } from './move.command.ts';
import { restoreCommand } from './restore.command.ts';
import { serveCommand } from './serve.command.ts';
import { signInLinkCommand } from './sign-in-link.command.ts';
import { startCommand } from './start.command.ts';
import { studyExportCommand } from './study-export.command.ts';
import { studyImportCommand } from './study-import.command.ts';
import { themesCommand } from './themes.command.ts';
import { exitCodes, UseError } from './terminal.ts';
import { verifyCommand } from './verify.command.ts';

const program = new Command('common-thread')
  .description('From national experiences to guidance whose every statement leads to its evidence.')
  .showHelpAfterError('Run with --help to see what is possible.')
  .exitOverride()
  .addHelpText(
    'after',
    '\nExit codes: 0 done; 1 done, but some documents failed (they are listed); 2 wrong use.\nA PostgreSQL server is used when DATABASE_URL names one; else the program starts its own in the data folder.',
  );

for (const command of [
  chapterCommand,
  importCommand,
  themesCommand,
  exportCommand,
  serveCommand,
  startCommand,
  signInLinkCommand,
  auditCommand,
  doctorCommand,
  backupCommand,
  verifyCommand,
  restoreCommand,
  moveCommand,
  studyExportCommand,
  studyImportCommand,
]) {
  program.addCommand(command().exitOverride());
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
  else if (error instanceof UseError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = exitCodes.wrongUse;
  } else {
    process.stderr.write(
      `The program stopped: ${error instanceof Error ? error.message : String(error)}\nWhat was done so far is kept; run the command again to go on.\n`,
    );
    process.exitCode = exitCodes.failed;
  }
}
// Nothing is left to do: idle processes of the readers must not hold the program.
if (!program.args.includes('serve') && !program.args.includes('start')) process.exit();
