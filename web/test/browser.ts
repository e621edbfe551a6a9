// A real browser for the tests: pages of a site that runs in this process, looked at as a person would and by axe.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Result } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Site } from '../src/site.tsx';

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: chromiumArguments });
}

export interface ServedSite {
  address: string;
  close(): Promise<void>;
}

/** Serves a site on a free port of this machine only. */
export function serveOnLoopback(site: Site): Promise<ServedSite> {
  return new Promise((resolve) => {
    const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, (bound: AddressInfo) => {
      resolve({
        address: `http://127.0.0.1:${bound.port}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

export interface WatchedPage {
  page: Page;
  /** Everything that should not have happened: errors on the console, requests to other places. */
  complaints: string[];
}

/** A page in a context of its own that notes what goes wrong while it is used. */
export async function openPage(
  browser: Browser,
  site: ServedSite,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: site.address, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !url.startsWith('data:')) complaints.push(`request to another place: ${url}`);
  });
  return { page, complaints };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA by axe. @returns one line for each violation, with the place */
export async function findAccessibilityProblems(page: Page): Promise<string[]> {
  // Evaluated through the browser's own protocol, which the site's content security policy doesn't bind.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Result[] }> } }).axe;
    const found = await axe.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    });
    return found.violations.map((violation) => ({
      id: violation.id,
      help: violation.help,
      places: violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)),
    }));
  });
  return violations.map((violation) => `${violation.id}: ${violation.help} at ${violation.places.join(' | ')}`);
}

/** How many pixels the page is wider than its window; whole pages must never scroll sideways. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export const windowSizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;
