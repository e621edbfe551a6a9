// Readers who ask for one page again and again, each on a connection of their own, and how long they waited.
import { Agent, request } from 'node:http';

export interface ReadingFigures {
  requests: number;
  seconds: number;
  /** Of one request, from asking to the last byte. */
  medianMilliseconds: number;
  p99Milliseconds: number;
  failures: number;
}

/** @param address whole address of the page */
export async function readForAWhile(
  address: string,
  readers: number,
  seconds: number,
  headers: Readonly<Record<string, string>>,
): Promise<ReadingFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const times: number[] = [];
  let failures = 0;
  const startedAt = performance.now();
  const deadline = startedAt + seconds * 1000;
  const reader = async (): Promise<void> => {
    while (performance.now() < deadline) {
      const askedAt = performance.now();
      const isPage = await readOnce(address, agent, headers);
      if (isPage) times.push(performance.now() - askedAt);
      else failures += 1;
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  agent.destroy();
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return {
    requests: times.length,
    seconds: (performance.now() - startedAt) / 1000,
    medianMilliseconds: at(0.5),
    p99Milliseconds: at(0.99),
    failures,
  };
}

/** @returns whether the answer was a page, read to its end */
function readOnce(address: string, agent: Agent, headers: Readonly<Record<string, string>>): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(address, { agent, headers }, (answer) => {
      answer.on('end', () => resolve(answer.statusCode === 200));
      answer.on('error', () => resolve(false));
      answer.resume();
    });
    asked.on('error', () => resolve(false));
    asked.end();
  });
}
