// What is known about a person: given to them as a whole, and gone when they ask.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/databases.ts';
import { tablesThatHold } from '../../test/every-table.ts';
import { recordAudit } from '../audit.ts';
import { verifyAudit } from '../audit-trail.ts';
import type { DatabasePool } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { openOwnerDatabase } from '../database/wall.ts';
import { addJob } from '../jobs/jobs.ts';
import { workspaceContext, type WorkspaceContext } from '../workspaces/context.ts';
import { ensureWorkspace } from '../workspaces/workspace.ts';
import { createPerson, findPerson, setAdministrator } from './accounts.ts';
import { theProgram, type Actor } from './actor.ts';
import { createApiToken } from './api-tokens.ts';
import { invite, listInvitations } from './invitations.ts';
import { changeMemberRoles } from './member-roles.ts';
import { listMembers, rolesOf, setRoles } from './memberships.ts';
import { deletePerson, exportPersonalData } from './personal-data.ts';
import { openSession } from './sessions.ts';
import { createAdministratorLink, createSignInLink } from './sign-in-links.ts';

const name = 'Quirina Vexillologist';
const email = 'quirina@vexillology.example';

describe.each(testDatabases)('personal data on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let database: DatabasePool;
  let owner: DatabasePool;
  let study: WorkspaceContext;
  let person: Actor;

  beforeAll(async () => {
    opened = await open();
    database = opened.installation.database;
    owner = openOwnerDatabase(opened.installation.connectionString);
    study = workspaceContext(database, (await ensureWorkspace(database, 'Study', 'en')).id, theProgram, 'en');
    await createAdministratorLink(database);
    person = { kind: 'person', id: await everythingAboutOnePerson(), name };
  });
  afterAll(async () => {
    await owner.close();
    await opened.remove();
  });

  /** Somebody of whom every table knows something that may know anything. */
  async function everythingAboutOnePerson(): Promise<string> {
    const id = (await createPerson(database, theProgram, { name, email, language: 'fr' }))?.id ?? '';
    const actor: Actor = { kind: 'person', id, name };
    const own = { ...study, actor };
    await setRoles(study, id, ['editor', 'coder']);
    await openSession(database, id, { method: 'password', browser: 'Firefox, Linux' });
    await createSignInLink(database, theProgram, id);
    await createApiToken(database, actor, { name: `Script of ${name}`, scopes: ['read'], days: 30 });
    await invite(own, { name: 'Somebody Invited', email: 'invited@elsewhere.example', roles: ['reader'] });
    await invite(study, { name, email, roles: ['publisher'] });
    await recordAudit(own, { action: 'test.change', subject: 'a thing' });
    await addJob(study.database, study.workspaceId, 'importUpload', { files: [], actor, language: 'fr' });
    for (const statement of [
      sql`insert into passkey (credential_id, person_id, public_key, counter, name)
        values ('credential', ${id}, '\\x01', 0, ${`Key of ${name}`})`,
      sql`insert into authenticator (person_id, secret) values (${id}, 'SECRETOFTHEAPP')`,
      sql`insert into recovery_code (code_digest, person_id) values ('digest of a code', ${id})`,
      sql`insert into open_id_identity (issuer, subject, person_id) values ('https://id.example', ${email}, ${id})`,
      sql`insert into sign_in_step (token_digest, kind, person_id, payload, expires_at)
        values ('digest of a step', 'test', ${id}, ${JSON.stringify({ email })}, now() + interval '5 minutes')`,
      sql`insert into saved_search (workspace_id, person_id, name, asked)
        values (${study.workspaceId}, ${id}, ${`Searches of ${name}`}, '{"text": "flags"}')`,
      sql`insert into submission (workspace_id, id, number, person_id, state, form)
        values (${study.workspaceId}, gen_random_uuid(), 1, ${id}, 'draft', ${JSON.stringify({ title: 'An experience', contact: email })})`,
    ])
      await database.query(statement);
    return id;
  }

  it('are given as a whole, without any secret', async () => {
    const known = await exportPersonalData(database, person.id);
    expect(known).toMatchObject({
      account: { id: person.id, name, email, language: 'fr' },
      memberships: [
        { workspace: 'Study', role: 'coder', grantedBy: 'program' },
        { workspace: 'Study', role: 'editor' },
      ],
      sessions: [{ method: 'password', browser: 'Firefox, Linux' }],
      signInLinks: [{}],
      passkeys: [{ name: `Key of ${name}` }],
      authenticator: { confirmedAt: null },
      recoveryCodesLeft: 1,
      openIdIdentities: [{ issuer: 'https://id.example', subject: email }],
      apiTokens: [{ name: `Script of ${name}`, scopes: ['read'] }],
      invitationsMade: [{ name: 'Somebody Invited', roles: ['reader'] }],
      invitationsReceived: [{ email, roles: ['publisher'] }],
      submissions: [
        { workspace: 'Study', number: 1, state: 'draft', form: { title: 'An experience', contact: email } },
      ],
      savedSearches: [{ workspace: 'Study', name: `Searches of ${name}`, asked: { text: 'flags' } }],
      backgroundWork: [{ kind: 'importUpload', state: 'waiting' }],
    });
    expect(known?.auditLinesBy).toContainEqual(expect.objectContaining({ action: 'test.change', workspace: 'study' }));
    expect(known?.auditLinesAbout).toContainEqual(expect.objectContaining({ action: 'people.setRoles' }));
    expect(JSON.stringify(known)).not.toMatch(/digest|SECRETOFTHEAPP|hash|credential/i);
  });

  it('of nobody are null', async () => {
    expect(await exportPersonalData(database, 'nobody')).toBeNull();
    expect(await deletePerson(database, theProgram, 'nobody')).toBe('notFound');
  });

  it('are gone from every column of every table when the person is removed; what they did stays under their id', async () => {
    // The search itself finds them wherever they are.
    expect(await tablesThatHold(owner, [name, email])).toEqual([
      'api_token',
      'invitation',
      'job',
      'open_id_identity',
      'passkey',
      'person',
      'saved_search',
      'sign_in_step',
      'submission',
    ]);
    expect(await deletePerson(database, person, person.id)).toBe('removed');
    expect(await tablesThatHold(owner, [name, email])).toEqual([]);
    expect(await tablesThatHold(owner, [person.id])).toEqual(['audit', 'invitation', 'job', 'submission']);
    expect(await findPerson(database, person.id)).toBeNull();
    expect((await listInvitations(study)).map((invitation) => invitation.invitedBy)).toEqual(['']);
    expect((await verifyAudit(database)).faults).toEqual([]);
    const [line] = await database.query(sql`
      select actor_id, action, subject from audit where action = 'people.remove'`);
    expect(line).toEqual({ actor_id: person.id, action: 'people.remove', subject: person.id });
  });

  it('of the last administrator stay: nobody could administer the installation any more', async () => {
    expect(await deletePerson(database, theProgram, 'administrator')).toBe('lastAdministrator');
    expect(await findPerson(database, 'administrator')).toMatchObject({ disabledAt: null });
    const other = await createPerson(database, theProgram, { name: 'Other Administrator', email: null });
    await setAdministrator(database, theProgram, other?.id ?? '', true);
    // Both at once: one of them stays.
    const removals = await Promise.all([
      deletePerson(database, theProgram, 'administrator'),
      deletePerson(database, theProgram, other?.id ?? ''),
    ]);
    expect(removals.sort()).toEqual(['lastAdministrator', 'removed']);
  });

  describe('the roles of members', () => {
    const member = async (roles: Parameters<typeof setRoles>[2]) => {
      const id = (await createPerson(database, theProgram, { name: 'A Member', email: null }))?.id ?? '';
      await setRoles(study, id, roles);
      return id;
    };

    it('are changed as a whole; none ends the membership', async () => {
      const id = await member(['reader']);
      expect(await changeMemberRoles(study, id, ['coder', 'editor'])).toBe('changed');
      expect(await rolesOf(study.database, study.workspaceId, id)).toEqual(['coder', 'editor']);
      expect(await changeMemberRoles(study, id, [])).toBe('changed');
      expect((await listMembers(study)).map((one) => one.personId)).not.toContain(id);
    });

    it('are not given to somebody who is no member: that is what invitations are for', async () => {
      const stranger = await createPerson(database, theProgram, { name: 'Stranger', email: null });
      expect(await changeMemberRoles(study, stranger?.id ?? '', ['administrator'])).toBe('notMember');
      expect(await changeMemberRoles(study, 'nobody', ['administrator'])).toBe('notMember');
    });

    it('leave a workspace its last administrator, also when two leave at the same moment', async () => {
      const one = await member(['administrator']);
      const other = await member(['administrator', 'editor']);
      const changes = await Promise.all([
        changeMemberRoles(study, one, []),
        changeMemberRoles(study, other, ['editor']),
      ]);
      expect(changes.sort()).toEqual(['changed', 'lastAdministrator']);
      expect((await listMembers(study)).filter((held) => held.roles.includes('administrator'))).toHaveLength(1);
    });
  });
});
