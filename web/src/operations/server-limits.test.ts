// On the loopback, with limits of fractions of a second: whoever is slow is let go, whoever is not is not.
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { closeInTime } from './closing.ts';
import { limitServer, serverOptions, usualServerLimits, type ServerLimits } from './server-limits.ts';

let server: Server;
const sockets: Socket[] = [];

async function served(limits: Partial<ServerLimits>, answer?: (body: string) => Promise<string>): Promise<number> {
  const all = { ...usualServerLimits, ...limits };
  server = createServer(serverOptions(all), (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('error', () => undefined);
    request.on('end', () => void (answer ?? Promise.resolve.bind(Promise))(body).then((text) => response.end(text)));
  });
  limitServer(server, all);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

interface Talk {
  socket: Socket;
  /** What came until the server closed the connection. */
  all: Promise<string>;
}

function talk(port: number, ...said: string[]): Talk {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  let heard = '';
  socket.setEncoding('utf8').on('data', (piece: string) => (heard += piece));
  socket.on('error', () => undefined);
  for (const piece of said) socket.write(piece);
  return { socket, all: new Promise((resolve) => socket.once('close', () => resolve(heard))) };
}

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

const post = (length: number) => `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${String(length)}\r\n\r\n`;

describe('a connection', () => {
  it('whose headers never end is closed', async () => {
    const port = await served({ headersMilliseconds: 100 });
    const { all } = talk(port, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    expect(await all).toMatch(/^HTTP\/1\.1 408/);
  });

  it('whose body trickles is closed', async () => {
    const port = await served({ slowestBody: { bytes: 1000, windowMilliseconds: 80 } });
    const { socket, all } = talk(port, post(100_000), 'a');
    const trickle = setInterval(() => socket.write('a'), 10);
    expect(await all).toMatch(/^HTTP\/1\.1 408/);
    clearInterval(trickle);
  });

  it('whose body comes in time is answered', async () => {
    const port = await served({ slowestBody: { bytes: 1000, windowMilliseconds: 80 } });
    const { all } = talk(
      port,
      `POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 5\r\n\r\n`,
      'hello',
    );
    expect(await all).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*hello$/);
  });

  it('is one of a bounded number', async () => {
    const port = await served({ connections: 1 });
    talk(port, 'GET / HTTP/1.1\r\n');
    const second = talk(port);
    expect(await second.all).toBe('');
  });
});

describe('a server that is stopped', () => {
  const never = new Promise<never>(() => undefined);
  const work = Promise.resolve();

  it('finishes a request under way', async () => {
    let answer = (): void => undefined;
    const arrived = new Promise<void>((arrive) => {
      void served({}, () => new Promise((resolve) => ((answer = () => resolve('done')), arrive()))).then((port) =>
        talk(port, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'),
      );
    });
    await arrived;
    const heard = sockets[0];
    const whole = new Promise<string>((resolve) => heard?.once('data', (text) => resolve(String(text))));
    const closing = closeInTime({ server, work, leave: () => undefined, patienceMilliseconds: 30_000 });
    answer();
    expect(await whole).toContain('done');
    await closing;
  });

  it('cuts a request and gives work back when patience is over', async () => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const port = await served({}, () => (arrive(), never));
    const { all } = talk(port, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await arrived;
    let giveBack = (): void => undefined;
    const givenBack = new Promise<void>((resolve) => (giveBack = resolve));
    await closeInTime({ server, work: givenBack, leave: giveBack, patienceMilliseconds: 50 });
    expect(await all).toBe('');
  });
});
