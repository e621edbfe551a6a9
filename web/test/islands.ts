// The scripts of the pages, bundled for a test as the build bundles them, into a folder of their own.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, mergeConfig } from 'vite';
import islands from '../islands.config.ts';

/** @returns the folder that holds them */
export async function buildIslands(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'islands-'));
  await build({ ...mergeConfig(islands, { build: { outDir } }), configFile: false });
  return outDir;
}
