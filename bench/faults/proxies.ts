// Stand-ins for what an operator puts before servers: a TCP proxy before databases, an HTTP proxy before sites.
import { Agent, createServer as createHttpServer, request as httpRequest, type Server } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';

export interface DatabaseProxy {
  port: number;
  /** Cuts every connection; new ones go to the other server. */
  switchTo(port: number): void;
  close(): void;
}

/** Like HAProxy or PgBouncer with one server at a time. */
export function openDatabaseProxy(firstPort: number): Promise<DatabaseProxy> {
  let target = firstPort;
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ port: target, host: '127.0.0.1', noDelay: true });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    client.pipe(upstream);
    upstream.pipe(client);
  });
  return listening(server).then((port) => ({
    port,
    switchTo: (next) => {
      target = next;
      for (const socket of open) socket.destroy();
    },
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  }));
}

export interface SiteProxy {
  address: string;
  close(): void;
}

/** Gives each request to the next of the sites, as they come. A site that doesn't answer gives 502. */
export function openSiteProxy(addresses: readonly string[]): Promise<SiteProxy> {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const server = createHttpServer((incoming, outgoing) => {
    const address = new URL(addresses[turn % addresses.length] ?? '');
    turn += 1;
    const passed = httpRequest(
      {
        agent,
        host: address.hostname,
        port: address.port,
        path: incoming.url,
        method: incoming.method,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on('error', () => {
      if (!outgoing.headersSent) outgoing.writeHead(502);
      outgoing.end();
    });
    incoming.pipe(passed);
  });
  return listening(server).then((port) => ({
    address: `http://127.0.0.1:${String(port)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  }));
}

function listening(server: Server | ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
