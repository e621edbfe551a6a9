// The real product on a data folder of its own, for tests that use it as people do; nothing is left of it afterwards.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openProduct, type Product } from '@common-thread/assembly';
import { createAdministratorLink } from '@common-thread/platform';
import { serveSite, type RunningSite } from '../src/serve.ts';
import { openBrowser } from './browser.ts';

export interface ScratchProduct {
  product: Product;
  close(): Promise<void>;
}

export async function openScratchProduct(): Promise<ScratchProduct> {
  const folder = mkdtempSync(join(tmpdir(), 'common-thread-web-'));
  // The database runs under an account of its own, which has to reach its folder.
  chmodSync(folder, 0o755);
  const product = await openProduct({ dataFolder: folder });
  const close = async () => {
    await product.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { product, close };
}

export interface LiveSite extends ScratchProduct {
  site: RunningSite;
  browser: Browser;
}

/** The product, its site on the loopback, and a browser. */
export async function openLiveSite(): Promise<LiveSite> {
  const scratch = await openScratchProduct();
  const site = await serveSite(scratch.product, { port: 0, host: '127.0.0.1' });
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await site.close();
    await scratch.close();
  };
  return { product: scratch.product, site, browser, close };
}

/** By the one-time link; the page is then the list of workspaces. */
export async function signInAsAdministrator(page: Page, product: Product): Promise<void> {
  await page.goto(`/sign-in?token=${await createAdministratorLink(product.installation.database)}`);
  await page.click('main form button');
  await page.waitForSelector('#name');
}
