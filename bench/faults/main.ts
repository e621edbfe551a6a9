// npm run check:faults [-- --kills N --seed N --only PART ...]: what happens to acknowledged work when things break.
import { parseArgs } from 'node:util';
import { faults, type FaultOptions } from './faults.ts';
import { printOutcome, showProgress, type Outcome } from './outcome.ts';

const { values, positionals } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const kills = Number(values.kills);
const seed = Number(values.seed);
const names = faults.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed) || unknown.length > 0) {
  process.stderr.write(`Use: npm run check:faults -- [--kills NUMBER] [--seed NUMBER] [${names.join(' | ')}]\n`);
  process.exit(2);
}

const startedAt = performance.now();
const outcomes: Outcome[] = [];
for (const fault of faults) {
  if (positionals.length > 0 && !positionals.includes(fault.name)) continue;
  outcomes.push(...(await tryFault(fault.name, fault.check, { kills, seed })));
}
process.stdout.write(
  `${String(outcomes.filter(({ holds }) => holds === false).length)} of ${String(outcomes.length)} lines fail. ${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes, seed ${String(seed)}.\n`,
);
process.exit(outcomes.some(({ holds }) => holds === false) ? 1 : 0);

/** A check that ends in an error has not shown what it should. */
async function tryFault(
  name: string,
  check: (options: FaultOptions) => Promise<Outcome[]>,
  options: FaultOptions,
): Promise<Outcome[]> {
  const found = await check(options).catch((error: unknown): Outcome[] => [
    {
      line: `${name}: stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      holds: false,
    },
  ]);
  showProgress('');
  for (const outcome of found) printOutcome(outcome);
  return found;
}
