// People, their sessions, roles, invitations and tokens, on both databases.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/databases.ts';
import type { DatabasePool } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { workspaceContext } from '../workspaces/context.ts';
import {
  beginWorkspace,
  changeWorkspace,
  findWorkspace,
  listWorkspacesOf,
  type Workspace,
} from '../workspaces/workspace.ts';
import {
  changePerson,
  createPerson,
  findPersonByEmail,
  listPeople,
  setAdministrator,
  setDisabled,
} from './accounts.ts';
import { theProgram, type Actor } from './actor.ts';
import { createApiToken, findApiToken, listApiTokens, revokeApiToken } from './api-tokens.ts';
import {
  acceptInvitation,
  acceptInvitationsTo,
  invite,
  isInvited,
  listInvitations,
  readInvitation,
  withdrawInvitation,
} from './invitations.ts';
import { listMembers, rolesOf, setRoles } from './memberships.ts';
import { endOtherSessions, endSession, findSession, listSessions, openSession } from './sessions.ts';
import { createAdministratorLink, createSignInLink, useSignInLink } from './sign-in-links.ts';

describe.each(testDatabases)('people on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let database: DatabasePool;
  let number = 0;
  beforeAll(async () => {
    opened = await open();
    database = opened.installation.database;
  });
  afterAll(() => opened.remove());

  async function newPerson(name = 'Ama Mensah'): Promise<Actor> {
    number += 1;
    const person = await createPerson(database, theProgram, { name, email: `person${String(number)}@example.org` });
    if (person === null) throw new Error('The person was not made.');
    return { kind: 'person', id: person.id, name };
  }
  async function newWorkspace(actor: Actor = theProgram): Promise<Workspace> {
    number += 1;
    const begun = { name: `Workspace ${String(number)}`, language: 'en', kind: 'country' } as const;
    const workspace = await beginWorkspace(database, actor, begun);
    if (workspace === null) throw new Error('The workspace was not begun.');
    return workspace;
  }
  const inside = (workspace: Workspace, actor: Actor = theProgram) =>
    workspaceContext(database, workspace.id, actor, 'en');
  const signIn = (person: Actor) => openSession(database, person.id, { method: 'password', browser: 'Firefox, Linux' });

  describe('an account', () => {
    it('is found by its e-mail however it is written, and belongs to one person', async () => {
      const made = await createPerson(database, theProgram, { name: '  Nadia   Saïd ', email: ' Nadia@Example.ORG ' });
      expect(made).toMatchObject({ name: 'Nadia Saïd', email: 'nadia@example.org', hasPassword: false });
      expect((await findPersonByEmail(database, 'NADIA@example.org'))?.id).toBe(made?.id);
      expect(await createPerson(database, theProgram, { name: 'Other', email: 'nadia@example.org' })).toBeNull();
      const other = await newPerson();
      expect(await changePerson(database, other, other.id, { email: 'nadia@example.org' })).toBe(false);
      expect(await changePerson(database, other, other.id, { email: null, name: 'Ama M.' })).toBe(true);
      expect((await listPeople(database, 1)).people.find(({ id }) => id === other.id)).toMatchObject({
        name: 'Ama M.',
        email: null,
      });
    });

    it('that is closed ends its sessions, links and tokens, and opens again without them', async () => {
      const person = await newPerson();
      const session = await signIn(person);
      const token = await createApiToken(database, person, { name: 'Export', scopes: ['read'], days: 30 });
      const link = await createSignInLink(database, theProgram, person.id);
      expect(await setDisabled(database, theProgram, person.id, true)).toBe(true);
      expect(await findSession(database, session ?? '')).toBeNull();
      expect(await findApiToken(database, token)).toBeNull();
      expect(await useSignInLink(database, link)).toBeNull();
      expect(await signIn(person)).toBeNull();
      await setDisabled(database, theProgram, person.id, false);
      expect(await findSession(database, session ?? '')).toBeNull();
      expect(await signIn(person)).not.toBeNull();
    });

    it('of the last administrator stays open, also when two leave at the same moment', async () => {
      await useSignInLink(database, await createAdministratorLink(database));
      expect(await setAdministrator(database, theProgram, 'administrator', false)).toBe(false);
      expect(await setDisabled(database, theProgram, 'administrator', true)).toBe(false);
      const second = await newPerson();
      await setAdministrator(database, theProgram, second.id, true);
      const left = await Promise.all([
        setAdministrator(database, theProgram, 'administrator', false),
        setDisabled(database, theProgram, second.id, true),
      ]);
      expect(left.filter((has) => has)).toHaveLength(1);
      await setDisabled(database, theProgram, second.id, false);
      await createAdministratorLink(database);
      await setAdministrator(database, theProgram, second.id, false);
    });
  });

  describe('a session', () => {
    it('gets a new token at every sign-in, is listed, and is ended by its owner alone', async () => {
      const person = await newPerson();
      const other = await newPerson();
      const [first, second] = [await signIn(person), await signIn(person)];
      expect(first).not.toBe(second);
      const sessions = await listSessions(database, person.id);
      expect(sessions.map(({ method, browser }) => `${method} ${browser ?? ''}`)).toEqual([
        'password Firefox, Linux',
        'password Firefox, Linux',
      ]);
      const signedIn = await findSession(database, first ?? '');
      expect(await endSession(database, other, signedIn?.sessionId ?? '')).toBe(false);
      expect(await endSession(database, person, 'no id')).toBe(false);
      expect(await endSession(database, person, signedIn?.sessionId ?? '')).toBe(true);
      expect(await findSession(database, first ?? '')).toBeNull();
      await signIn(person);
      const kept = (await findSession(database, second ?? ''))?.sessionId ?? null;
      expect(await endOtherSessions(database, person.id, kept)).toBe(1);
      expect((await listSessions(database, person.id)).map(({ id }) => id)).toEqual([kept]);
    });

    it('ends when it is not used for three days, and is noted as used at most every ten minutes', async () => {
      const person = await newPerson();
      const token = await signIn(person);
      const rest = (interval: string) =>
        database.query(
          sql`update session set last_seen_at = now() - ${interval}::interval where person_id = ${person.id}`,
        );
      await rest('2 days');
      expect(await findSession(database, token ?? '')).not.toBeNull();
      const seen = (await listSessions(database, person.id))[0]?.lastSeenAt.getTime() ?? 0;
      expect(seen).toBeGreaterThan(Date.now() - 60_000);
      await rest('73 hours');
      expect(await findSession(database, token ?? '')).toBeNull();
      expect(await listSessions(database, person.id)).toEqual([]);
    });
  });

  describe('roles', () => {
    it('are held by workspace, and whoever begins one is its administrator', async () => {
      const [founder, member] = [await newPerson('Founder'), await newPerson('Member')];
      const [one, another] = [await newWorkspace(founder), await newWorkspace()];
      expect(await rolesOf(database, one.id, founder.id)).toEqual(['administrator']);
      expect(await rolesOf(database, another.id, founder.id)).toEqual([]);
      await setRoles(inside(one, founder), member.id, ['coder', 'reader']);
      await setRoles(inside(one, founder), member.id, ['coder', 'editor']);
      expect(await rolesOf(database, one.id, member.id)).toEqual(['coder', 'editor']);
      expect((await listMembers(inside(one))).map(({ name, roles }) => [name, roles])).toEqual([
        ['Founder', ['administrator']],
        ['Member', ['coder', 'editor']],
      ]);
      expect((await listWorkspacesOf(database, member.id)).map(({ id, roles }) => [id, roles])).toEqual([
        [one.id, ['coder', 'editor']],
      ]);
      await setRoles(inside(one, founder), member.id, []);
      expect(await rolesOf(database, one.id, member.id)).toEqual([]);
    });
  });

  describe('an invitation', () => {
    const someone = { name: 'Leila', email: 'Leila@example.org', roles: ['coder'] as const };

    it('makes an account with its roles, once', async () => {
      const [host, workspace] = [await newPerson('Host'), await newWorkspace()];
      const { token } = await invite(inside(workspace, host), someone);
      expect(await isInvited(database, 'LEILA@example.org')).toBe(true);
      expect(await readInvitation(database, token)).toEqual({
        workspaceId: workspace.id,
        workspaceName: workspace.name,
        name: 'Leila',
        email: 'leila@example.org',
        roles: ['coder'],
      });
      expect(await listInvitations(inside(workspace))).toMatchObject([{ name: 'Leila', invitedBy: 'Host' }]);
      const answers = await Promise.all([
        acceptInvitation(database, token, { name: 'Leila', email: null }),
        acceptInvitation(database, token, { name: 'Leila', email: null }),
      ]);
      const accepted = answers.find((answer) => answer !== null);
      expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
      const personId = typeof accepted === 'object' ? accepted?.personId : undefined;
      expect(await rolesOf(database, workspace.id, personId ?? '')).toEqual(['coder']);
      expect(await listInvitations(inside(workspace))).toEqual([]);
      expect(await isInvited(database, 'leila@example.org')).toBe(false);
    });

    it('adds its roles to those a person has already', async () => {
      const [person, workspace] = [await newPerson(), await newWorkspace()];
      await setRoles(inside(workspace), person.id, ['reader']);
      const { token } = await invite(inside(workspace), someone);
      expect(await acceptInvitation(database, token, { personId: person.id })).toMatchObject({ personId: person.id });
      expect(await rolesOf(database, workspace.id, person.id)).toEqual(['coder', 'reader']);
    });

    it('stays open when the new account would have somebody else’s e-mail', async () => {
      const workspace = await newWorkspace();
      await createPerson(database, theProgram, { name: 'First', email: 'taken@example.org' });
      const { token } = await invite(inside(workspace), someone);
      expect(await acceptInvitation(database, token, { name: 'Second', email: 'taken@example.org' })).toBe(
        'emailTaken',
      );
      expect(await readInvitation(database, token)).not.toBeNull();
    });

    it('to an e-mail is used up by whoever has proved that the address is theirs, in every workspace', async () => {
      const [person, one, another] = [await newPerson(), await newWorkspace(), await newWorkspace()];
      const toBoth = { name: 'Omar', email: 'omar@example.org' };
      await invite(inside(one), { ...toBoth, roles: ['coder'] });
      await invite(inside(another), { ...toBoth, roles: ['reader'] });
      expect(await acceptInvitationsTo(database, 'somebody@example.org', person.id)).toBe(0);
      expect(await acceptInvitationsTo(database, 'Omar@example.org', person.id)).toBe(2);
      expect(await rolesOf(database, one.id, person.id)).toEqual(['coder']);
      expect(await rolesOf(database, another.id, person.id)).toEqual(['reader']);
      expect(await isInvited(database, 'omar@example.org')).toBe(false);
    });

    it('is of no use when it is withdrawn, too old, or unknown', async () => {
      const workspace = await newWorkspace();
      const { id, token } = await invite(inside(workspace), someone);
      expect(await withdrawInvitation(inside(await newWorkspace()), id)).toBe(false);
      expect(await withdrawInvitation(inside(workspace), id)).toBe(true);
      const { token: old } = await invite(inside(workspace), someone);
      await database.query(sql`update invitation set expires_at = now() where workspace_id = ${workspace.id}`);
      for (const useless of [token, old, 'unknown', '']) {
        expect(await readInvitation(database, useless)).toBeNull();
        expect(await acceptInvitation(database, useless, { name: 'X', email: null })).toBeNull();
      }
    });
  });

  describe('a token', () => {
    it('names its person and scopes, is stored as a digest, and is revoked by its owner alone', async () => {
      const [person, other] = [await newPerson(), await newPerson()];
      const token = await createApiToken(database, person, { name: 'Export', scopes: ['read'], days: 30 });
      expect(await findApiToken(database, token)).toMatchObject({
        id: person.id,
        scopes: ['read'],
        isAdministrator: false,
      });
      const [listed] = await listApiTokens(database, person.id);
      expect(listed).toMatchObject({ name: 'Export' });
      expect(listed?.lastUsedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000);
      expect(JSON.stringify(await database.query(sql`select * from api_token`))).not.toContain(token);
      expect(await revokeApiToken(database, other, listed?.id ?? '')).toBe(false);
      expect(await revokeApiToken(database, person, listed?.id ?? '')).toBe(true);
      expect(await findApiToken(database, token)).toBeNull();
    });

    it('ends at its time', async () => {
      const person = await newPerson();
      const token = await createApiToken(database, person, { name: 'Short', scopes: ['write'], days: 0.2 });
      await database.query(sql`update api_token set expires_at = now() where person_id = ${person.id}`);
      expect(await findApiToken(database, token)).toBeNull();
      expect(await listApiTokens(database, person.id)).toEqual([]);
      for (const wrong of ['', 'common-thread_', token.slice(0, -1), 'Bearer x'])
        expect(await findApiToken(database, wrong)).toBeNull();
    });
  });

  it('a workspace keeps its address when its name changes', async () => {
    const workspace = await newWorkspace();
    await changeWorkspace(inside(workspace), { name: 'Новое имя', language: 'ru' });
    expect(await findWorkspace(database, workspace.slug)).toMatchObject({
      id: workspace.id,
      name: 'Новое имя',
      language: 'ru',
    });
  });

  it('every change writes its line, and the lines hold no name', async () => {
    const actions = await database.query<{ action: string }>(sql`select distinct action from audit order by action`);
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'people.acceptInvitation',
        'people.create',
        'people.createApiToken',
        'people.disable',
        'people.endSession',
        'people.invite',
        'people.setRoles',
        'people.signIn',
        'people.withdrawInvitation',
        'workspaces.begin',
        'workspaces.change',
      ]),
    );
    expect(JSON.stringify(await database.query(sql`select * from audit`))).not.toMatch(/Mensah|Leila|example\.org/);
  });
});
