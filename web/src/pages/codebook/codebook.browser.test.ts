// Care of the codebook in a real browser: the pages of forms that were sent, and a live journey of one who keeps a codebook.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '@common-thread/assembly';
import { createAdministratorLink } from '@common-thread/platform';
import {
  findAccessibilityProblems,
  openBrowser,
  openPage,
  serveOnLoopback,
  sidewaysOverflow,
  windowSizes,
  type ServedSite,
} from '../../../test/browser.ts';
import { inventedServices } from '../../../test/invented-services.ts';
import { openScratchProduct, type ScratchProduct } from '../../../test/live-site.ts';
import { serveSite, type RunningSite } from '../../serve.ts';
import { createSite } from '../../site.tsx';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the effect of a change', () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await serveOnLoopback(createSite(inventedServices()));
  });
  afterAll(() => site.close());

  it.each(['en', 'ar'])(
    'is accessible and fits narrow and wide windows, in %s, and leads back to the form',
    async (language) => {
      const { page } = await openPage(browser, site);
      const cookies = { session: 'good', language };
      await page
        .context()
        .addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: site.address })));
      await page.goto('/workspaces/q3/codebook/change/merge?dimension=code&id=AWA-CAMPAIGN');
      await page.selectOption('#into', 'AWA-TEACH');
      await page.fill('#reason', 'Two coders could not tell them apart.');
      await page.click('button[value=effect]');
      await page.waitForSelector('button[value=do]');
      for (const viewport of windowSizes) {
        await page.setViewportSize(viewport);
        expect(await findAccessibilityProblems(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
      }
      await page.click('button[value=edit]');
      expect(await page.inputValue('#into')).toBe('AWA-TEACH');
      await page.context().close();
    },
  );
});

const papers = {
  'Kenya.md':
    'A child helpline answers calls on cyberbullying day and night, and the ministry trained teachers in 2022.',
  'Chile.md':
    'A national helpline for children opened in 2021, and schools teach pupils about cyberbullying and grooming.',
};

describe('who keeps the codebook', () => {
  let scratch: ScratchProduct;
  let product: Product;
  let site: RunningSite;
  let page: Page;
  let complaints: string[];
  const own = '/workspaces/care/codebook';

  beforeAll(async () => {
    scratch = await openScratchProduct();
    product = scratch.product;
    site = await serveSite(product, { port: 0, host: '127.0.0.1' });
    ({ page, complaints } = await openPage(browser, site));
    await page.goto(`/sign-in?token=${await createAdministratorLink(product.installation.database)}`);
    await page.click('main form button');
    await page.waitForSelector('#name');
    await page.fill('#name', 'Care');
    await page.click('main form button');
    await page.waitForURL('**/workspaces/care');
    await page.goto('/workspaces/care/contributions/import');
    const files = Object.entries(papers).map(([name, text]) => ({
      name,
      mimeType: 'text/markdown',
      buffer: Buffer.from(`# ${name.slice(0, -3)}: national experience\n\n${text}\n`),
    }));
    await page.setInputFiles('input[type=file]', files);
    await page.click('main form button');
    await page.waitForSelector('#report', { timeout: 30_000 });
  });
  afterAll(async () => {
    await page.context().close();
    await site.close();
    await scratch.close();
  });

  /** Codes that are suggested, by their ids: those with most passages first. */
  async function suggestedCodes(): Promise<string[]> {
    const text = await (await page.request.get(`${own}.csv`)).text();
    const rows = text.split('\r\n').map((line) => line.split(','));
    const heading = rows[0] ?? [];
    const id = heading.indexOf('id');
    return (
      (await page.request.get('/workspaces/care/themes?basis=suggestions').then((answer) => answer.text()))
        .match(/themes\/[A-Z]+-[A-Z0-9-]+/g)
        ?.map((address) => address.slice('themes/'.length))
        .filter((code, place, all) => all.indexOf(code) === place && rows.some((row) => row[id] === code)) ?? []
    );
  }

  it('renames a code with a reason, sees the effect first, and nothing is to be looked through again', async () => {
    const [code = ''] = await suggestedCodes();
    await page.goto(`${own}/change/rename?dimension=code&id=${code}`);
    await page.fill('[name="name-en"]', 'Renamed in the journey');
    await page.click('button[value=effect]');
    await page.waitForSelector('#reason-error');
    await page.fill('#reason', 'It reads better.');
    await page.click('button[value=effect]');
    await page.waitForSelector('text=Nothing that is coded changes');
    await page.click('button[value=do]');
    await page.waitForURL('**/codebook?changed=2');
    expect(await page.locator('h3:has-text("Renamed in the journey")').count()).toBe(1);
    expect(await page.locator('.notice.caution').count()).toBe(0);
  });

  it('merges two codes after seeing what it does, looks through again, and undoes it', async () => {
    const [code = '', into = ''] = await suggestedCodes();
    await page.goto(`${own}/change/merge?dimension=code&id=${code}`);
    await page.selectOption('#into', into);
    await page.fill('#reason', 'They were never told apart.');
    await page.click('button[value=effect]');
    await page.waitForSelector('text=Passages with both codes');
    await page.click('button[value=do]');
    await page.waitForURL('**/codebook?changed=3');
    expect(await page.locator(`#${code}`).count()).toBe(0);
    await page.click('text=Look through again');
    await page.waitForSelector('text=All passages are looked through.', { timeout: 30_000 });
    await page.goto(`${own}?changed=3`);
    await page.click('.notice.done button');
    await page.waitForURL('**/codebook?changed=4');
    expect(await page.locator(`#${code}`).count()).toBe(1);
    await page.goto(`${own}/versions`);
    expect(await page.locator('main tbody tr').count()).toBe(4);
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  });
});
