// common-thread audit verify: whether the trail of changes is whole, and where it is not.
import { Command } from 'commander';
import { holdsHead, verifyAudit, type AuditFault, type AuditVerdict } from '@common-thread/platform';
import { withProduct, withSharedOptions, type SharedOptions } from './session.ts';
import { exitCodes, openTerminal } from './terminal.ts';

interface VerifyOptions extends SharedOptions {
  head?: string[];
}

export function auditCommand(): Command {
  return new Command('audit').description('The trail of every change.').addCommand(auditVerifyCommand().exitOverride());
}

function auditVerifyCommand(): Command {
  return withSharedOptions(new Command('verify'))
    .description(
      'Check the trail of every change: each line holds the hash of the one before it, so that a line altered, removed or slipped in is found. Prints the hash of the last line of each workspace: note them elsewhere, and give them to a later run.',
    )
    .option('--head <hash...>', 'hashes that an earlier run printed; each has to stand in the trail still')
    .action(async (options: VerifyOptions) => {
      await withProduct(options, async ({ installation: { database } }) => {
        const verdict = await verifyAudit(database);
        const lostHeads: string[] = [];
        for (const head of options.head ?? [])
          if (!(await holdsHead(database, head.trim().toLowerCase()))) lostHeads.push(head);
        const isWhole = verdict.faults.length === 0 && lostHeads.length === 0;
        openTerminal(options).answer(verdictText(verdict, lostHeads), { isWhole, ...verdict, lostHeads });
        if (!isWhole) process.exitCode = exitCodes.failed;
      });
    });
}

function verdictText(verdict: AuditVerdict, lostHeads: readonly string[]): string {
  const slugs = new Map(verdict.workspaces.map(({ workspaceId, slug }) => [workspaceId, slug]));
  const faults = [
    ...verdict.faults.map((fault) => `${slugs.get(fault.workspaceId) ?? fault.workspaceId}  ${faultText(fault)}`),
    ...lostHeads.map((head) => `The head ${head} is not in the trail any more: it was written anew since then.`),
  ];
  const summary =
    faults.length === 0
      ? `The trail is whole: ${String(verdict.lines)} lines of ${String(verdict.workspaces.length)} workspaces.`
      : 'The trail is not whole:';
  const heads = verdict.workspaces.map(({ slug, entries, hash }) => `${hash}  ${slug}, ${String(entries)} lines`);
  return [summary, ...faults, 'Heads, to be noted elsewhere:', ...heads].join('\n');
}

function faultText({ id, fault }: AuditFault): string {
  const line = `line ${String(id)}`;
  if (fault === 'altered') return `${line} was altered, or is not the line that the one before it was followed by`;
  if (fault === 'missing') return `${line} is missing`;
  return `${line}: the lines end otherwise than the workspace's head says`;
}
