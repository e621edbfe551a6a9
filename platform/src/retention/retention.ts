// Removes what is past its time, by the one table of rules. Any number of servers may run it: one at a time does the work.
import { setTimeout as wait } from 'node:timers/promises';
import { recordInstallationAudit } from '../audit.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { theProgram } from '../people/actor.ts';
import { retentionRules } from './retention-rules.ts';

/** Any number that no other lock of this program uses; the letters "kept". */
const retentionLock = 0x6b657074;

/** Needs the database of the whole installation: behind the wall of a workspace it would see that one alone.
 *  @returns how many things each rule removed, by the rule's id; null when another server is at it */
export async function applyRetention(database: Database): Promise<Record<string, number> | null> {
  return database.transaction(async (transaction) => {
    const lock = await transaction.first<{ held: boolean }>(sql`
      select pg_try_advisory_xact_lock(${retentionLock}) as held`);
    if (lock?.held !== true) return null;
    const removed: Record<string, number> = {};
    for (const { id, days, remove } of retentionRules) {
      if (remove === null || days === null) continue;
      const count = (await transaction.query(remove(days))).length;
      if (count > 0) removed[id] = count;
    }
    if (Object.keys(removed).length > 0) {
      await recordInstallationAudit(transaction, theProgram, {
        action: 'retention.apply',
        subject: Object.entries(removed)
          .map(([id, count]) => `${id} ${String(count)}`)
          .join(', '),
      });
    }
    return removed;
  });
}

const aDay = 24 * 60 * 60 * 1000;

/** At once and then every day, until the signal. A time at which the database could not be reached is passed over: the
 *  next one removes what this one left. */
export async function keepRetention(signal: AbortSignal, database: Database): Promise<void> {
  while (!signal.aborted) {
    await applyRetention(database).catch(() => null);
    await wait(aDay, undefined, { signal }).catch(() => undefined);
  }
}
