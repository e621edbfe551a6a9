import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findAccessibilityProblems,
  openBrowser,
  openPage,
  serveOnLoopback,
  sidewaysOverflow,
  windowSizes,
  type ServedSite,
} from '../test/browser.ts';
import { inventedServices } from '../test/invented-services.ts';
import { createSite } from './site.tsx';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveOnLoopback(createSite(inventedServices()));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(['ltr', 'rtl'])('the gallery, %s', (direction) => {
  it.each(windowSizes)('is accessible and fits a window $width pixels wide', async (viewport) => {
    const { page, complaints } = await openPage(browser, site, { viewport });
    await page.goto(`/gallery?direction=${direction}`);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has enough contrast in the dark', async () => {
    const { page, complaints } = await openPage(browser, site, { viewport: windowSizes[1], colorScheme: 'dark' });
    await page.goto(`/gallery?direction=${direction}`);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
