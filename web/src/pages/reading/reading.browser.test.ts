// People at work on real documents: words chosen by mouse, keyboard and touch, in Arabic and Chinese, and taken back; a memo; and all
// of it without scripts.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '@common-thread/assembly';
import { createAdministratorLink, sql } from '@common-thread/platform';
import { openPage } from '../../../test/browser.ts';
import { openLiveSite, type LiveSite } from '../../../test/live-site.ts';
import type { RunningSite } from '../../serve.ts';

const papers = {
  'egypt.md': `# مصر

أطلقت الوزارة حملة تَوْعِيَة 👨‍👩‍👧 للأسر والمعلمين في جميع المحافظات، وتابعت نتائجها مع المدارس والجمعيات الأهلية في كل عام.

## التدريب

تدرّب المعلمون على حماية الأطفال من مخاطر الإنترنت في جميع المدارس الحكومية والخاصة خلال العام الدراسي الماضي.
`,
  'china.md': `# 中国

教育部为家长和教师开展了网络安全宣传活动𠮷，覆盖全国所有学校，并在每年九月组织学生参加网络素养课程。
`,
};

/** Machines that are busy with other tests answer late. */
const patiently = { timeout: 10_000 };

let live: LiveSite;
let product: Product;
let site: RunningSite;
let browser: Browser;
let state: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
const documents: Record<string, string> = {};

beforeAll(async () => {
  live = await openLiveSite();
  ({ product, site, browser } = live);
});

afterAll(async () => {
  await live.close();
});

async function open(paper: keyof typeof papers, options: BrowserContextOptions = {}) {
  const watched = await openPage(browser, site, {
    viewport: { width: 1180, height: 800 },
    ...options,
    storageState: state,
  });
  await watched.page.goto(documents[paper] ?? '');
  return watched;
}

/** The words of every segment, cut from the stored text by the database itself, with their codes. */
async function markedWords(): Promise<string[]> {
  const rows = await product.installation.database.query<{ words: string; value: string }>(sql`
    select substring(version.text from start_offset + 1 for end_offset - start_offset) as words, value
    from coded_segment segment
    join document_version version on version.workspace_id = segment.workspace_id and version.id = segment.version_id
    order by segment.created_at`);
  return rows.map(({ words, value }) => `${value} ${words}`);
}

/** Where words stand on the page: the boxes of their first and last character. */
async function boxesOf(page: Page, words: string): Promise<{ first: DOMRect; last: DOMRect }> {
  return page.evaluate((sought) => {
    for (const text of document.querySelectorAll('.passage-text')) {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(sought);
        if (at < 0) continue;
        const range = document.createRange();
        const box = (from: number, to: number): DOMRect => {
          range.setStart(node, from);
          range.setEnd(node, to);
          return range.getBoundingClientRect().toJSON() as DOMRect;
        };
        return { first: box(at, at + 1), last: box(at + sought.length - 1, at + sought.length) };
      }
    }
    throw new Error(`The page does not show "${sought}".`);
  }, words);
}

