// common-thread backup FILE: the database and the originals, in one file.
import { resolve } from 'node:path';
import { Command } from 'commander';
import {
  backUp,
  isProblemOfFile,
  openUnmigrated,
  type BackupEntry,
  type BackupReport,
  type Problem,
  type UnmigratedInstallation,
} from '@common-thread/platform';
import { dataFolderOf, withSharedOptions, type SharedOptions } from './session.ts';
import { exitCodes, openTerminal, UseError, type Terminal } from './terminal.ts';

interface BackupOptions extends SharedOptions {
  force?: boolean;
}

export function backupCommand(): Command {
  return withSharedOptions(new Command('backup'))
    .description(
      'Write the database and all originals into one file, as they are at one moment, while people go on working.',
    )
    .argument('<file>', 'where the backup is written')
    .option('--force', 'replace the file if it exists')
    .action(async (file: string, options: BackupOptions) => {
      const terminal = openTerminal(options);
      const path = resolve(file);
      await withUnmigrated(options, false, async (installation) => {
        const run = await backUp({
          ...installation,
          path,
          isOverwriting: options.force === true,
          progress: (entry, bytes) => terminal.progress(entryProgress('Writing', entry, bytes)),
        });
        if (!run.ok) return endWith(run.problem, path, terminal);
        const { manifest, damagedOriginals } = run.value;
        for (const digest of damagedOriginals)
          terminal.say(`The original ${digest} is damaged in the store: it is not in the backup.`);
        sayMissing(manifest.missingOriginals, terminal);
        terminal.answer(backupSummary(path, run.value), {
          file: path,
          bytes: run.value.bytes,
          damagedOriginals,
          ...contentsAnswer(manifest),
        });
        if (damagedOriginals.length + manifest.missingOriginals.length > 0) process.exitCode = exitCodes.failed;
      });
    });
}

/** Without bringing the schema up: a backup is of what is there, a restore brings its own. */
export async function withUnmigrated(
  options: SharedOptions,
  mayBeNew: boolean,
  work: (installation: UnmigratedInstallation) => Promise<void>,
): Promise<void> {
  const opened = await openUnmigrated({
    dataFolder: dataFolderOf(options),
    databaseUrl: process.env['DATABASE_URL'],
    environment: process.env,
    mayBeNew,
  });
  if (!opened.ok) throw new UseError(opened.problem.message);
  try {
    await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** What is wrong with a file is an answer and ends with 1; what is wrong with the command ends with 2. */
export function endWith(problem: Problem, path: string, terminal: Terminal): void {
  if (!isProblemOfFile(problem)) throw new UseError(problem.message);
  terminal.answer(problem.message, { file: path, problem });
  process.exitCode = exitCodes.failed;
}

const shownOriginals = 20;

export function sayMissing(digests: readonly string[], terminal: Terminal): void {
  for (const digest of digests.slice(0, shownOriginals))
    terminal.say(`The original ${digest} is named in the database and was not in the store: it is not in the backup.`);
  const more = digests.length - shownOriginals;
  if (more > 0) terminal.say(`${String(more)} more originals are missing; --json lists them.`);
}

export function entryProgress(verb: string, entry: BackupEntry, bytes: number): string {
  const what = { opening: 'backup', rows: 'rows', original: 'originals', manifest: 'manifest' }[entry.kind];
  return `${verb} ${what}${entry.kind === 'rows' ? ` of ${entry.table}` : ''}  ${megabytes(bytes)}`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

type Contents = BackupReport['manifest'];

export function contentsSummary({ tables, originals, takenAt }: Contents): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${String(rows)} rows in ${String(tables.length)} tables and ${String(originals.count)} originals (${megabytes(originals.bytes)}), as of ${takenAt}`;
}

export function contentsAnswer(manifest: Contents) {
  const { takenAt, productVersion, postgresVersion, tables, originals, missingOriginals, auditHeads } = manifest;
  return {
    takenAt,
    productVersion,
    postgresVersion,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    tables: tables.map(({ name, rows }) => ({ name, rows })),
    originals: { count: originals.count, bytes: originals.bytes },
    missingOriginals,
    auditHeads,
  };
}

function backupSummary(path: string, report: BackupReport): string {
  return [
    `${path} (${megabytes(report.bytes)}) holds ${contentsSummary(report.manifest)}.`,
    'It holds password hashes and personal data, and only you may read it. Keep it as safe as the installation itself.',
  ].join('\n');
}
