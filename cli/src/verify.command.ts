// common-thread verify FILE: whether a backup is whole, unchanged and complete.
import { resolve } from 'node:path';
import { Command } from 'commander';
import { verifyBackup, type VerifiedBackup } from '@common-thread/platform';
import { contentsAnswer, contentsSummary, endWith, entryProgress, sayMissing } from './backup.command.ts';
import { exitCodes, openTerminal, type Terminal } from './terminal.ts';

export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Check a backup file: that it is whole and unchanged, and that nothing is missing. No database is needed.',
    )
    .argument('<file>', 'the backup')
    .option('--json', 'print the answer as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const terminal = openTerminal(options);
      const path = resolve(file);
      const verified = await verifyBackup(path, (entry, bytes) =>
        terminal.progress(entryProgress('Checking', entry, bytes)),
      );
      if (!verified.ok) return endWith(verified.problem, path, terminal);
      sayFaults(verified.value, terminal);
      terminal.answer(`${path} is whole. It holds ${contentsSummary(verified.value.manifest)}.`, {
        file: path,
        auditLines: verified.value.auditLines,
        auditFaults: verified.value.auditFaults,
        ...contentsAnswer(verified.value.manifest),
      });
      if (hasFaults(verified.value)) process.exitCode = exitCodes.failed;
    });
}

export function hasFaults(verified: VerifiedBackup): boolean {
  return verified.auditFaults.length + verified.manifest.missingOriginals.length > 0;
}

/** The file is as it was written, but what was written had faults. */
export function sayFaults(verified: VerifiedBackup, terminal: Terminal): void {
  for (const { workspaceId, line } of verified.auditFaults)
    terminal.say(`The audit trail of workspace ${workspaceId} was altered at line ${String(line)} before the backup.`);
  sayMissing(verified.manifest.missingOriginals, terminal);
}