describe('a coder', () => {
  it('has papers in Arabic and Chinese before them', async () => {
    const { page } = await openPage(browser, site);
    await page.goto(`/sign-in?token=${await createAdministratorLink(product.installation.database)}`);
    await page.click('main form button');
    await page.fill('#name', 'Reading');
    await page.click('text=Begin the workspace');
    await page.goto('/workspaces/reading/contributions/import');
    const files = Object.entries(papers).map(([name, text]) => ({
      name,
      mimeType: 'text/markdown',
      buffer: Buffer.from(text),
    }));
    await page.setInputFiles('input[type=file]', files);
    await page.click('main form button');
    const imported = () =>
      product.installation.database.query<{ path: string; id: string }>(sql`
        select path, current_version_id as id from document`);
    await expect.poll(async () => (await imported()).length, { timeout: 30_000 }).toBe(2);
    state = await page.context().storageState();
    for (const { path, id } of await imported()) documents[path] = `/workspaces/reading/documents/${id}`;
    await page.context().close();
  });

  it('marks Arabic words with the mouse, exactly those, and takes it back by a key', async () => {
    const { page, complaints } = await open('egypt.md');
    const words = 'تَوْعِيَة 👨‍👩‍👧 للأسر';
    await page.locator('.passage-text').first().scrollIntoViewIfNeeded();
    const { first, last } = await boxesOf(page, words);
    // Right to left: the first letter stands at the right.
    await page.mouse.move(first.right - 0.5, first.top + first.height / 2);
    await page.mouse.down();
    await page.mouse.move((first.left + last.left) / 2, last.top + last.height / 2, { steps: 4 });
    await page.mouse.move(last.left + 0.5, last.top + last.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.textContent('#selected-words'), patiently).toBe(`“${words}”`);
    await page.fill('#code-filter', 'EDU-CAMPAIGN');
    await page.keyboard.press('Enter');
    await expect.poll(markedWords, patiently).toEqual([`EDU-CAMPAIGN ${words}`]);
    await expect.poll(() => page.locator('.segment').count(), patiently).toBe(1);
    expect(await page.locator('.passage-text .seg').allTextContents()).toEqual([words]);
    await page.keyboard.press('u');
    await expect.poll(markedWords, patiently).toEqual([]);
    await expect.poll(() => page.locator('.segment').count(), patiently).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('marks Chinese words by keyboard alone, over a character of two units', async () => {
    const { page, complaints } = await open('china.md');
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    const first = await page.evaluate(() => document.getSelection()?.toString() ?? '');
    expect(papers['china.md']).toContain(`\n${first}`);
    await page.keyboard.press('v');
    await page.keyboard.press('ArrowDown');
    // From the first word to the last of the passage; then back by characters to behind the rare one.
    const whole = await page.evaluate(() => document.getSelection()?.toString() ?? '');
    expect(whole.startsWith('教育部')).toBe(true);
    const tail = Array.from(whole.slice(whole.indexOf('𠮷') + 2)).length;
    for (let back = 0; back < tail; back += 1) await page.keyboard.press('Control+Shift+ArrowLeft');
    const words = '教育部为家长和教师开展了网络安全宣传活动𠮷';
    await expect.poll(() => page.textContent('#selected-words'), patiently).toBe(`“${words}”`);
    await page.keyboard.press('Enter');
    await page.keyboard.type('EDU-CAMPAIGN');
    await page.keyboard.press('Enter');
    await expect.poll(markedWords, patiently).toEqual([`EDU-CAMPAIGN ${words}`]);
    // The page is back at the text: the same key goes on.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className ?? ''), patiently)
      .toContain('passage');
    await page.keyboard.press('u');
    await expect.poll(markedWords, patiently).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('gives a code over two passages by keyboard, and reads where it goes on', async () => {
    const { page } = await open('egypt.md');
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    for (const key of ['ArrowLeft', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.keyboard.type('EDU-CAMPAIGN');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.segment').count(), patiently).toBe(2);
    const [marked = ''] = await markedWords();
    expect(marked).toContain('الوزارة');
    expect(marked).toContain('الدراسي الماضي');
    expect(marked).not.toContain('أطلقت');
    await page.keyboard.press('u');
    await expect.poll(markedWords, patiently).toEqual([]);
    await page.context().close();
  });

  it('marks words by touch at 360 pixels, in a sheet below the text', async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const { page, complaints } = await open('egypt.md', phone);
    await page.locator('.passage-text').first().scrollIntoViewIfNeeded();
    // A long press selects a word; the browser's own handles then widen it. Here the selection is set as they set it.
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('.passage-text') as Node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf('الوزارة');
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + 'الوزارة'.length);
      }
    });
    await expect.poll(() => page.textContent('#selected-words'), patiently).toBe('“الوزارة”');
    await page.locator('#panel-handle').tap();
    const button = page.locator('.code-groups button').first();
    await page.locator('.code-group summary').first().tap();
    await button.tap();
    await expect
      .poll(async () => (await markedWords()).map((marked) => marked.split(' ').slice(1).join(' ')))
      .toEqual(['الوزارة']);
    await page.locator('.segment button').tap();
    await expect.poll(markedWords, patiently).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('writes a memo on the chosen words, finds it among all, deletes it and takes that back', async () => {
    const { page } = await open('china.md');
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    await page.keyboard.press('m');
    await page.keyboard.type('Which ministry is meant?');
    await page.click('#panel-memo button');
    await page.waitForSelector('text=The memo was written.');
    expect(await page.textContent('.codings .memo-text')).toContain('Which ministry is meant?');
    await page.goto('/workspaces/reading/memos?text=MINISTRY');
    expect(await page.textContent('.memo')).toContain('“教育部”');
    await page.click('.memo >> text=Change');
    await page.click('text=Delete the memo');
    await page.waitForSelector('text=The memo was deleted.');
    expect(await page.locator('.memo').count()).toBe(0);
    await page.click('.notice button');
    await page.waitForSelector('.memo');
    await page.context().close();
  });

  it('does the same without scripts: words by their numbers, and takes it back', async () => {
    const { page } = await open('egypt.md', { javaScriptEnabled: false });
    expect(await page.locator('#codes-to-give').isVisible()).toBe(false);
    await page.locator('.mark-words').first().click();
    await page.selectOption('#code-start', { label: '3 حملة' });
    await page.selectOption('#code-end', { label: '5 للأسر' });
    await page.fill('#add', 'EDU-CAMPAIGN');
    await page.click('text=Give the code');
    await page.waitForSelector('text=Marked:');
    expect(await markedWords()).toEqual(['EDU-CAMPAIGN حملة تَوْعِيَة 👨‍👩‍👧 للأسر']);
    await page.click('.notice.done button');
    await page.waitForSelector('text=Taken back.');
    expect(await markedWords()).toEqual([]);
    await page.click('.notice.done button');
    await page.waitForSelector('text=Marked:');
    expect(await markedWords()).toEqual(['EDU-CAMPAIGN حملة تَوْعِيَة 👨‍👩‍👧 للأسر']);
    await page.click('.segment button');
    await page.waitForSelector('text=Taken back.');
    await page.context().close();
  });

  it('goes on where they left off', async () => {
    const { page } = await open('egypt.md');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    await page.keyboard.press('Enter');
    await page.keyboard.type('EDU-CAMPAIGN');
    const marked = page.waitForResponse((response) => response.url().endsWith('/segments'));
    await page.keyboard.press('Enter');
    await marked;
    await page.goto(documents['egypt.md'] ?? '');
    await page.click('text=Go on where you left off');
    await expect.poll(() => page.url(), patiently).toContain('#p1');
    await page.context().close();
  });
});
