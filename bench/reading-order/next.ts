// npm run bench -- next: from one decision to the next passage, with 20,000 passages of one language.
import {
  createOrderKeeper,
  decideInOrder,
  readReadingOrder,
  suggestCodings,
  type OrderKeeper,
} from '@common-thread/coding';
import type { WorkspaceContext } from '@common-thread/platform';
import { withScratchProduct } from '../scratch-product.ts';
import { describeTimes } from './described-times.ts';
import { measureEmerging } from './emerging.ts';
import { fillStudy, isRelevant, measuredCode } from './made-study.ts';
import { measureOverHttp } from './next-over-http.ts';

type Say = (line: string) => void;

const decisions = Number(process.env['NEXT_DECISIONS'] ?? 300);

export async function benchNext(say: Say): Promise<void> {
  const passages = Number(process.env['NEXT_PASSAGES'] ?? 20_000);
  await withScratchProduct(async (product, openWorkspace) => {
    const study = await openWorkspace('Next');
    await fillStudy(study, passages);
    // Before anything is suggested no code covers anything.
    await measureEmerging(study, passages, say);
    await suggestCodings(study, product.suggester);
    await measureDecisions(study, passages, say);
    await measureOverHttp(product, say);
  });
}

/** Reads as a person would who knows the truth, and times what the process does and what the whole question takes. */
async function measureDecisions(study: WorkspaceContext, passages: number, say: Say): Promise<void> {
  const keeper = createOrderKeeper({ patienceMilliseconds: 120_000 });
  const inProcess: number[] = [];
  const timed: OrderKeeper = {
    close: () => keeper.close(),
    rank: async (...asked) => {
      const ranked = await keeper.rank(...asked);
      if (typeof ranked === 'object') inProcess.push(ranked.milliseconds);
      return ranked;
    },
  };
  const whole: number[] = [];
  let found = 0;
  const ask = async () => {
    const startedAt = performance.now();
    const order = await readReadingOrder(study, timed, { code: measuredCode, language: 'en', count: 1 });
    whole.push(performance.now() - startedAt);
    return order?.next[0];
  };
  const startedAt = performance.now();
  let next = await ask();
  say(`next, ${String(passages)} passages of one language: prepared in ${seconds(startedAt)} s`);
  for (let decided = 0; decided < decisions && next !== undefined; decided += 1) {
    const relevant = isRelevant(next.text);
    if (relevant) found += 1;
    await decideInOrder(study, {
      passageId: next.passageId,
      code: measuredCode,
      decision: relevant ? 'accept' : 'reject',
    });
    next = await ask();
  }
  keeper.close();
  say(
    `next, after each of ${String(decisions)} decisions: learned, ranked and explained in ${describeTimes(inProcess.slice(1))} (goal 50 ms); with the database ${describeTimes(whole.slice(1))}; ${String(found)} of them relevant`,
  );
}

function seconds(startedAt: number): string {
  return ((performance.now() - startedAt) / 1000).toFixed(1);
}
