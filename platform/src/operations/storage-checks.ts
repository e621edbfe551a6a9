// Whether the doctor can write where the program has to: the data folder, and the store of originals.
import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { originalStoreFromEnvironment } from '../files/original-store-settings.ts';
import type { OriginalStore } from '../files/original-store.ts';
import { ok, problem, reasonOf, type Finding } from './finding.ts';
import type { Environment } from './settings.ts';

export async function checkDataFolder(folder: string): Promise<Finding> {
  const probe = join(folder, `check-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, 'probe', { flag: 'wx', mode: 0o600 });
    await rm(probe);
    return ok('dataFolder', `The data folder ${folder} can be written to.`);
  } catch (error) {
    return problem(
      'dataFolder',
      `The data folder ${folder} cannot be written to: ${reasonOf(error)}.`,
      'Make the user of the program its owner, or name another with --data or COMMON_THREAD_DATA.',
    );
  }
}

export async function checkOriginals(environment: Environment, dataFolder: string): Promise<Finding> {
  let store: OriginalStore;
  try {
    store = originalStoreFromEnvironment(environment, dataFolder);
  } catch (error) {
    return problem('originals', `${reasonOf(error)}.`, 'Correct it and run this again.');
  }
  const place = environment['S3_BUCKET'] ? `the bucket ${environment['S3_BUCKET']}` : 'the data folder';
  try {
    await store.check();
    return ok('originals', `Originals are kept in ${place}, and can be written.`);
  } catch (error) {
    return problem('originals', `${reasonOf(error)}.`, 'docs/operations/s3.md says what a store needs.');
  }
}
