// THE table of how long things are kept: what, how long, why, and the statement that removes what is past its time.
import { sql, type Statement } from '../database/sql.ts';

export interface RetentionRule {
  id: string;
  /** Table of the database. */
  table: string;
  what: string;
  /** Days after `since`; null: as long as the thing it belongs to. */
  days: number | null;
  since: string;
  why: string;
  /** Removes what is past its time and returns a row for each thing removed; null where nothing is removed by time. The
   *  rules are applied in order: what leans on another thing stands before it. */
  remove: ((days: number) => Statement) | null;
}

/** What the rules say in another language, by the id of the rule. */
export type RetentionWords = Readonly<Record<string, Pick<RetentionRule, 'what' | 'since' | 'why'>>>;

const rule = (
  id: string,
  table: string,
  [what, since, why]: [what: string, since: string, why: string],
  days: number,
  remove: (days: number) => Statement,
): RetentionRule => ({ id, table, what, since, why, days, remove });

const kept = (id: string, table: string, [what, since, why]: [string, string, string]): RetentionRule => ({
  id,
  table,
  what,
  since,
  why,
  days: null,
  remove: null,
});

const daysBefore = (days: number) => sql`now() - make_interval(days => ${days})`;

export const retentionRules: readonly RetentionRule[] = [
  rule(
    'session',
    'session',
    ['Sessions', 'since they expired', 'An expired session signs nobody in; a day allows for clocks that differ.'],
    1,
    (days) => sql`delete from session where expires_at < ${daysBefore(days)} returning 1`,
  ),
  rule(
    'signInLink',
    'sign_in_link',
    [
      'One-time links that nobody used',
      'since they expired',
      'A link that is used goes at once; an old one is of no use.',
    ],
    1,
    (days) => sql`delete from sign_in_link where expires_at < ${daysBefore(days)} returning 1`,
  ),
  rule(
    'signInStep',
    'sign_in_step',
    ['Steps of a sign-in that was not finished', 'since they expired', 'They are of use for a few minutes.'],
    1,
    (days) => sql`delete from sign_in_step where expires_at < ${daysBefore(days)} returning 1`,
  ),
  rule(
    'lockOut',
    'lock_out',
    ['Counts of failed sign-ins', 'since the last failure', 'After that time the count begins anew in any case.'],
    1,
    (days) => sql`
      delete from lock_out
      where last_failure_at < ${daysBefore(days)}
        and coalesce(locked_until, '-infinity') < now()
      returning 1`,
  ),
  rule(
    'invitation',
    'invitation',
    [
      'Invitations',
      'since they expired',
      'One that is used or withdrawn goes at once; a name and an address that were never used are not kept.',
    ],
    1,
    (days) => sql`delete from invitation where expires_at < ${daysBefore(days)} returning 1`,
  ),
  rule(
    'apiToken',
    'api_token',
    ['Keys for programs', 'since they expired', 'So that their owner can still see which key has run out.'],
    30,
    (days) => sql`delete from api_token where expires_at < ${daysBefore(days)} returning 1`,
  ),
  rule(
    'jobDone',
    'job',
    ['Background work that is done', 'since it was done', 'Its report can be read in that time; what it made stays.'],
    30,
    (days) => sql`
      delete from job
      where state = 'done'
        and finished_at < ${daysBefore(days)}
      returning 1`,
  ),
  rule(
    'jobFailed',
    'job',
    ['Background work that failed', 'since it failed', 'So that there is time to find the reason and try it again.'],
    90,
    (days) => sql`
      delete from job
      where state = 'failed'
        and finished_at < ${daysBefore(days)}
      returning 1`,
  ),
  rule(
    'submissionDraft',
    'submission',
    [
      'Drafts written by a personal link and never submitted',
      'since the link ended',
      'The link can be prolonged in that time, and the draft submitted.',
    ],
    90,
    (days) => sql`
      delete from submission
      where state = 'draft'
        and exists (
          select from contributor_link link
          where link.workspace_id = submission.workspace_id
            and link.id = submission.link_id
            and least(link.expires_at, link.withdrawn_at) < ${daysBefore(days)})
      returning 1`,
  ),
  rule(
    'contributorLink',
    'contributor_link',
    [
      'Personal links by which nothing was submitted',
      'since the link ended',
      'A name for which nothing came in is not kept.',
    ],
    90,
    (days) => sql`
      delete from contributor_link
      where least(expires_at, withdrawn_at) < ${daysBefore(days)}
        and not exists (
          select from submission
          where submission.workspace_id = contributor_link.workspace_id
            and submission.link_id = contributor_link.id)
      returning 1`,
  ),
  rule(
    'submissionContact',
    'submission',
    [
      'How to reach the contributor of a submission',
      'since it was accepted or rejected',
      'Questions about it come up in that time; what was submitted stays.',
    ],
    365,
    (days) => sql`
      update submission
      set form = jsonb_set(form, '{contact}', '""')
      where state in ('accepted', 'rejected')
        and decided_at < ${daysBefore(days)}
        and form ->> 'contact' <> ''
      returning 1`,
  ),
  kept('person', 'person', [
    'Accounts, with their passkeys, memberships and settings',
    'until the person or an administrator removes them',
    'They are needed to sign in and to say who belongs to a workspace.',
  ]),
  kept('audit', 'audit', [
    'Audit lines',
    'as long as the installation',
    'A trail from which lines go proves nothing. It names people by an id alone, which means nothing once the account is removed.',
  ]),
  kept('content', 'contribution', [
    'Contributions, their documents, codes and chapters',
    'as long as their workspace',
    'Statements that were published rest on them.',
  ]),
];
