// npm run pictures: takes the pictures of the README from the running product, on the example contributions.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { build, fail, install, root } from './prepare.mjs';

install();
build();
const folder = mkdtempSync(join(tmpdir(), 'common-thread-pictures-'));
const pictures = join(root, 'docs', 'pictures');
mkdirSync(pictures, { recursive: true });
const server = spawn(
  process.execPath,
  [join(root, 'dist', 'cli.js'), 'start', '--data', folder, '--port', '0', '--json'],
  { stdio: ['ignore', 'pipe', 'ignore'] },
);
try {
  const { address, link } = await firstAnswer(server);
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? fail('No Chromium or Chrome was found; set CHROMIUM.'),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1180, height: 760 } });
  await page.goto(link);
  await page.click('main form button');
  const study = `${address}/workspaces/example-study`;
  await take(page, `${study}/themes`, 'themes', 'main h2');
  const reading = await documentOf(page, study, 'Ghana');
  await take(page, reading, 'reading', '#p4');
  await take(page, `${study}/matrix`, 'matrix', 'table');
  await take(page, `${study}/chapter/preview`, 'chapter', 'h1');
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}

/** The command's answer holds nothing but JSON: first that of the site is complete when it can be read. */
function firstAnswer(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (piece) => {
      text += piece;
      try {
        resolve(JSON.parse(text.slice(text.lastIndexOf('{'))));
      } catch {
        // Not all of it is there yet.
      }
    });
    child.once('exit', () => reject(new Error('The product ended before it served the site.')));
  });
}

async function documentOf(page, study, country) {
  await page.goto(`${study}/contributions?text=${country}`);
  return page.evaluate(() =>
    [...document.querySelectorAll('main a')]
      .map((anchor) => anchor.href)
      .find((address) => address.includes('/documents/')),
  );
}

async function take(page, address, name, anchor) {
  await page.goto(address);
  await page.locator(anchor).first().scrollIntoViewIfNeeded();
  await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'start' }), anchor);
  await page.evaluate(() => window.scrollBy(0, -90));
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  process.stdout.write(`docs/pictures/${name}.png\n`);
}
