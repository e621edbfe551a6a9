// Looks an installation over and says of each thing whether it is well, and what to do. Changes nothing, but for probes that it removes.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve, join } from 'node:path';
import { openUnmigrated } from '../backup/unmigrated-installation.ts';
import { productRoot, resourcePath } from '../resources.ts';
import { checkDatabase } from './database-checks.ts';
import { note, problem, reasonOf, type Finding } from './finding.ts';
import { checkClock, checkDisk, checkMemory, checkNode } from './machine-checks.ts';
import { checkSettings } from './setting-checks.ts';
import { settings, shownValue, type Environment } from './settings.ts';
import { checkOcr, checkShippedFiles } from './shipped-files.ts';
import { checkDataFolder, checkOriginals } from './storage-checks.ts';

export interface DoctorOptions {
  dataFolder: string;
  environment: Environment;
  /** Milliseconds since 1970, by this machine. */
  clock?: () => number;
}

export interface DoctorReport {
  isWell: boolean;
  version: string;
  settings: { name: string; value: string; without: string }[];
  findings: Finding[];
}

export async function examineInstallation(options: DoctorOptions): Promise<DoctorReport> {
  const { environment } = options;
  const clock = options.clock ?? Date.now;
  const dataFolder = resolve(options.dataFolder);
  const folder = await checkDataFolder(dataFolder);
  const findings = [
    checkNode(process.version),
    checkMemory(),
    await checkDisk(dataFolder),
    checkClock(new Date(clock()), builtAt(), Intl.DateTimeFormat().resolvedOptions().timeZone),
    checkShippedFiles(manifest().version),
    checkOcr(dataFolder),
    folder,
    await checkOriginals(environment, dataFolder),
    ...(await examineDatabase(dataFolder, environment, clock, folder.state !== 'problem')),
    ...checkSettings(environment),
  ];
  return {
    isWell: findings.every(({ state }) => state !== 'problem'),
    version: manifest().version,
    settings: settings.map((setting) => ({
      name: setting.name,
      value: shownValue(setting, environment),
      without: setting.without,
    })),
    findings,
  };
}

async function examineDatabase(
  dataFolder: string,
  environment: Environment,
  clock: () => number,
  canWrite: boolean,
): Promise<Finding[]> {
  const databaseUrl = environment['DATABASE_URL'] || undefined;
  if (databaseUrl === undefined && !existsSync(join(dataFolder, 'postgres', 'PG_VERSION')))
    return [
      note(
        'database',
        'There is no database yet.',
        'Start the site: it makes one in the data folder. Or set DATABASE_URL.',
      ),
    ];
  if (databaseUrl === undefined && !canWrite)
    return [
      problem('database', 'The embedded database needs a data folder that can be written to.', 'See dataFolder.'),
    ];
  try {
    // The store of originals was looked at by itself: what is wrong with it shall not hide the database.
    const opened = await openUnmigrated({ dataFolder, databaseUrl, environment: {}, mayBeNew: false });
    if (!opened.ok) return [problem('database', opened.problem.message, 'Do as it says and run this again.')];
    const { connectionString, databaseKind, close } = opened.value;
    try {
      return await checkDatabase({ connectionString, kind: databaseKind, clock });
    } finally {
      await close();
    }
  } catch (error) {
    return [
      problem(
        'database',
        `The database did not start: ${reasonOf(error)}.`,
        'Look into postgres.log in the data folder.',
      ),
    ];
  }
}

const manifest = (): { version: string } =>
  JSON.parse(readFileSync(join(productRoot(), 'package.json'), 'utf8')) as { version: string };

/** When the program was built, or at least laid here: no clock that is right says less. */
function builtAt(): Date {
  const built = resourcePath('dist/serve.js');
  return statSync(existsSync(built) ? built : join(productRoot(), 'package.json')).mtime;
}
