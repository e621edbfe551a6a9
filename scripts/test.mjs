// npm test: installs what the tests need, the browser included, builds, and runs every test. Arguments go to the runner.
import { spawnSync } from 'node:child_process';
import { findBrowser, installBrowser } from './browser.mjs';
import { build, checkNode, install, root } from './prepare.mjs';

checkNode();
install();
build();
const browser = findBrowser() ?? installBrowser();
const runner = spawnSync('npx', ['vitest', 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, CHROMIUM: browser },
});
process.exit(runner.status ?? 1);
