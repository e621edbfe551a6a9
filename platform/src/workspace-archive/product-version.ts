// The version of the program, as its package says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productRoot } from '../resources.ts';

export function productVersion(): string {
  const manifest = JSON.parse(readFileSync(join(productRoot(), 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
