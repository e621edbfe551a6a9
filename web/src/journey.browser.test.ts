// One journey through the real product, as a rapporteur makes it: from the one-time link to an exported chapter.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '@common-thread/assembly';
import { createAdministratorLink } from '@common-thread/platform';
import { openPage } from '../test/browser.ts';
import { openLiveSite, type LiveSite } from '../test/live-site.ts';
import type { RunningSite } from './serve.ts';

const papers = {
  'Kenya.md':
    'A child helpline answers calls on cyberbullying day and night, and the ministry trained teachers in 2022.',
  'Chile.md':
    'A national helpline for children opened in 2021, and schools teach pupils about cyberbullying and grooming.',
  'Estonia.md': 'The helpline for children is free of charge, and a yearly campaign raises awareness among parents.',
};

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
});

afterAll(async () => {
  await live.close();
});

describe('a rapporteur', () => {
  it('signs in by the one-time link, which then works no more', async () => {
    const link = `/sign-in?token=${await createAdministratorLink(product.installation.database)}`;
    await page.goto(link);
    await page.click('main form button');
    await page.waitForSelector('text=No workspaces yet');
    const other = await openPage(browser, site);
    await other.page.goto(link);
    await other.page.click('main form button');
    await other.page.waitForSelector('text=This link is unknown, already used, or too old');
    await other.page.context().close();
  });

  it('begins a study, is told when its name is taken, and imports papers into it', async () => {
    await page.fill('#name', 'Journey');
    await page.click('text=Begin the workspace');
    await page.waitForURL('**/workspaces/journey');
    await page.goto('/');
    await page.fill('#name', 'journey');
    await page.click('text=Begin the workspace');
    await page.waitForSelector('text=There is a workspace of this name already');
    await page.goto('/workspaces/journey/contributions/import');
    const files = Object.entries(papers).map(([name, text]) => ({
      name,
      mimeType: 'text/markdown',
      buffer: Buffer.from(`# ${name.slice(0, -3)}: national experience\n\n${text}\n`),
    }));
    await page.setInputFiles('input[type=file]', files);
    await page.click('main form button');
    await page.waitForSelector('text=Estonia.md', { timeout: 30_000 });
    await page.goto('/workspaces/journey/contributions');
    expect(await page.locator('main tbody tr').count()).toBe(3);
  });

  it('accepts a suggestion by keyboard, and the theme is counted for that country alone', async () => {
    await page.click('main a:has-text("Kenya.md")');
    await page.waitForSelector('[data-coding^="code "]');
    await page.keyboard.press('n');
    const accepted = page.waitForResponse((response) => response.url().endsWith('/codings'));
    await page.keyboard.press('a');
    expect((await accepted).ok()).toBe(true);
    await page.goto('/workspaces/journey/themes?basis=accepted');
    expect(await page.textContent('main')).toContain('1 of 3 countries');
  });

  it('takes tables out as CSV that begins with one byte order mark', async () => {
    for (const table of ['themes.csv', 'matrix.csv', 'contributions.csv', 'codebook.csv']) {
      const csv = await (await page.request.get(`/workspaces/journey/${table}`)).body();
      expect([table, csv.lastIndexOf(Buffer.from('\ufeff'))]).toEqual([table, 0]);
    }
  });

  it('drafts a chapter and takes it out, every quotation as it stands in the papers', async () => {
    await page.goto('/workspaces/journey/chapter');
    await page.selectOption('select[name=basis]', 'suggestions');
    await page.click('main form button');
    await page.waitForSelector('text=Supported');
    const exported = await page.request.get('/workspaces/journey/chapter/export.json');
    const chapter = (await exported.json()) as { sections: ExportedSection[] };
    const quotations = chapter.sections.flatMap(quotationsOf);
    expect(quotations.length).toBeGreaterThan(0);
    const texts = Object.values(papers).join('\n');
    expect(quotations.filter((quotation) => !texts.includes(quotation))).toEqual([]);
    for (const format of ['docx', 'pdf', 'html'])
      expect((await page.request.get(`/workspaces/journey/chapter/export.${format}`)).status()).toBe(200);
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  });
});

interface ExportedSection {
  statements: { citations: { quote: string }[] }[];
  sections: ExportedSection[];
}

function quotationsOf(section: ExportedSection): string[] {
  const own = section.statements.flatMap((statement) => statement.citations.map((citation) => citation.quote));
  return [...own, ...section.sections.flatMap(quotationsOf)];
}
