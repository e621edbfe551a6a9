// Personal links: an editor makes one for a named contributor, passes it on, and may withdraw or prolong it.
import { randomBytes } from 'node:crypto';
import {
  failure,
  firstCodePoints,
  recordAudit,
  sha256Of,
  storableText,
  success,
  workspaceContext,
  type DatabasePool,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { isUnLanguage, type UnLanguage } from '@common-thread/vocabulary';
import { contributionProblems } from '../contributions.problems.ts';
import { countryOf } from '../rules/read-manifest.ts';
import { closeLink, findLink, insertLink, prolongLink, queryLinks, type FoundLink } from './contributor-links.store.ts';
import type { ContributorLink, NewContributorLink } from './submissions.views.ts';
import { isUuid } from './submission-id.ts';

/** How long a link is open when the editor says nothing else, and by how much it is prolonged. */
export const contributorLinkDays = 60;
export const maximumContributorLinkDays = 365;

/** @returns the token of the link, which is shown once; only its digest is kept */
export async function makeContributorLink(
  context: WorkspaceContext,
  given: NewContributorLink,
): Promise<Result<{ token: string }>> {
  const refuse = (code: Parameters<typeof contributionProblems.problem>[1], field: string, value = '') =>
    failure(contributionProblems.problem(context.language, code, { value }, field));
  const written = (text: string, length: number) => firstCodePoints(storableText(text).trim().normalize('NFC'), length);
  const contributorName = written(given.contributorName, 200);
  if (contributorName === '') return refuse('contributorNameMissing', 'contributorName');
  const country = given.country === '' ? null : (countryOf(given.country) ?? null);
  if (country === null && given.country !== '') return refuse('countryUnknown', 'country', given.country);
  if (!isUnLanguage(given.language)) return refuse('languageNotUnderstood', 'language', given.language);
  if (!Number.isInteger(given.days) || given.days < 1 || given.days > maximumContributorLinkDays)
    return refuse('linkDaysNotUnderstood', 'days');
  if (!isUuid(given.id)) return refuse('linkMadeAlready', 'contributorName');
  const token = randomBytes(24).toString('base64url');
  const link = {
    id: given.id.toLowerCase(),
    tokenDigest: sha256Of(token),
    contributorName,
    country,
    organisation: written(given.organisation, 300) || null,
    language: given.language,
    note: written(given.note, 2000) || null,
    days: given.days,
  };
  return context.database.transaction(async (database) => {
    const inTransaction = { ...context, database };
    if (!(await insertLink(inTransaction, link))) return refuse('linkMadeAlready', 'contributorName');
    await recordAudit(inTransaction, { action: 'submissions.makeLink', subject: link.id, after: link });
    return success({ token });
  });
}

export function listContributorLinks(context: WorkspaceContext): Promise<ContributorLink[]> {
  return queryLinks(context);
}

/** What was saved by it stays for a while (see the table of retention times), but nobody can open it. @returns false when there is no such open link */
export function withdrawContributorLink(context: WorkspaceContext, id: string): Promise<boolean> {
  return changeLink(context, id, 'submissions.withdrawLink', (inTransaction) => closeLink(inTransaction, id));
}

/** Opens it for the usual time from now, also when it has expired. @returns false when there is no such link, or it is withdrawn */
export function prolongContributorLink(context: WorkspaceContext, id: string): Promise<boolean> {
  return changeLink(context, id, 'submissions.prolongLink', (inTransaction) =>
    prolongLink(inTransaction, id, contributorLinkDays),
  );
}

function changeLink(
  context: WorkspaceContext,
  id: string,
  action: string,
  change: (inTransaction: WorkspaceContext) => Promise<boolean>,
): Promise<boolean> {
  return context.database.transaction(async (database) => {
    const inTransaction = { ...context, database };
    if (!(await change(inTransaction))) return false;
    await recordAudit(inTransaction, { action, subject: id });
    return true;
  });
}

/** What a link leads to: who asks for what, and the frame in which its contributor acts. */
export interface OpenContributorLink extends FoundLink {
  context: WorkspaceContext;
}

/** @param pageLanguage null: the language the link was made in
 *  @returns null when there is no such link; one that is no longer open says so, and only that may be shown of it */
export async function openContributorLink(
  database: DatabasePool,
  token: string,
  pageLanguage: UnLanguage | null,
): Promise<OpenContributorLink | null> {
  if (!/^[\w-]{32}$/.test(token)) return null;
  const link = await findLink(database, sha256Of(token));
  if (link === null) return null;
  const actor = { kind: 'contributor' as const, id: link.id, name: link.contributorName };
  return { ...link, context: workspaceContext(database, link.workspaceId, actor, pageLanguage ?? link.language) };
}
