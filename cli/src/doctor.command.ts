// common-thread doctor: what is configured, what is missing, whether it can work, and what to do.
import { Command } from 'commander';
import { examineInstallation, type DoctorReport } from '@common-thread/platform';
import { dataFolderOf, withSharedOptions, type SharedOptions } from './session.ts';
import { exitCodes, openTerminal } from './terminal.ts';

export function doctorCommand(): Command {
  return withSharedOptions(new Command('doctor'))
    .description(
      'Look the installation over: settings, data folder, store of originals, database, clock, disk. Changes nothing. Ends with 1 where something is a problem.',
    )
    .action(async (options: SharedOptions) => {
      const report = await examineInstallation({ dataFolder: dataFolderOf(options), environment: process.env });
      openTerminal(options).answer(reportText(report), report);
      if (!report.isWell) process.exitCode = exitCodes.failed;
    });
}

const marks = { ok: 'ok     ', note: 'note   ', problem: 'PROBLEM' } as const;

function reportText({ settings, findings, isWell }: DoctorReport): string {
  const set = settings.filter(({ value }) => value !== 'not set');
  const unset = settings.filter(({ value }) => value === 'not set').map(({ name }) => name);
  const problems = findings.filter(({ state }) => state === 'problem').length;
  return [
    'Settings',
    ...set.map(({ name, value }) => `  ${name}=${value}`),
    `  not set: ${unset.join(', ')} (docs/operations/settings.md)`,
    '',
    ...findings.flatMap(({ state, says, advice }) => [
      `${marks[state]}  ${says}`,
      ...(advice === null ? [] : [`${' '.repeat(9)}${advice}`]),
    ]),
    '',
    isWell
      ? 'No problem was found.'
      : `${String(problems)} of these ${problems === 1 ? 'is a problem' : 'are problems'}.`,
  ].join('\n');
}
