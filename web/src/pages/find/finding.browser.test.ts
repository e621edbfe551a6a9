// Finding by keyboard alone in the real product: a search, its marks, saving it, running it again, similar passages.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFolder, importAndSuggest, type Product } from '@common-thread/assembly';
import { ensureWorkspace, theProgram, workspaceContext } from '@common-thread/platform';
import { makeFolder } from '../../../../domains/contributions/test/contributions-folder.ts';
import { openPage } from '../../../test/browser.ts';
import { openLiveSite, signInAsAdministrator, type LiveSite } from '../../../test/live-site.ts';
import type { RunningSite } from '../../serve.ts';

const papers = makeFolder({
  'kenya.md': '# Kenya\n\n## Services\n\nThe child helpline answers calls on cyberbullying day and night.\n',
  'chile.md': '# Chile\n\n## Services\n\nA helpline for children answers calls on cyberbullying and grooming.\n',
  'egypt.md': '# مصر\n\n## التدابير\n\nأطلقت الوزارة حملة لحماية الأطفال وللأسر في المدارس.\n',
});

let live: LiveSite;
let product: Product;
let site: RunningSite;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  live = await openLiveSite();
  ({ product, site, browser } = live);
  const { database } = product.installation;
  const workspace = await ensureWorkspace(database, 'Find', 'en');
  const study = workspaceContext(database, workspace.id, theProgram, 'en');
  const source = await openFolder(study, papers.path);
  if (!source.ok) throw new Error(source.problem.message);
  await importAndSuggest(product, study, source.value);
  ({ page, complaints } = await openPage(browser, site));
  await signInAsAdministrator(page, product);
  await page.waitForSelector('text=Find');
});

afterAll(async () => {
  await live.close();
  papers.discard();
});

it('by keyboard: words are typed, found and marked, and the search is saved and run again', async () => {
  await page.goto('/workspaces/find/find');
  await page.focus('#text');
  await page.keyboard.type('"child helpline" OR "helpline for children"');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=2 passages');
  expect((await page.locator('.hits mark').allTextContents()).sort()).toEqual([
    'child helpline',
    'helpline for children',
  ]);
  await page.focus('summary:has-text("Save this search")');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Helplines');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=was saved');
  await page.goto('/workspaces/find/find');
  await page.focus('button:has-text("Helplines")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.hits mark');
  expect(await page.inputValue('#text')).toBe('"child helpline" OR "helpline for children"');
});

it('a passage leads to similar ones and to its place in the document', async () => {
  await page.focus('.hits a:has-text("Similar passages")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Passages similar to this one');
  expect(await page.locator('.hits > li').count()).toBe(1);
  await page.focus('.hits figcaption a');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/documents/**');
  expect(await page.textContent('main')).toContain('cyberbullying');
});

it('Arabic words are found as they are written together, and marked from right to left', async () => {
  await page.goto(`/workspaces/find/find?text=${encodeURIComponent('أسر')}`);
  expect(await page.locator('.hits mark').allTextContents()).toEqual(['وللأسر']);
  expect(await page.locator('.hits blockquote').getAttribute('dir')).toBe('rtl');
  expect(complaints).toEqual([]);
});
