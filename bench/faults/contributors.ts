// Contributors without an account: each has a personal link, saves a draft by it and then hands it in.
import { randomUUID } from 'node:crypto';
import { openOwnerDatabase, sql, type DatabasePool } from '@common-thread/platform';
import type { ContributorLedger, Ledger } from './ledger.ts';
import { held, type Outcome } from './outcome.ts';
import { send, type Answer } from './people.ts';

/** Makes personal links as an editor does, whose addresses are shown once. */
export async function makeLinks(
  address: string,
  cookie: string,
  study: string,
  number: number,
): Promise<ContributorLedger[]> {
  const links: ContributorLedger[] = [];
  for (let made = 1; made <= number; made += 1) {
    const id = randomUUID();
    const contributorName = `Contributor ${String(made)}`;
    const body = new URLSearchParams({ id, contributorName, country: 'KEN', language: 'en' });
    const answer = await send(address, `${study}/submissions/links`, { method: 'POST', body, cookie });
    const path = /\/contribute\/[\w-]+/.exec(answer.body)?.[0];
    if (answer.status !== 200 || path === undefined)
      throw new Error(`Making a link answered ${String(answer.status)} without an address.`);
    links.push({ id, path, contributorName, acknowledged: 'nothing', attempts: 0 });
  }
  return links;
}

/** The next thing that the first contributor who is not done has to send; what had no answer is sent again as it was. */
export async function contribute(address: string, ledger: Ledger): Promise<Answer | null> {
  const contributor = ledger.contributors.find(({ acknowledged }) => acknowledged !== 'submitted');
  if (contributor === undefined) return null;
  const isFirst = contributor.acknowledged === 'nothing';
  contributor.attempts += 1;
  const answer = await send(address, contributor.path, { method: 'POST', body: formOf(contributor), cookie: '' });
  if (answer.status === 303) contributor.acknowledged = isFirst ? 'saved' : 'submitted';
  return answer;
}

function formOf({ acknowledged, contributorName }: ContributorLedger): FormData {
  const isFirst = acknowledged === 'nothing';
  const fields = {
    version: isFirst ? '0' : '1',
    title: `Experience of ${contributorName}`,
    country: 'KEN',
    contributorType: 'memberState',
    language: 'en',
    rights: 'ccBy',
    summary: 'Schools and families talk about life online.',
    actions: isFirst ? '' : 'A helpline and lessons in all schools.',
    isConfirmed: isFirst ? '' : 'yes',
    do: isFirst ? 'save' : 'submit',
  };
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
}

interface StoredSubmission {
  id: string;
  state: string;
  version: number;
  saves: number;
  submits: number;
}

export async function judgeContributors(url: string, contributors: readonly ContributorLedger[]): Promise<Outcome[]> {
  const database = openOwnerDatabase(url);
  try {
    const stored = new Map((await listStored(database)).map((row) => [row.id, row]));
    const wrong = contributors.filter((contributor) => !isAsAcknowledged(contributor, stored.get(contributor.id)));
    const count = (acknowledged: ContributorLedger['acknowledged']) =>
      contributors.filter((contributor) => contributor.acknowledged === acknowledged).length;
    const again = contributors.filter(
      ({ acknowledged, attempts }) => attempts > (acknowledged === 'submitted' ? 2 : 1),
    ).length;
    return [
      held(
        `${String(count('submitted'))} forms handed in and ${String(count('saved'))} drafts saved by personal links, acknowledged: ${String(wrong.length)} stand otherwise or were applied twice (${String(again)} were sent again)`,
        wrong.length === 0 && count('submitted') > 0,
      ),
    ];
  } finally {
    await database.close();
  }
}

function listStored(database: DatabasePool): Promise<StoredSubmission[]> {
  return database.query<StoredSubmission>(sql`
    select id, state, version,
      (select count(*) from audit
        where audit.workspace_id = submission.workspace_id and subject = submission.id::text
          and action = 'submissions.save') as saves,
      (select count(*) from audit
        where audit.workspace_id = submission.workspace_id and subject = submission.id::text
          and action = 'submissions.submit') as submits
    from submission`);
}

/** Each saving changes the form once and has one line in the audit, however often it was sent. The one whose answer never
 *  came may have been applied, once. */
function isAsAcknowledged(contributor: ContributorLedger, stored: StoredSubmission | undefined): boolean {
  if (stored === undefined) return contributor.acknowledged === 'nothing';
  const isWhole = stored.version === stored.saves + stored.submits && stored.saves === 1 && stored.submits <= 1;
  return (
    isWhole && (contributor.acknowledged !== 'submitted' || (stored.state === 'submitted' && stored.submits === 1))
  );
}
