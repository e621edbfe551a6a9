// How fast a document of 300 pages opens and scrolls, in Chromium, over the loopback.
import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { createAdministratorLink } from '@common-thread/platform';
import { silentLog } from '../../web/src/operations/silent-log.ts';
import { serveSite } from '../../web/src/serve.ts';
import { withScratchProduct } from '../scratch-product.ts';
import { makeDocument } from './made-document.ts';

const pages = 300;
const runs = 9;

export async function benchReading(say: (line: string) => void): Promise<void> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return say('reading: left out, there is no Chromium (set CHROMIUM to its path)');
  await withScratchProduct(async (product, openWorkspace) => {
    const study = await openWorkspace('Reading');
    const versionId = await makeDocument(study, pages);
    const server = await serveSite(product, { port: 0, host: '127.0.0.1', log: silentLog });
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage({ baseURL: server.address, viewport: { width: 1180, height: 800 } });
      await page.goto(`/sign-in?token=${await createAdministratorLink(product.installation.database)}`);
      await page.click('main form button');
      const address = `/workspaces/reading/documents/${versionId}`;
      const opened: Opening[] = [];
      for (let run = 0; run <= runs; run += 1) {
        const times = await openingTimes(page, address);
        if (run > 0) opened.push(times);
      }
      const of = (name: keyof Opening) => middle(opened.map((times) => times[name])).toFixed(0);
      say(
        `reading, ${String(pages)} pages (1,500 passages, 100 shown at a time, two segments on each that is shown): answer ${of('answer')} ms, first contentful paint ${of('paint')} ms, page complete ${of('complete')} ms, medians of ${String(runs)} (goal: first paint 1,000)`,
      );
      const frames = await scrollThrough(page);
      say(
        `reading, scrolled from top to end: ${String(frames.length)} frames, middle ${middle(frames).toFixed(1)} ms, 99 of 100 within ${percentile(frames, 0.99).toFixed(0)} ms, longest ${Math.max(...frames).toFixed(0)} ms`,
      );
      const coded = await codingTime(page);
      say(
        `reading, giving one code until it is shown: ${middle(coded).toFixed(0)} ms, median of ${String(coded.length)}`,
      );
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

/** Milliseconds since the navigation began. */
interface Opening {
  answer: number;
  paint: number;
  complete: number;
}

async function openingTimes(page: Page, address: string): Promise<Opening> {
  await page.goto(address, { waitUntil: 'load' });
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    return { answer: navigation?.responseEnd ?? NaN, paint, complete: navigation?.loadEventEnd ?? NaN };
  });
}

/** Length of each frame while the page is scrolled by 400 pixels a time to its end. */
async function scrollThrough(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          scrollBy(0, 400);
          const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
          if (isAtEnd) resolve(frames.slice(1));
          else requestAnimationFrame(step);
        };
        scrollTo(0, 0);
        requestAnimationFrame((now) => {
          last = now;
          requestAnimationFrame(step);
        });
      }),
  );
}

/** From pressing a code to the passage shown with it. */
async function codingTime(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.evaluate(() => scrollTo(0, 0));
  for (let run = 0; run < 9; run += 1) {
    await page.keyboard.press('j');
    const begun = await page.locator('.passage.current .segment').count();
    await page.keyboard.press('v');
    await page.keyboard.press('Enter');
    await page.keyboard.type('SIT-ACCESS');
    const startedAt = performance.now();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.passage.current .segment').length > count,
      begun,
      { polling: 'raf' },
    );
    times.push(performance.now() - startedAt);
  }
  return times;
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);
const middle = (numbers: readonly number[]): number => percentile(numbers, 0.5);
const percentile = (numbers: readonly number[], share: number): number =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN;
