// A study goes out as a project and into a new study, and out whole and in again, as a person does it in the browser.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '@common-thread/assembly';
import { openPage } from '../../../test/browser.ts';
import { openLiveSite, signInAsAdministrator, type LiveSite } from '../../../test/live-site.ts';
import type { RunningSite } from '../../serve.ts';

let live: LiveSite;
let product: Product;
let site: RunningSite;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  live = await openLiveSite();
  ({ product, site, browser } = live);
  ({ page, complaints } = await openPage(browser, site));
  await signInAsAdministrator(page, product);
});

afterAll(async () => {
  await live.close();
});

async function begin(name: string): Promise<void> {
  await page.goto('/');
  await page.fill('#name', name);
  await page.click('text=Begin the workspace');
  await page.waitForURL('**/workspaces/*');
}

async function download(click: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(click)]);
  return readFile(await file.path());
}

describe('an editor', () => {
  it('takes a coded study out as a project, with what gets lost listed before', async () => {
    await begin('Kenya and Chile');
    await page.goto('/workspaces/kenya-and-chile/contributions/import');
    const text = '# Kenya: national experience\n\nA child helpline answers calls on cyberbullying 😀 day and night.\n';
    await page.setInputFiles('input[type=file]', {
      name: 'Kenya.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(text),
    });
    await page.click('main form button');
    await page.waitForSelector('main table a:has-text("Kenya.md")', { timeout: 30_000 });
    await page.goto('/workspaces/kenya-and-chile/contributions');
    await page.click('main a:has-text("Kenya.md")');
    await page.waitForSelector('[data-coding^="code "]');
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await page.waitForSelector('text=accepted');
    await page.goto('/workspaces/kenya-and-chile/exchange');
    await page.click('summary:has-text("What gets lost") >> nth=0');
    expect(await page.textContent('main')).toContain('Suggestions nobody has decided on');
  });

  it('brings it into a new study: looked at first, then taken over whole', async () => {
    const project = await download('text=Download the project');
    await begin('Elsewhere');
    await page.goto('/workspaces/elsewhere/exchange');
    await page.setInputFiles('#file', { name: 'kenya.qdpx', mimeType: 'application/zip', buffer: project });
    await page.click('text=Look at the file');
    await page.waitForSelector('text=Nothing has changed yet');
    await page.click('main form button:has-text("Take the file over")');
    await page.waitForSelector('text=Codings added: 1', { timeout: 30_000 });
    await page.goto('/workspaces/elsewhere/contributions');
    expect(await page.locator('main tbody tr').count()).toBe(1);
  });

  it('takes the whole study out and in again as another', async () => {
    await page.goto('/workspaces/kenya-and-chile/exchange');
    const archive = await download('text=Download the study');
    await page.click('text=Bring in a whole study');
    await page.setInputFiles('#file', { name: 'study.zip', mimeType: 'application/zip', buffer: archive });
    await page.fill('#name', 'A copy');
    await page.click('main form button');
    await page.waitForSelector('text=A copy is here now.', { timeout: 30_000 });
    await page.click('text=Open the study');
    await page.waitForURL('**/workspaces/a-copy');
    expect(complaints).toEqual([]);
  });
});
