// The administration of the invented study: its members, an invitation, its trail and its background work.
import { retentionRules, type AuditEntry, type ListedJob, type Member, type Person } from '@common-thread/platform';
import type { AdministrationService, ListedPerson, NamedSubject } from '../src/services/administration-service.ts';

const january = new Date('2026-01-12T08:30:00Z');
const march = new Date('2026-03-09T10:00:00Z');

export const inventedMembers: Member[] = [
  {
    personId: 'mensah',
    name: 'Ama Mensah',
    email: 'ama.mensah@example.org',
    isDisabled: false,
    roles: ['administrator'],
    since: january,
  },
  { personId: 'okafor', name: 'Chidi Okafor', email: null, isDisabled: true, roles: ['coder', 'reader'], since: march },
];

const entry = (id: number, action: string, actor: Partial<AuditEntry>): AuditEntry => ({
  id,
  at: march,
  actorKind: 'person',
  actorId: 'mensah',
  actorName: 'Ama Mensah',
  action,
  subject: `subject of line ${String(id)}`,
  beforeDigest: null,
  afterDigest: 'ab'.repeat(32),
  hash: 'cd'.repeat(32),
  ...actor,
});

export const inventedTrail: AuditEntry[] = [
  entry(4, 'part.notYetNamed', { actorKind: 'contributor', actorId: 'link', actorName: null }),
  entry(3, 'coding.accept', {
    actorId: 'gone',
    actorName: null,
    beforeDigest: 'ef'.repeat(32),
    subject: '22222222-2222-4222-8222-222222222222:4 code AWA-CAMPAIGN',
  }),
  entry(2, 'people.invite', {}),
  entry(1, 'workspaces.begin', { actorKind: 'program', actorId: 'program', actorName: null }),
];

const inventedSubjects: NamedSubject[] = [
  { id: '22222222-2222-4222-8222-222222222222', kind: 'document', name: 'Ghana <2024>.pdf' },
];

const job = (id: string, state: ListedJob['state'], more: Partial<ListedJob>): ListedJob => ({
  workspaceId: '11111111-1111-4111-8111-111111111111',
  workspaceName: 'Question 3/2',
  workspaceSlug: 'q3',
  id,
  kind: 'importUpload',
  state,
  attempts: 1,
  progress: null,
  problem: null,
  createdAt: january,
  finishedAt: null,
  notBefore: january,
  ...more,
});

export const inventedJobs: ListedJob[] = [
  job('j1', 'failed', { attempts: 5, problem: '<b>The disk</b> is full.', finishedAt: march }),
  job('j2', 'running', { progress: { done: 3, total: 9 } }),
  job('j3', 'waiting', { attempts: 2, problem: 'The disk is full.', notBefore: march }),
  job('j4', 'done', { kind: 'anotherKind', finishedAt: march }),
];

const person = (id: string, name: string, more: Partial<Person>): ListedPerson => ({
  id,
  name,
  email: `${id}@example.org`,
  language: null,
  isAdministrator: false,
  hasPassword: true,
  disabledAt: null,
  createdAt: january,
  lastSignedInAt: march,
  workspaces: 1,
  roles: 2,
  ...more,
});

export const inventedPeople: ListedPerson[] = [
  person('mensah', 'Ama Mensah', { isAdministrator: true }),
  person('okafor', 'Chidi Okafor', { disabledAt: march, lastSignedInAt: null, email: null }),
];

