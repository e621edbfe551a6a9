// The checks of readiness, and the figures that are asked, on a real installation.
import { askDatabase, checkSchema, countJobs, type Installation } from '@common-thread/platform';
import type { AskedFigures } from './figures.ts';
import type { HealthChecks } from './health.ts';

/** No original has this digest: asking for it shows that the store answers, and costs little. */
const nothing = '0'.repeat(64);

export function healthChecks({ database, originals }: Installation): HealthChecks {
  let isCurrent = false;
  return {
    database: () => askDatabase(database),
    // A schema only grows: once it is this program's, it stays so while the program runs.
    schema: async () => {
      if (!isCurrent) await checkSchema(database);
      isCurrent = true;
    },
    originals: () => originals.read(nothing),
  };
}

export function askedFigures({ database }: Installation): AskedFigures {
  return { jobs: () => countJobs(database), connections: () => database.connections() };
}
