// From a decision sent to the next passage read, over HTTP on the loopback.
import type { Product } from '@common-thread/assembly';
import { createAdministratorLink } from '@common-thread/platform';
import { silentLog } from '../../web/src/operations/silent-log.ts';
import { serveSite } from '../../web/src/serve.ts';
import { signIn } from '../faults/people.ts';
import { describeTimes } from './described-times.ts';
import { isRelevant, measuredCode } from './made-study.ts';

/** Decides sixty times as a browser does, by the page's own form. */
export async function measureOverHttp(product: Product, say: (line: string) => void): Promise<void> {
  const server = await serveSite(product, { port: 0, host: '127.0.0.1', log: silentLog });
  try {
    const cookie = await signIn(server.address, await createAdministratorLink(product.installation.database));
    const path = `${server.address}/workspaces/next/next`;
    const read = async (address: string) => (await fetch(address, { headers: { cookie } })).text();
    const first = `${path}?code=${measuredCode}&language=en`;
    let page = await read(first);
    for (const until = Date.now() + 60_000; !page.includes('learned from') && Date.now() < until;)
      page = await read(first);
    const times: number[] = [];
    for (let decided = 0; decided < 60; decided += 1) {
      const passageId = /name="passageId" value="([^"]+)"/.exec(page.slice(page.indexOf('decision-bar')))?.[1] ?? '';
      const startedAt = performance.now();
      const answer = await fetch(path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: server.address, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          code: measuredCode,
          language: 'en',
          passageId,
          choice: isRelevant(page) ? 'accept' : 'reject',
        }),
      });
      await answer.arrayBuffer();
      page = await read(`${server.address}${answer.headers.get('location') ?? ''}`);
      times.push(performance.now() - startedAt);
    }
    say(`next, over HTTP, from the decision sent to the next passage read: ${describeTimes(times)}`);
  } finally {
    await server.close();
  }
}
