// common-thread serve: serves the site and works on what is uploaded.
import { Command } from 'commander';
import type { Product } from '@common-thread/assembly';
import { openProduct } from '@common-thread/assembly';
import { createAdministratorLink, resourcePath } from '@common-thread/platform';
import { pathToFileURL } from 'node:url';
import { dataFolderOf, withSharedOptions, type SharedOptions } from './session.ts';
import { signInLink } from './sign-in-link.command.ts';
import { stopWhenTold, type StoppingServer } from './stopping.ts';
import { openTerminal, UseError, type Terminal } from './terminal.ts';

export interface ServeOptions extends SharedOptions {
  port: string;
  host: string;
}

export function withServeOptions(command: Command): Command {
  return withSharedOptions(command)
    .option('--port <number>', 'port of the site; the next free one is taken when it is in use', '3000')
    .option('--host <address>', 'address to listen on; 0.0.0.0 for all', '127.0.0.1');
}

export function serveCommand(): Command {
  return withServeOptions(new Command('serve'))
    .description('Serve the site. Stop it with Ctrl+C.')
    .action(async (options: ServeOptions) => {
      const product = await openProduct({
        dataFolder: dataFolderOf(options),
        databaseUrl: process.env['DATABASE_URL'],
      });
      await serveProduct(product, options, openTerminal(options));
    });
}

/** The site is a bundle of its own, so that the command line stands without it. */
interface SiteServer {
  serveSite(
    product: Product,
    options: { port: number; host: string },
  ): Promise<{ address: string; log: StoppingServer['log']; close(): Promise<void> }>;
}

/** Serves until the process is told to stop, then finishes what is under way and closes the installation. */
export async function serveProduct(product: Product, options: ServeOptions, terminal: Terminal): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UseError(`"${options.port}" is not a port number.`);
  const { serveSite } = (await import(pathToFileURL(resourcePath('dist/serve.js')).href)) as SiteServer;
  const server = await serveSite(product, { port, host: options.host });
  const address = publicAddress() ?? server.address;
  const link = signInLink(address, await createAdministratorLink(product.installation.database));
  terminal.answer(
    [`The site is at ${address}`, `Sign in as administrator, once, within 24 hours: ${link}`, 'Stop with Ctrl+C.'].join(
      '\n',
    ),
    { address: server.address, link },
  );
  stopWhenTold(process, {
    close: async () => {
      await server.close();
      await product.close();
    },
    log: server.log,
  });
}

/** Where people reach the site, if that is not where it listens. */
function publicAddress(): string | null {
  const written = process.env['PUBLIC_ADDRESS'] ?? '';
  return URL.canParse(written) ? new URL(written).origin : null;
}
