// Someone who reads a page again and again while things break, and notes what they were shown.
import { setTimeout as wait } from 'node:timers/promises';
import { send } from './people.ts';

export interface Watched {
  pages: number;
  /** Pages with the words that the database is away or the disk is full. */
  told: number;
  /** Anything else that was no page, with its status; 0 where the connection broke. */
  others: number[];
  /** The longest time without the page itself. */
  longestSeconds: number;
}

export function startPageWatch(address: () => string, path: string, cookie: string): { stop(): Promise<Watched> } {
  const watched: Watched = { pages: 0, told: 0, others: [], longestSeconds: 0 };
  let isStopping = false;
  let lastPage = performance.now();
  const watching = (async () => {
    while (!isStopping) {
      const answer = await send(address(), path, { cookie });
      watched.longestSeconds = Math.max(watched.longestSeconds, (performance.now() - lastPage) / 1000);
      if (answer.status === 200) {
        watched.pages += 1;
        lastPage = performance.now();
      } else if (answer.status === 503 && /can’t be reached just now|disk of this site is full/.test(answer.body))
        watched.told += 1;
      else watched.others.push(answer.status);
      await wait(100);
    }
  })();
  return {
    stop: async () => {
      isStopping = true;
      await watching;
      return watched;
    },
  };
}

export function describeWatched({ pages, told, others, longestSeconds }: Watched): string {
  const rest = others.length === 0 ? 'no other answer' : `other answers: ${[...new Set(others)].join(', ')}`;
  return `${String(pages)} pages, ${String(told)} that said what is wrong, ${rest}; the longest time without the page ${longestSeconds.toFixed(1)} s`;
}
