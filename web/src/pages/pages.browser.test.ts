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
} from '../../test/browser.ts';
import { inventedServices } from '../../test/invented-services.ts';
import { pages } from '../../test/pages.ts';
import { createSite } from '../site.tsx';

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

describe.each(pages)('the page $name', ({ path, exemptFrom = 'nothing' }) => {
  it.each(['en', 'ar'])('is accessible and fits narrow and wide windows, in %s', async (language) => {
    const { page, complaints } = await openPage(browser, site);
    await page.context().addCookies(['session=good', `language=${language}`].map((pair) => cookieOf(pair)));
    for (const viewport of windowSizes) {
      await page.setViewportSize(viewport);
      await page.goto(path);
      const problems = await findAccessibilityProblems(page);
      expect(problems.filter((problem) => !problem.startsWith(exemptFrom))).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
    }
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    await page.context().close();
  });
});

function cookieOf(pair: string): { name: string; value: string; url: string } {
  const [name = '', value = ''] = pair.split('=');
  return { name, value, url: site.address };
}
