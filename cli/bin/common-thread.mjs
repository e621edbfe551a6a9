#!/usr/bin/env node
// Runs the built command line; says what to do where it has not been built.
import { existsSync } from 'node:fs';

const built = new URL('../../dist/cli.js', import.meta.url);
if (!existsSync(built)) {
  process.stderr.write('The program is not built yet. Run "npm start" once, or "npm run build".\n');
  process.exit(2);
}
await import(built.href);
