// How long the server takes for the matrix page of a study, asked over HTTP on the loopback.
import type { Product } from '@common-thread/assembly';
import { createAdministratorLink } from '@common-thread/platform';
import { signIn } from './faults/people.ts';
import { silentLog } from '../web/src/operations/silent-log.ts';
import { serveSite } from '../web/src/serve.ts';

export interface PageFigures {
  medianMilliseconds: number;
  runs: number;
}

/** @param slug of the study; the page is asked once before it is measured */
export async function measureMatrixPage(product: Product, slug: string, runs = 15): Promise<PageFigures> {
  const server = await serveSite(product, { port: 0, host: '127.0.0.1', log: silentLog });
  try {
    const cookie = await signIn(server.address, await createAdministratorLink(product.installation.database));
    const times: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const startedAt = performance.now();
      const response = await fetch(`${server.address}/workspaces/${slug}/matrix?basis=suggestions`, {
        headers: { cookie },
      });
      await response.text();
      if (response.status !== 200) throw new Error(`The matrix page answered ${String(response.status)}.`);
      if (run > 0) times.push(performance.now() - startedAt);
    }
    times.sort((one, other) => one - other);
    return { medianMilliseconds: times[Math.floor(times.length / 2)] ?? NaN, runs };
  } finally {
    await server.close();
  }
}
