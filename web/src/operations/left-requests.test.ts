import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect, it } from 'vitest';
import { createLog } from '@common-thread/platform';
import { inventedServices } from '../../test/invented-services.ts';
import { createSite } from '../site.tsx';

it('a sender who goes away in the middle of a form is noted as a cut request, not as an error', async () => {
  const lines: Record<string, unknown>[] = [];
  let noted = (): void => undefined;
  const isNoted = new Promise<void>((resolve) => (noted = resolve));
  const write = (line: string) => {
    lines.push(JSON.parse(line) as Record<string, unknown>);
    noted();
  };
  const site = createSite(inventedServices(), {
    log: createLog({ level: 'info', format: 'json', destination: { write } }),
  });
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the listener handles its own failures
  const server = createServer(getRequestListener(site.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const type = 'Content-Type: application/x-www-form-urlencoded';
    server.once('request', () => setImmediate(() => socket.destroy()));
    socket.write(
      `POST /sign-in/password HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n${type}\r\nContent-Length: 500\r\n\r\nemail=a`,
    );
    await isNoted;
    expect(lines).toMatchObject([{ event: 'request', route: '/sign-in/password', isCut: true }]);
  } finally {
    server.close();
  }
});
