// Finds a Chromium or Chrome for the browser tests, or installs one from the system's packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fail } from './prepare.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a browser; the environment variable CHROMIUM goes before all. */
export function findBrowser() {
  return [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path));
}

export function installBrowser() {
  process.stderr.write('Installing Chromium for the browser tests (once)\n');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const step of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const [command, ...args] = [...sudo, ...step];
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return (
    findBrowser() ??
    fail('The tests need Chromium or Chrome. Install one, or set CHROMIUM to its path, and run npm test again.')
  );
}
