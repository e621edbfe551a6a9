// common-thread sign-in-link: a new one-time link for the administrator.
import { Command } from 'commander';
import { createAdministratorLink } from '@common-thread/platform';
import { withProduct, withSharedOptions, type SharedOptions } from './session.ts';
import { openTerminal } from './terminal.ts';

interface LinkOptions extends SharedOptions {
  address: string;
}

export function signInLinkCommand(): Command {
  return withSharedOptions(new Command('sign-in-link'))
    .description('Print a one-time link with which the administrator signs in. It works once, for 24 hours.')
    .option('--address <address>', 'address of the site', 'http://localhost:3000')
    .action(async (options: LinkOptions) => {
      await withProduct(options, async (product) => {
        const link = signInLink(options.address, await createAdministratorLink(product.installation.database));
        openTerminal(options).answer(link, { link });
      });
    });
}

export function signInLink(address: string, token: string): string {
  return `${address.replace(/\/$/, '')}/sign-in?token=${encodeURIComponent(token)}`;
}
