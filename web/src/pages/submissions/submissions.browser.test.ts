// From a personal link to a contribution through the real product: an editor asks, a contributor writes on a phone in
// Arabic over two visits, the editor returns it once and accepts it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '@common-thread/assembly';
import { findAccessibilityProblems, openPage, sidewaysOverflow } from '../../../test/browser.ts';
import { openLiveSite, signInAsAdministrator, type LiveSite } from '../../../test/live-site.ts';
import type { RunningSite } from '../../serve.ts';

const written = {
  title: 'خط مساعدة الأطفال في المدارس',
  summary: 'تعرّف المدارس التلاميذ بخط مساعدة يجيب على أسئلتهم عن التنمر عبر الإنترنت ليلاً ونهاراً.',
  actions: 'افتتحت الوزارة خط المساعدة في عام 2021.\n- تدريب المعلمين في كل محافظة\n- حملة توعية للأسر كل عام',
};
const phone = { width: 360, height: 740 };

let live: LiveSite;
let product: Product;
let site: RunningSite;
let browser: Browser;
let editor: Page;
let contributor: Page;
let link: string;
const complaints: string[] = [];

beforeAll(async () => {
  live = await openLiveSite();
  ({ product, site, browser } = live);
  editor = (await openPage(browser, site)).page;
  await signInAsAdministrator(editor, product);
  await editor.fill('#name', 'Submissions');
  await editor.click('main form:has(#name) button');
  await editor.waitForURL('**/workspaces/submissions');
});

afterAll(async () => {
  await live.close();
});

async function openAsContributor(): Promise<Page> {
  const opened = await openPage(browser, site);
  opened.page.on('close', () => complaints.push(...opened.complaints));
  await opened.page.setViewportSize(phone);
  await opened.page.goto(link);
  return opened.page;
}

describe('an experience by a personal link', () => {
  it('is asked for by an editor, who sees the link once', async () => {
    await editor.goto('/workspaces/submissions/submissions/links');
    await editor.fill('#contributorName', 'منى مثال');
    await editor.selectOption('#country', 'EGY');
    await editor.selectOption('#language', 'ar');
    await editor.fill('#note', 'صفحتان تكفيان.');
    await editor.click('main form:has(#contributorName) button');
    link = new URL(await editor.inputValue('#shown-once')).pathname;
    expect(link).toMatch(/^\/contribute\/[\w-]{32}$/);
    await editor.goto('/workspaces/submissions/submissions/links');
    expect(await editor.content()).not.toContain(link);
  });

  it('is begun on a phone in Arabic and saved, without a cookie or anything from elsewhere', async () => {
    contributor = await openAsContributor();
    expect(await contributor.getAttribute('html', 'dir')).toBe('rtl');
    expect(await contributor.textContent('main')).toContain('صفحتان تكفيان.');
    expect(await findAccessibilityProblems(contributor)).toEqual([]);
    expect(await sidewaysOverflow(contributor)).toBe(0);
    await contributor.fill('#title', written.title);
    await contributor.fill('#summary', written.summary);
    await contributor.click('button[value=save] >> visible=true >> nth=-1');
    await contributor.waitForURL('**?saved=1');
    expect(await contributor.context().cookies()).toEqual([]);
    await contributor.context().close();
  });

  it('is there at the next visit, and says what is missing before it can be submitted', async () => {
    contributor = await openAsContributor();
    expect(await contributor.inputValue('#title')).toBe(written.title);
    expect(await contributor.inputValue('#country')).toBe('EGY');
    await contributor.setInputFiles('#files', {
      name: 'تقرير 2025.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('تقرير سنوي\n\nأجاب خط المساعدة على مكالمات الأطفال في عام 2025.\n'),
    });
    await contributor.click('button[value=submit]');
    await contributor.waitForSelector('[role=alert]');
    expect(await contributor.textContent('main')).toContain('تقرير 2025.txt');
    await contributor.fill('#actions', written.actions);
    await contributor.selectOption('#contributorType', 'memberState');
    await contributor.selectOption('#rights', 'ccBy');
    await contributor.check('#isConfirmed');
    await contributor.click('button[value=preview]');
    await contributor.waitForURL('**/preview*');
    expect(await contributor.textContent('main')).toContain('تدريب المعلمين في كل محافظة');
    await contributor.goto(link);
  });

  it('in another tab overwrites nothing that was saved since', async () => {
    const second = await openAsContributor();
    await second.fill('#lessons', 'كُتب في علامة التبويب الثانية.');
    await contributor.fill('#plans', 'كُتب في علامة التبويب الأولى.');
    await contributor.click('button[value=preview]');
    await contributor.waitForURL('**/preview*');
    await second.click('button[value=preview]');
    await second.waitForSelector('blockquote');
    expect(await second.textContent('blockquote')).toContain('كُتب في علامة التبويب الأولى.');
    expect(await second.inputValue('#lessons')).toBe('كُتب في علامة التبويب الثانية.');
    await second.context().close();
    await contributor.goto(link);
    await contributor.click('button[value=submit]');
    await contributor.waitForSelector('text=قُدمت التجربة');
    expect(await contributor.locator('main form').count()).toBe(0);
  });

  it('counts nowhere yet, is returned with a note and submitted again', async () => {
    await editor.goto('/workspaces/submissions/contributions');
    await editor.waitForSelector('text=No contributions yet');
    await editor.goto('/workspaces/submissions/submissions');
    await editor.click(`main a:has-text("${written.title}")`);
    await editor.click('summary:has-text("Return for changes")');
    await editor.fill('#return-note', 'يُرجى ذكر المصادر.');
    await editor.click('form[action$="/return"] button');
    await editor.waitForSelector('text=يُرجى ذكر المصادر.');
    await contributor.goto(link);
    await contributor.waitForSelector('text=يُرجى ذكر المصادر.');
    await contributor.fill('#sources', 'التقرير السنوي لخط المساعدة، 2025');
    await contributor.click('button[value=submit]');
    await contributor.waitForSelector('text=قُدمت التجربة');
    await contributor.context().close();
  });

  it('is accepted, and becomes contributions with its country and passages', async () => {
    await editor.reload();
    await editor.click('form[action$="/accept"] button');
    await editor.waitForSelector('text=How its import went');
    await editor.click('text=How its import went');
    await editor.waitForSelector('main tbody tr:has-text("submission-00001.html")', { timeout: 30_000 });
    await editor.goto('/workspaces/submissions/contributions');
    expect(await editor.locator('main tbody tr').count()).toBe(2);
    expect(await editor.textContent('main tbody')).toContain('Egypt');
    await editor.click(`main a:has-text("${written.title}")`);
    expect(await editor.textContent('main')).toContain('Given by the contributor');
    await editor.click('main a:has-text("submission-00001.html")');
    expect(await editor.textContent('main')).toContain('افتتحت الوزارة خط المساعدة في عام 2021.');
    expect(await editor.textContent('main')).not.toContain('علامة التبويب الثانية');
    expect(complaints.filter((complaint) => !/4(09|22)/.test(complaint))).toEqual([]);
  });
});
