// The server's side of the process that ranks: gives it the passages when it lacks them, and does without it when it is not there.
import { createProcessPool, resourcePath, type WorkspaceContext } from '@common-thread/platform';
import type { KeptLanguage, OrderAnswer, OrderTask, RankedAnswer, RankingTask } from './order-keeping.ts';
import type { OrderState } from './reading-order.views.ts';
import { listTexts } from './reading-order.store.ts';

export interface OrderKeeper {
  /** @returns the ranked passages, or why there are none yet; then the passages are being prepared, for the next time */
  rank(study: WorkspaceContext, languages: KeptLanguage[], code: string, question: RankingTask): Promise<RankedOrNot>;
  close(): void;
}

export type RankedOrNot = RankedAnswer | Exclude<OrderState, 'ready'>;

export interface KeeperOptions {
  /** How long a question waits for passages that are being prepared, before it is answered without. */
  patienceMilliseconds?: number;
  entry?: string;
}

const passagesAtOnce = 2000;
/** The process has to start before its first answer, and may be busy with somebody else's. */
const startMilliseconds = 1500;
/** After a failure the process is left alone for so long, so that a study it cannot bear does not kill it at every click. */
const restMilliseconds = 60_000;

export function createOrderKeeper(options: KeeperOptions = {}): OrderKeeper {
  const limits = { timeoutSeconds: 180, memoryBytes: 2 * 1024 ** 3 };
  const pool = createProcessPool<OrderTask, OrderAnswer>(options.entry ?? resourcePath('dist/order.js'), limits, 1);
  const preparing = new Map<string, Promise<boolean>>();
  let restsUntil = 0;
  let isClosed = false;

  async function ask(task: OrderTask): Promise<OrderAnswer | null> {
    const outcome = await pool.run(task);
    if (outcome.ended === 'done') return outcome.answer;
    restsUntil = Date.now() + restMilliseconds;
    return null;
  }

  async function prepare(study: WorkspaceContext, { name, language }: KeptLanguage): Promise<boolean> {
    const passages = await listTexts(study, language);
    for (let at = 0; at < passages.length; at += passagesAtOnce) {
      const added = await ask({ kind: 'add', name, passages: passages.slice(at, at + passagesAtOnce) });
      if (added === null) return false;
    }
    return (await ask({ kind: 'weigh', name, language })) !== null;
  }

  function beginPreparing(study: WorkspaceContext, kept: KeptLanguage): Promise<boolean> {
    const underWay = preparing.get(kept.name);
    if (underWay !== undefined) return underWay;
    const begun = prepare(study, kept)
      .catch(() => false)
      .finally(() => preparing.delete(kept.name));
    preparing.set(kept.name, begun);
    return begun;
  }

  async function rankNow(languages: KeptLanguage[], code: string, question: RankingTask) {
    return ask({ kind: 'rank', names: languages.map(({ name }) => name), code, question });
  }

  return {
    rank: async (study, languages, code, question) => {
      if (isClosed || Date.now() < restsUntil) return 'unavailable';
      const patience = options.patienceMilliseconds ?? 700;
      // Whoever prepares holds the one process: a question waits for it as long as for its own passages.
      if (preparing.size > 0 && !(await inTime(Promise.all(preparing.values()), patience))) return 'preparing';
      const first = await unlessLate(rankNow(languages, code, question), patience + startMilliseconds);
      if (first === 'late') return 'preparing';
      if (first === null) return 'unavailable';
      if (first.kind === 'ranked') return first.ranked;
      const lacking = first.kind === 'missing' ? first.names : [];
      const prepared = languages
        .filter(({ name }) => lacking.includes(name))
        .map((language) => beginPreparing(study, language));
      if (!(await inTime(Promise.all(prepared), patience))) return 'preparing';
      const second = await unlessLate(rankNow(languages, code, question), patience + startMilliseconds);
      if (second === 'late') return 'preparing';
      return second?.kind === 'ranked' ? second.ranked : 'unavailable';
    },
    close: () => {
      isClosed = true;
      pool.close();
    },
  };
}

function unlessLate<Answer>(work: Promise<Answer>, milliseconds: number): Promise<Answer | 'late'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('late'), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** @returns whether it ended before the patience did */
async function inTime(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  return (await unlessLate(work, milliseconds)) !== 'late';
}
