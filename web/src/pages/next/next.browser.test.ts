// A coder's morning by keyboard alone, in the real product: what to read next, decisions, undo, and when to stop.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '@common-thread/assembly';
import { openPage } from '../../../test/browser.ts';
import { openLiveSite, signInAsAdministrator, type LiveSite } from '../../../test/live-site.ts';
import type { RunningSite } from '../../serve.ts';

const paragraphs = [
  'A child helpline answers calls on cyberbullying day and night. It is free of charge, and those who answer were trained for it by the ministry.',
  'Trained people listen to children who call and help them further. They work in two towns, and a third place will open in the coming year.',
  'The ministry repaired roads in every district during the year. Bridges were inspected twice, and the results were published in the gazette.',
  'Harbours were inspected twice and the results were published. Ships wait less than before, and fishermen have a market of their own now.',
  'Forests were planted along the rivers of the north. Seedlings come from nurseries in the villages, and rangers look after them for ten years.',
  'Markets opened again after the long rains. Traders pay lower fees in the first year, and water was laid to every stall in the capital.',
  'Libraries were built in four towns of the coast. Each holds eight thousand books, and reading rooms stay open until late in the evening.',
];
const address = '/workspaces/reading/next?code=RESP-HELPLINE';

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
  await page.fill('#name', 'Reading');
  await page.click('text=Begin the workspace');
  await page.waitForURL('**/workspaces/reading');
  await page.goto('/workspaces/reading/contributions/import');
  const paper = Buffer.from(`# Kenya: national experience\n\n${paragraphs.join('\n\n')}\n`);
  await page.setInputFiles('input[type=file]', [{ name: 'Kenya.md', mimeType: 'text/markdown', buffer: paper }]);
  await page.click('main form button');
  // The report, after which the page does not ask for itself again.
  await page.waitForSelector('#report', { timeout: 100_000 });
});

afterAll(async () => {
  await live.close();
});

const shown = async () => (await page.textContent('.next-passage > .passage-text')) ?? '';
const press = async (key: string, said: string) => {
  await page.keyboard.press(key);
  await page.waitForSelector(`.notice.done:has-text("${said}")`);
};

describe('what to read next, by keyboard', () => {
  it('begins with what the codebook’s terms suggest, and says which', async () => {
    await page.goto(address);
    await page.waitForSelector('.next-passage');
    expect(await page.isVisible('#keys-hint')).toBe(true);
    await page.goto(`${address}`.replace('/next?', '/next/list?'));
    const listed = await page.textContent('main table');
    expect(listed).toContain('child helpline');
  });

  it('accepts, rejects, sets aside and goes on to the next passage each time', async () => {
    await page.goto(address);
    const seen: string[] = [];
    for (const [key, said] of [
      ['a', 'Noted: it applies.'],
      ['r', 'Noted: it does not apply.'],
      ['s', 'Set aside.'],
    ] as const) {
      seen.push(await shown());
      await press(key, said);
    }
    expect(new Set([...seen, await shown()]).size).toBe(4);
  });

  it('takes the last one back, which then stands there again', async () => {
    const before = await shown();
    await press('r', 'Noted: it does not apply.');
    expect(await shown()).not.toBe(before);
    await press('u', 'Taken back.');
    expect(await shown()).toBe(before);
  });

  it('tells by a sample what is missed at most', async () => {
    await page.goto(address.replace('/next?', '/next/stopping?'));
    await page.fill('#size', '2');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=Passage 1 of 2');
    await page.click('h1');
    await press('r', 'Noted: it does not apply.');
    await page.keyboard.press('r');
    await page.waitForSelector('text=The sample is read');
    expect(await page.textContent('main')).toMatch(/At most \d more passages?, with 95 % confidence\./);
    expect(complaints).toEqual([]);
  });
});
