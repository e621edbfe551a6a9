// What must hold after everything: nothing acknowledged is lost, nothing is applied twice, all work is done.
import { openOwnerDatabase, sql, verifyAudit, type DatabasePool } from '@common-thread/platform';
import { folderOriginalStore } from '../../platform/src/files/original-store.ts';
import { acknowledgedCount, possibleStates, type Ledger } from './ledger.ts';
import { held, type Outcome } from './outcome.ts';

export async function judge(url: string, originalsFolder: string, ledger: Ledger): Promise<Outcome[]> {
  const database = openOwnerDatabase(url);
  try {
    return [
      ...(await judgeDocuments(database, ledger)),
      ...(await judgeDecisions(database, ledger)),
      await judgeCounts(database),
      await judgeJobs(database),
      await judgeAudit(database),
      await judgeOriginals(database, originalsFolder),
    ];
  } finally {
    await database.close();
  }
}

async function judgeDocuments(database: DatabasePool, ledger: Ledger): Promise<Outcome[]> {
  const stored = await database.query<{ sha256: string; path: string; contributions: number; runs: number }>(sql`
    select version.sha256, document.path,
      (select count(*) from audit
        where audit.workspace_id = document.workspace_id and action = 'contributions.add'
          and subject = document.contribution_id::text) as contributions,
      (select count(*) from suggestion_run run
        where run.workspace_id = version.workspace_id and run.version_id = version.id) as runs
    from document
    left join document_version version on version.workspace_id = document.workspace_id and version.document_id = document.id`);
  const sent = [...ledger.documents];
  const storedOf = (digest: string) => stored.filter((row) => row.sha256 === digest);
  const lost = sent.filter(([digest, document]) => document.isAcknowledged && storedOf(digest).length === 0);
  const twice = sent.filter(
    ([digest, { name }]) => storedOf(digest).length > 1 || stored.filter((row) => row.path === name).length > 1,
  );
  const strange = stored.filter((row) => !ledger.documents.has(row.sha256) || row.contributions !== 1);
  const unsearched = stored.filter((row) => row.runs !== 1);
  const { documents } = acknowledgedCount(ledger);
  const again = sent.filter(([, document]) => document.attempts > 1).length;
  return [
    held(
      `${String(documents)} acknowledged uploads: ${String(lost.length)} lost, ${String(twice.length)} stored twice (${String(again)} were sent again because no answer had come)`,
      lost.length === 0 && twice.length === 0,
    ),
    held(
      `each document has one version, one line of the audit and one run of suggestions: ${String(strange.length + unsearched.length)} of ${String(stored.length)} do not`,
      strange.length === 0 && unsearched.length === 0,
    ),
  ];
}

async function judgeDecisions(database: DatabasePool, ledger: Ledger): Promise<Outcome[]> {
  const states = new Map(
    (
      await database.query<{ subject: string; status: string }>(sql`
        select version_id || ':' || ordinal || ' code ' || value as subject, status
        from coding
        where dimension = 'code'`)
    ).map((row) => [row.subject, row.status]),
  );
  const lines = new Map(
    (
      await database.query<{ subject: string; lines: number }>(sql`
        select subject, count(*) as lines
        from audit
        where action in ('coding.accept', 'coding.reject')
        group by subject`)
    ).map((row) => [row.subject, row.lines]),
  );
  let wrong = 0;
  let uncounted = 0;
  for (const [subject, sent] of ledger.decisions) {
    const status = states.get(subject) ?? 'suggested';
    if (!possibleStates(sent).has(status === 'suggested' ? 'undecided' : status)) wrong += 1;
    const written = lines.get(subject) ?? 0;
    const acknowledged = sent.filter((one) => one.isAcknowledged).length;
    if (written < acknowledged || written > sent.length) uncounted += 1;
  }
  const { decisions } = acknowledgedCount(ledger);
  return [
    held(
      `${String(decisions)} acknowledged decisions on ${String(ledger.decisions.size)} places: ${String(wrong)} places stand otherwise`,
      wrong === 0,
    ),
    held(
      `each decision has one line in the audit, those without an answer at most one: ${String(uncounted)} places have others`,
      uncounted === 0,
    ),
  ];
}

async function judgeCounts(database: DatabasePool): Promise<Outcome> {
  const counted = sql`
    select workspace_id, version_id, dimension, value, suggested, accepted, rejected
    from coding_count`;
  const recounted = sql`
    select workspace_id, version_id, dimension, value,
      count(*) filter (where status = 'suggested')::int as suggested,
      count(*) filter (where status = 'accepted')::int as accepted,
      count(*) filter (where status = 'rejected')::int as rejected
    from coding
    group by workspace_id, version_id, dimension, value`;
  const differing = await database.query(sql`
    (${counted} except ${recounted}) union all (${recounted} except ${counted})`);
  return held(`counts of codings equal a recount: ${String(differing.length)} differ`, differing.length === 0);
}

async function judgeJobs(database: DatabasePool): Promise<Outcome> {
  const [row] = await database.query<{ all: number; done: number; again: number; most: number }>(sql`
    select count(*) as all, count(*) filter (where state = 'done') as done,
      count(*) filter (where attempts > 1) as again, coalesce(max(attempts), 0) as most
    from job
    where kind = 'importUpload'`);
  const { all = 0, done = 0, again = 0, most = 0 } = row ?? {};
  return held(
    `jobs done: ${String(done)} of ${String(all)}; ${String(again)} were begun more than once, at most ${String(most)} times`,
    all === done,
  );
}

async function judgeAudit(database: DatabasePool): Promise<Outcome> {
  const verdict = await verifyAudit(database);
  return held(
    `the audit's chain of ${String(verdict.lines)} lines is whole: ${String(verdict.faults.length)} faults`,
    verdict.faults.length === 0,
  );
}

/** Also those that a job names and no document yet. */
async function judgeOriginals(database: DatabasePool, folder: string): Promise<Outcome> {
  const originals = folderOriginalStore(folder);
  const named = await database.query<{ sha256: string }>(sql`
    select sha256::text from document_version
    union
    select file ->> 'sha256' from job, jsonb_array_elements(payload -> 'files') as file`);
  let missing = 0;
  for (const { sha256 } of named) {
    const bytes = await originals.read(sha256).catch(() => null);
    if (bytes === null) missing += 1;
  }
  return held(
    `originals readable and whole: ${String(named.length - missing)} of ${String(named.length)}`,
    missing === 0,
  );
}
