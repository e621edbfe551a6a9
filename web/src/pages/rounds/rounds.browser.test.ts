// A round through the real product: an editor plans it, two coders code alone, nobody sees too much, the editor decides.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '@common-thread/assembly';
import {
  createPerson,
  createSignInLink,
  ensureWorkspace,
  setRoles,
  theProgram,
  workspaceContext,
  type Role,
} from '@common-thread/platform';
import { openPage } from '../../../test/browser.ts';
import { openLiveSite, type LiveSite } from '../../../test/live-site.ts';
import type { RunningSite } from '../../serve.ts';

const papers = {
  'Kenya.md':
    '## Calls\n\nA child helpline answers calls at night.\n\n## Schools\n\nThe ministry trained teachers in 2022.',
  'Chile.md': '## Calls\n\nA national helpline opened in 2021.\n\n## Schools\n\nSchools teach pupils about grooming.',
};
const study = '/workspaces/round-journey';
const helplines = 'Helpline and counselling';

let live: LiveSite;
let product: Product;
let site: RunningSite;
let browser: Browser;
const pages: Record<string, Page> = {};

async function signIn(name: string, ...roles: Role[]): Promise<Page> {
  const { database } = product.installation;
  const workspace = await ensureWorkspace(database, 'Round journey', 'en');
  const person = await createPerson(database, theProgram, { name, email: null });
  const id = person?.id ?? '';
  await setRoles(workspaceContext(database, workspace.id, theProgram, 'en'), id, roles);
  const { page } = await openPage(browser, site);
  await page.goto(`/sign-in?token=${await createSignInLink(database, theProgram, id)}`);
  await page.click('main form button');
  await page.waitForURL('**/');
  return page;
}

beforeAll(async () => {
  live = await openLiveSite();
  ({ product, site, browser } = live);
  pages['editor'] = await signIn('Edith Editor', 'editor', 'administrator');
  pages['amina'] = await signIn('Amina Coder', 'coder');
  pages['boris'] = await signIn('Boris Coder', 'coder');
}, 120_000);

afterAll(async () => {
  await live.close();
});

const as = (name: string): Page => {
  const page = pages[name];
  if (page === undefined) throw new Error(`Nobody is signed in as ${name}.`);
  return page;
};

let round: string;

describe('a round of coding', () => {
  it('is planned by an editor for two coders', async () => {
    const page = as('editor');
    await page.goto(`${study}/contributions/import`);
    const files = Object.entries(papers).map(([name, text]) => ({
      name,
      mimeType: 'text/markdown',
      buffer: Buffer.from(`# ${name.slice(0, -3)}: national experience\n\n${text}\n`),
    }));
    await page.setInputFiles('input[type=file]', files);
    await page.click('main form button');
    await page.waitForSelector('text=Kenya.md', { timeout: 60_000 });
    await page.goto(`${study}/rounds`);
    await page.click('text=New round');
    await page.fill('#title', 'First round');
    await page.check('text=Amina Coder');
    await page.check('text=Boris Coder');
    for (const box of await page.locator('input[name=versionIds]').all()) await box.check();
    await page.click('text=Begin the round');
    await page.waitForSelector('text=The round has begun with 4 passages to code.');
    round = new URL(page.url()).pathname;
  }, 90_000);

  /** Gives codes to the passages that hold the words, in each document of the round, and says done. */
  async function codeAll(page: Page, words: readonly string[]): Promise<void> {
    await page.goto(`${study}/rounds`);
    await page.click('text=First round');
    const documents = await page
      .locator('a:has-text("Read and code")')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(documents).toHaveLength(2);
    for (const address of documents) {
      await page.goto(address);
      // Nothing of the program's suggestions is shown in a round that hides them.
      expect(await page.locator('.coding.suggested').count()).toBe(0);
      for (const wanted of words) {
        const passage = page.locator('.passage', { hasText: wanted });
        if ((await passage.count()) === 0) continue;
        await passage.locator('.passage-actions summary').first().click();
        await passage.locator('input[name=add]').fill('RESP-HELPLINE');
        const sent = page.waitForResponse((answer) => answer.url().endsWith('/segments'));
        await passage.locator('.passage-actions form button').first().click();
        expect((await sent).status()).toBeLessThan(400);
      }
      await page.goto(round);
      await page.locator('text=I am done with it').first().click();
      await page.waitForURL(`**${round}`);
    }
    await page.goto(round);
    expect(await page.locator('text=2 of 2 documents done').count()).toBe(1);
  }

  it('is coded by each of them alone, and by nobody seen before it is closed', async () => {
    await codeAll(as('amina'), ['helpline', 'Schools teach']);
    await codeAll(as('boris'), ['helpline']);
    for (const name of ['amina', 'boris', 'editor']) {
      const page = as(name);
      await page.goto(`${round}/compare`);
      await page.waitForSelector('text=The round is still open');
      for (const file of ['agreement.csv', 'units.csv'])
        expect((await page.request.get(`${round}/${file}`)).status()).toBe(409);
    }
  }, 120_000);

  it('leaves no trace of who gave which words which code in the themes or the audit trail of an administrator', async () => {
    for (const address of [`${study}/themes?basis=accepted`, `${study}/audit`, `${study}/audit.csv`]) {
      const text = await (await as('editor').request.get(address)).text();
      expect([address, /code RESP-HELPLINE/.test(text)]).toEqual([address, false]);
    }
  });

  it('is closed, compared and decided by the editor, without and with a key', async () => {
    const page = as('editor');
    await page.goto(round);
    await page.click('text=Close the round and compare');
    await page.click('main form button:has-text("Close the round")');
    await page.waitForSelector('text=The round is closed.');
    await page.click('main a:has-text("Compare")');
    const row = page.locator('tr', { hasText: helplines }).first();
    // Amina gave 3 of 4 passages, Boris 2: yes-yes 2, yes-no 1, no-no 1. Do = 2/8, De = 2*5*3/(8*7), alpha = 1 - .25/.5357.
    expect(await row.textContent()).toContain('0.53');
    await page.click('text=Adopt 2 units on which all agree');
    await page.waitForSelector('text=2 units were adopted.');
    await page.click('text=1 unit to decide');
    await page.waitForSelector('text=They differ');
    await page.keyboard.press('j');
    await page.keyboard.press('w');
    await page.keyboard.type('Teaching is no helpline.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    await page.keyboard.press('n');
    await page.waitForSelector('text=The decision was saved.');
    await page.goto(`${study}/rounds/lessons`);
    expect(await page.textContent('main')).toContain('Teaching is no helpline.');
    const units = await (await page.request.get(`${round}/units.csv`)).text();
    expect(units.match(/,RESP-HELPLINE,agreed,/g)?.length).toBe(2);
    expect(units).toContain('Teaching is no helpline.');
    await page.goto(`${study}/themes?basis=accepted`);
    expect(await page.textContent('main')).toContain('2 of 2 countries');
  }, 90_000);

  it('is shown to its coders once it is closed, who can decide nothing of it', async () => {
    const page = as('boris');
    await page.goto(`${round}/compare`);
    expect(await page.locator('text=All codes, pooled').count()).toBe(1);
    expect(await page.locator('text=Take back').count()).toBe(0);
    const refused = await page.request.post(`${round}/adopt`, { headers: { Origin: site.address } });
    expect(refused.status()).toBe(403);
  });
});
