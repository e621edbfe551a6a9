// The scripts of the pages, bundled for a test as the build bundles them, into a folder of their own.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, mergeConfig } from 'vite';
import { productRoot } from '@common-thread/platform';
import islands from '../../scripts/islands.config.ts';

/** @returns the folder that holds them */
export async function buildIslands(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'islands-'));
  await build({
    ...mergeConfig(islands, { logLevel: 'warn', build: { outDir } }),
    configFile: false,
    root: productRoot(),
  });
  return outDir;
}
