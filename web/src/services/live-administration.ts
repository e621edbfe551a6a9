// Administration on a real installation.
import type { Product } from '@common-thread/assembly';
import {
  changeMemberRoles,
  changeWorkspace,
  countRoles,
  createSignInLink,
  deletePerson,
  exportPersonalData,
  findPerson,
  findWorkspace,
  installationWorkspaceId,
  invite,
  listAudit,
  namePeople,
  listInvitations,
  listJobs,
  listMembers,
  listPeople,
  listWorkspacesOf,
  mailerFromEnvironment,
  readStoredData,
  retentionRules,
  retryJob,
  setAdministrator,
  setDisabled,
  verifyAudit,
  withdrawInvitation,
  workspaceContext,
  type StoredTable,
} from '@common-thread/platform';
import { nameContributed } from '@common-thread/contributions';
import type { UnLanguage } from '@common-thread/vocabulary';
import type { AdministrationService, InvitedPerson, MadeInvitation } from './administration-service.ts';
import { textsFor } from '../texts.tsx';

/** @param publicOrigin the site as browsers see it; null: as each request says */
export function administration(product: Product, publicOrigin: string | null): AdministrationService {
  const { database } = product.installation;
  const mail = mailOf(process.env);
  let stored: Promise<StoredTable[]> | undefined;
  return {
    members: listMembers,
    changeRoles: changeMemberRoles,
    invitations: listInvitations,
    invite: async (workspace, person, workspaceName, visitor) => {
      const { token } = await invite(workspace, person);
      const link = `${publicOrigin ?? visitor.origin}/invitations/${encodeURIComponent(token)}`;
      return { link, mail: await mail(person, { link, workspaceName }, workspace.language) };
    },
    withdrawInvitation,
    languageOf: async (workspace, slug) => (await findWorkspace(workspace.database, slug))?.language ?? 'en',
    changeWorkspace,

    audit: listAudit,
    nameSubjects: async (workspace, ids) => {
      const [contributed, people] = await Promise.all([nameContributed(workspace, ids), namePeople(database, ids)]);
      return [...contributed, ...people.map((person) => ({ ...person, kind: 'person' as const }))];
    },
    verifyAudit: (workspace) => verifyAudit(workspace.database),
    jobs: (workspace, filter) => listJobs(workspace.database, filter),
    retryJob,

    installationOf: (administrator, language) =>
      workspaceContext(database, installationWorkspaceId, administrator, language),
    people: async (page, perPage) => {
      const { people, total } = await listPeople(database, page, perPage);
      const counted = await countRoles(
        database,
        people.map((person) => person.id),
      );
      const none = { workspaces: 0, roles: 0 };
      return {
        people: people.map((person) => {
          const { workspaces, roles } = counted.find((row) => row.personId === person.id) ?? none;
          return { ...person, workspaces, roles };
        }),
        total,
      };
    },
    person: async (id) => {
      const person = await findPerson(database, id);
      return person === null ? null : { person, workspaces: await listWorkspacesOf(database, id) };
    },
    setDisabled: (by, id, isDisabled) => setDisabled(database, by, id, isDisabled),
    setAdministrator: (by, id, isAdministrator) => setAdministrator(database, by, id, isAdministrator),
    createSignInLink: async (by, id, visitor) => {
      const person = await findPerson(database, id);
      if (person === null || person.disabledAt !== null) return null;
      const token = await createSignInLink(database, by, id);
      return `${publicOrigin ?? visitor.origin}/sign-in?token=${encodeURIComponent(token)}`;
    },
    exportPersonalData: (id) => exportPersonalData(database, id),
    deletePerson: (by, id) => deletePerson(database, by, id),
    allJobs: (filter) => listJobs(database, filter),
    retryJobOf: (by, workspaceId, id, language) => retryJob(workspaceContext(database, workspaceId, by, language), id),

    // The schema stays as it is while the program runs: a page for the public asks the database once.
    storedData: () => {
      stored ??= readStoredData(database).catch((error: unknown) => {
        stored = undefined;
        throw error;
      });
      return stored;
    },
    retention: retentionRules,
  };
}

type SendInvitation = (
  person: InvitedPerson,
  words: { link: string; workspaceName: string },
  language: UnLanguage,
) => Promise<MadeInvitation['mail']>;

/** Mail is a courtesy: the link is shown to who invites, whether or not it could be sent. Throws where the settings of mail
 *  can't be used, with what to correct. */
function mailOf(environment: Readonly<Record<string, string | undefined>>): SendInvitation {
  const opened = mailerFromEnvironment(environment);
  if (!opened.ok) throw new Error(opened.problem.message);
  const mailer = opened.value;
  return async (person, { link, workspaceName }, language) => {
    if (mailer === null || person.email === null) return null;
    const texts = textsFor(language);
    const values = { name: person.name, workspace: workspaceName };
    const sent = await mailer.send(
      {
        to: person.email,
        subject: texts.text('members.mailSubject', { workspace: workspaceName }),
        text: `${texts.text('members.mailText', values)}\n\n${link}\n\n${texts.text('members.mailEnd')}\n`,
      },
      language,
    );
    return sent.ok ? 'sent' : 'notSent';
  };
}