/** @param asked where the changes asked for are noted */
export function inventedAdministration(asked: unknown[][]): AdministrationService {
  const note = <Answer>(answer: Answer, ...words: unknown[]): Promise<Answer> => {
    asked.push(words);
    return Promise.resolve(answer);
  };
  const jobPage = (state: ListedJob['state'] | undefined) => {
    const jobs = inventedJobs.filter((one) => state === undefined || one.state === state);
    return { jobs, total: jobs.length, counts: { waiting: 1, running: 1, done: 1, failed: 1 } };
  };
  return {
    members: () => Promise.resolve(inventedMembers),
    changeRoles: (_workspace, personId, roles) => {
      if (!inventedMembers.some((member) => member.personId === personId)) return Promise.resolve('notMember');
      if (personId === 'mensah' && !roles.includes('administrator')) return Promise.resolve('lastAdministrator');
      return note('changed', 'changeRoles', personId, roles);
    },
    invitations: () =>
      Promise.resolve([
        {
          id: 'n1',
          name: 'Mariam Haddad',
          email: 'mariam@example.org',
          roles: ['editor'],
          invitedBy: 'Ama Mensah',
          createdAt: january,
          expiresAt: march,
        },
      ]),
    invite: (_workspace, invited) =>
      note(
        {
          link: 'https://thread.example.org/invitations/abcdefghijklmnopqrstuvwxyz012345',
          mail: invited.email === null ? null : 'sent',
        },
        'invite',
        invited,
      ),
    withdrawInvitation: (_workspace, id) =>
      id === 'n1' ? note(true, 'withdrawInvitation', id) : Promise.resolve(false),
    languageOf: () => Promise.resolve('fr'),
    changeWorkspace: (_workspace, changes) => note(undefined, 'changeWorkspace', changes),
    audit: (_workspace, { action }) => {
      const entries = inventedTrail.filter((one) => action === undefined || one.action === action);
      return Promise.resolve({
        entries,
        total: entries.length,
        actions: inventedTrail.map((one) => one.action),
      });
    },
    nameSubjects: () => Promise.resolve(inventedSubjects),
    verifyAudit: (workspace) =>
      Promise.resolve({
        lines: 4,
        workspaces: [{ workspaceId: workspace.workspaceId, slug: 'q3', entries: 4, hash: 'cd'.repeat(32) }],
        faults: [],
      }),
    jobs: (_workspace, { state }) => Promise.resolve(jobPage(state)),
    retryJob: (_workspace, id) => (id === 'j1' ? note(true, 'retryJob', id) : Promise.resolve(false)),
    installationOf: (actor, language) => ({ workspaceId: 'installation', actor, language, database: null as never }),
    people: () => Promise.resolve({ people: inventedPeople, total: inventedPeople.length }),
    person: (id) => {
      const found = inventedPeople.find((one) => one.id === id);
      return Promise.resolve(
        found === undefined
          ? null
          : { person: found, workspaces: [{ slug: 'q3', name: 'Question 3/2', kind: 'study', roles: ['coder'] }] },
      );
    },
    setDisabled: (_by, id, isDisabled) =>
      id === 'mensah' ? Promise.resolve(false) : note(true, 'setDisabled', id, isDisabled),
    setAdministrator: (_by, id, isAdministrator) =>
      id === 'mensah' ? Promise.resolve(false) : note(true, 'setAdministrator', id, isAdministrator),
    createSignInLink: (_by, id) =>
      id === 'mensah'
        ? note('https://thread.example.org/sign-in?token=abcdefghijklmnopqrstuvwxyz', 'createSignInLink', id)
        : Promise.resolve(null),
    exportPersonalData: (id) =>
      Promise.resolve(id === 'okafor' ? ({ account: { id, name: 'Chidi Okafor' } } as never) : null),
    deletePerson: (_by, id) => {
      if (id === 'mensah') return Promise.resolve('lastAdministrator');
      return id === 'okafor' ? note('removed', 'deletePerson', id) : Promise.resolve('notFound');
    },
    allJobs: ({ state }) => Promise.resolve(jobPage(state)),
    retryJobOf: (_by, workspaceId, id) =>
      id === 'j1' ? note(true, 'retryJobOf', workspaceId, id) : Promise.resolve(false),
    storedData: () =>
      Promise.resolve([
        {
          name: 'person',
          group: 'people',
          purpose: 'Someone who may sign in.',
          columns: [{ name: 'email', note: 'Names the account at sign-in. May be empty.' }],
        },
        { name: 'contribution', group: 'workspaces', purpose: 'One national experience.', columns: [] },
        { name: 'migration', group: 'operations', purpose: null, columns: [] },
      ]),
    retention: retentionRules,
  };
}
