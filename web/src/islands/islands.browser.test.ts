import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, openPage, serveOnLoopback, type ServedSite, type WatchedPage } from '../../test/browser.ts';
import { inventedServices, type InventedServices } from '../../test/invented-services.ts';
import { ghanaDocument } from '../../test/invented-study.ts';
import { buildIslands } from '../../test/islands.ts';
import { createSite } from '../site.tsx';

let browser: Browser;
let publicFolder: string;
let services: InventedServices;
let site: ServedSite;

beforeAll(async () => {
  browser = await openBrowser();
  publicFolder = await buildIslands();
  services = inventedServices();
  site = await serveOnLoopback(createSite(services, { publicFolder }));
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(publicFolder, { recursive: true });
});

beforeEach(() => {
  services.asked.length = 0;
});

async function open(path: string): Promise<WatchedPage> {
  const watched = await openPage(browser, site);
  await watched.page.context().addCookies([{ name: 'session', value: 'good', url: site.address }]);
  await watched.page.goto(path);
  return watched;
}

const chosen = (page: Page) => page.locator('.coding.chosen .coding-name');

describe('the reading page by keyboard', () => {
  const path = `/workspaces/q3/documents/${ghanaDocument.versionId}`;

  it('goes from suggestion to suggestion, accepts, rejects and takes back', async () => {
    const { page, complaints } = await open(path);
    await page.keyboard.press('n');
    await expect.poll(() => chosen(page).textContent()).toBe('Awareness campaigns');
    await page.keyboard.press('a');
    await expect.poll(() => page.locator('#p0 .coding.accepted').count()).toBe(1);
    // The next suggestion is chosen by itself.
    await expect.poll(() => chosen(page).textContent()).toBe('Statement type: Practice');
    await page.keyboard.press('r');
    await expect.poll(() => page.locator('#p0 .coding.rejected').count()).toBe(1);
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('#p0 .coding.rejected').count()).toBe(0);
    expect(services.asked.map(([, decision]) => decision)).toEqual([
      { passageId: `${ghanaDocument.versionId}:0`, dimension: 'code', value: 'AWA-CAMPAIGN', decision: 'accept' },
      { passageId: `${ghanaDocument.versionId}:0`, dimension: 'statementType', value: 'practice', decision: 'reject' },
      {
        passageId: `${ghanaDocument.versionId}:0`,
        dimension: 'statementType',
        value: 'practice',
        decision: 'withdraw',
      },
    ]);
    expect(page.url()).toBe(`${site.address}${path}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('accepts all suggestions of a passage at once, each a decision of its own', async () => {
    const { page } = await open(path);
    await page.keyboard.press('n');
    await page.keyboard.press('Shift+A');
    await expect.poll(() => page.locator('#p0 .coding.suggested').count()).toBe(0);
    expect(services.asked.map(([, decision]) => (decision as { value: string }).value).sort()).toEqual([
      'AWA-CAMPAIGN',
      'practice',
    ]);
    // Then the next passage with something to decide.
    await expect.poll(() => page.locator('.passage.current').getAttribute('id')).toBe('p3');
    await page.context().close();
  });

  it('opens the field for a code, and leaves it by Escape', async () => {
    const { page } = await open(path);
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('add');
    await page.keyboard.press('Escape');
    expect(await page.locator('#p0 details').getAttribute('open')).toBeNull();
    await page.keyboard.press('j');
    expect(await page.locator('.passage.current').getAttribute('id')).toBe('p1');
    await page.context().close();
  });

  it('goes from passage to passage and shows its keys', async () => {
    const { page } = await open(path);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.locator('.passage.current').getAttribute('id')).toBe('p1');
    await page.keyboard.press('k');
    expect(await page.locator('.passage.current').getAttribute('id')).toBe('p0');
    await page.keyboard.press('?');
    expect(await page.locator('#keys').isVisible()).toBe(true);
    await page.context().close();
  });

  it('leaves letters alone that are typed into a field', async () => {
    const { page } = await open(path);
    await page.locator('#p0 summary').click();
    await page.locator('#p0 input[name="add"]').pressSequentially('an');
    expect(await page.locator('.passage.current').count()).toBe(0);
    expect(services.asked).toEqual([]);
    await page.context().close();
  });
});

describe('the matrix by keyboard', () => {
  it('filters by region at once and keeps the address in step', async () => {
    const { page, complaints } = await open('/workspaces/q3/matrix');
    await page.locator('select[name="region"]').selectOption('AFR');
    expect(await page.locator('#matrix tbody tr:visible th').allTextContents()).toEqual(['Ghana', 'Kenya']);
    expect(page.url()).toContain('region=AFR');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('goes from figure to figure with the arrow keys, over empty cells', async () => {
    const { page } = await open('/workspaces/q3/matrix');
    await page.locator('#matrix tbody tr').nth(0).locator('a').nth(1).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('themes/CODE-4?country=BRA');
    await page.context().close();
  });
});
