// npm start: installs, builds, makes a chapter from the examples (or --folder DIR) and serves the site.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, checkNode, install, root } from './prepare.mjs';

checkNode();
install();
build();
const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'start', ...process.argv.slice(2)], {
  stdio: 'inherit',
  // A relative --folder is meant from where the person stands, not from the project's folder.
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
// The terminal sends Ctrl+C to both; this one waits for the other to finish.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
// npm does not pass on a signal that it gets itself; then its end is the sign to stop.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
child.on('exit', (code) => process.exit(code ?? 0));
