// The administration pages with invented services: what they show, what they ask for, what they refuse.
import { describe, expect, it } from 'vitest';
import { fromOwnForm, inventedServices } from '../../../test/invented-services.ts';
import type { AdministrationService } from '../../services/administration-service.ts';
import { createSite } from '../../site.tsx';

function open(changes: Partial<AdministrationService> = {}) {
  const services = inventedServices();
  Object.assign(services.administration, changes);
  const site = createSite(services);
  const as = (role: string) => (role === 'nobody' ? {} : { Cookie: `session=${role}` });
  return {
    asked: services.asked,
    get: (path: string, role = 'good') => site.request(path, { headers: as(role) }),
    read: async (path: string, role = 'good') => (await site.request(path, { headers: as(role) })).text(),
    post: (path: string, fields: [string, string][] = []) =>
      site.request(path, { method: 'POST', headers: fromOwnForm, body: new URLSearchParams(fields) }),
  };
}

const study = '/workspaces/q3';
const noMembers = { members: () => Promise.resolve([]), invitations: () => Promise.resolve([]) };

describe('the members of a workspace', () => {
  it('are listed with their roles and what has become of their account', async () => {
    const page = await open().read(`${study}/members`);
    expect(page).toContain('Ama Mensah');
    expect(page).toContain('Coder and Reader');
    expect(page).toContain('Account closed');
  });

  it('are downloaded as a table, and so are the open invitations', async () => {
    const members = await open().get(`${study}/members.csv`);
    expect(members.headers.get('Content-Disposition')).toContain('q3-members.csv');
    expect(await members.text()).toContain('Chidi Okafor,,coder; reader,2026-03-09T10:00:00.000Z,closed');
    expect(await open().read(`${study}/invitations.csv`)).toContain(
      'Mariam Haddad,mariam@example.org,editor,Ama Mensah',
    );
  });

  it('that nobody is yet are invited from the empty list', async () => {
    const page = await open(noMembers).read(`${study}/members`);
    expect(page).toContain('Nobody is a member yet');
    expect(page).toContain('No invitation is open.');
  });

  it('get their roles by ticked boxes, each explained', async () => {
    const { read, post, asked } = open();
    const page = await read(`${study}/members/okafor`);
    expect(page).toContain('Reads, and accepts, rejects and adds codes.');
    expect(page.match(/type="checkbox"[^>]* checked/g)).toHaveLength(2);
    const answer = await post(`${study}/members/okafor`, [
      ['roles', 'editor'],
      ['roles', 'publisher'],
      ['roles', 'emperor'],
    ]);
    expect(answer.headers.get('Location')).toBe(`${study}/members?done=changed`);
    expect(asked).toEqual([['changeRoles', 'okafor', ['editor', 'publisher']]]);
  });

  it('without any box ticked are members no more', async () => {
    const { read, post, asked } = open();
    const answer = await post(`${study}/members/okafor`);
    expect(asked).toEqual([['changeRoles', 'okafor', []]]);
    expect(await read(answer.headers.get('Location') ?? '')).toContain('The membership has ended.');
  });

  it('keep an administrator: the last one is told so, and what was ticked stays', async () => {
    const { read, post } = open();
    expect(await read(`${study}/members/mensah`)).toContain('is the only administrator of this workspace');
    const answer = await post(`${study}/members/mensah`, [['roles', 'coder']]);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('A workspace keeps at least one administrator.');
    expect(page).toMatch(/id="role-coder"[^>]* checked/);
  });

  it('are only those: a person who is not one has no page and gets no role', async () => {
    const { get, post, asked } = open();
    expect((await get(`${study}/members/stranger`)).status).toBe(404);
    expect((await post(`${study}/members/stranger`, [['roles', 'administrator']])).status).toBe(404);
    expect(asked).toEqual([]);
  });
});

describe('an invitation', () => {
  const made: [string, string][] = [
    ['name', 'Leila Benali'],
    ['email', 'leila@example.org'],
    ['roles', 'editor'],
  ];

  it('is made for a name and roles; its link is shown once and kept by nobody', async () => {
    const { post, read, asked } = open();
    const answer = await post(`${study}/invitations`, made);
    const page = await answer.text();
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(page).toContain('value="https://thread.example.org/invitations/');
    expect(page).toContain('It was sent to leila@example.org as well.');
    expect(asked).toEqual([['invite', { name: 'Leila Benali', email: 'leila@example.org', roles: ['editor'] }]]);
    expect(await read(`${study}/members`)).not.toContain('https://thread.example.org');
  });

  it('needs no e-mail', async () => {
    const { post, asked } = open();
    await post(
      `${study}/invitations`,
      made.filter(([name]) => name !== 'email'),
    );
    expect(asked).toEqual([['invite', { name: 'Leila Benali', email: null, roles: ['editor'] }]]);
  });

  it('says when its mail could not be sent', async () => {
    const { post } = open({ invite: () => Promise.resolve({ link: 'https://x.example/y', mail: 'notSent' }) });
    expect(await (await post(`${study}/invitations`, made)).text()).toContain('It could not be sent');
  });

  it('that lacks a name, a role or has no e-mail address for one says so, and nothing typed is lost', async () => {
    const { post, asked } = open();
    const answer = await post(`${study}/invitations`, [['email', 'leila at example']]);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const [field, message] of [
      ['name', 'Give a name.'],
      ['email', 'This is not an e-mail address.'],
      ['roles', 'Choose at least one role.'],
    ] as const)
      expect(page).toContain(`<a href="#${field}">${message}</a>`);
    expect(page).toContain('value="leila at example"');
    expect(asked).toEqual([]);
  });

  it('is withdrawn while it is open', async () => {
    const { post, asked } = open();
    expect((await post(`${study}/invitations/n1/withdraw`)).headers.get('Location')).toContain('done=withdrawn');
    expect((await post(`${study}/invitations/gone/withdraw`)).status).toBe(404);
    expect(asked).toEqual([['withdrawInvitation', 'n1']]);
  });
});

describe('the settings of a workspace', () => {
  it('show its own language, not the page’s', async () => {
    expect(await open().read(`${study}/settings`)).toMatch(/<option value="fr" selected/);
  });

  it('are saved', async () => {
    const { post, asked } = open();
    await post(`${study}/settings`, [
      ['name', '  Question   3/2 '],
      ['language', 'ar'],
    ]);
    expect(asked).toEqual([['changeWorkspace', { name: 'Question 3/2', language: 'ar' }]]);
  });

  it('need a name; a language that is none changes none', async () => {
    const { post, asked } = open();
    expect((await post(`${study}/settings`, [['name', ' ']])).status).toBe(422);
    await post(`${study}/settings`, [
      ['name', 'New'],
      ['language', 'tlh'],
    ]);
    expect(asked).toEqual([['changeWorkspace', { name: 'New', language: 'fr' }]]);
  });
});

describe('the audit trail', () => {
  it('says in words who did what, and shows by its code what has no words', async () => {
    const page = await open().read(`${study}/audit`);
    expect(page).toContain('Code accepted');
    expect(page).toContain('A person whose data were removed');
    expect(page).toContain('A contributor with a personal link');
    expect(page).toContain('The program');
    expect(page).toContain('<code dir="ltr">part.notYetNamed</code>');
    expect(page).toMatch(/<time datetime="2026-03-09T10:00:00.000Z">[^<]*10:00:00[^<]* UTC<\/time>/);
  });

  it('names what a line is about and leads there, and shows the rest of the subject as it is', async () => {
    const page = await open().read(`${study}/audit`);
    const document = `${study}/documents/22222222-2222-4222-8222-222222222222`;
    expect(page).toContain(
      `<a href="${document}"><bdi>Ghana &lt;2024&gt;.pdf</bdi></a> · <bdi>4 code AWA-CAMPAIGN</bdi>`,
    );
    expect(page).toContain('<bdi>subject of line 1</bdi>');
  });

  it('is narrowed to one action, and so is its file', async () => {
    const page = await open().read(`${study}/audit?action=people.invite`);
    expect(page).toContain('Invitation made');
    expect(page).not.toContain('subject of line 1');
    expect(page).toContain(`href="${study}/audit.csv?action=people.invite"`);
    const file = await open().read(`${study}/audit.csv?action=people.invite`);
    expect(file.trim().split('\r\n')).toHaveLength(2);
    expect(file).toContain(`Invitation made,people.invite,subject of line 2,,${'ab'.repeat(32)},${'cd'.repeat(32)}`);
  });

  it('is checked when asked: whole, with the head to note', async () => {
    expect(await open().read(`${study}/audit`)).not.toContain('The chain is whole');
    const page = await open().read(`${study}/audit?check=1`);
    expect(page).toContain('The chain is whole: 4 lines');
    expect(page).toContain('cd'.repeat(32));
  });

  it('is checked when asked: not whole, with the places', async () => {
    const page = await open({
      verifyAudit: () =>
        Promise.resolve({
          lines: 9,
          workspaces: [],
          faults: [
            { workspaceId: 'w1', id: 3, fault: 'altered' },
            { workspaceId: 'w1', id: 7, fault: 'missing' },
            { workspaceId: 'w1', id: 10, fault: 'headDiffers' },
          ],
        }),
    }).read(`${study}/audit?check=1`);
    expect(page).toContain('The chain is not whole');
    expect(page).toContain('Line 3 was altered');
    expect(page).toContain('Line 7 is missing.');
    expect(page).toContain('At line 10 the trail ends otherwise');
  });

  it('without lines says so', async () => {
    const nothing = { audit: () => Promise.resolve({ entries: [], total: 0, actions: [] }) };
    expect(await open(nothing).read(`${study}/audit`)).toContain('There is no line yet');
    expect(await open(nothing).read(`${study}/audit?action=x.y`)).toContain('No line fits this filter');
  });

  it('of the installation is asked for in the frame of the installation', async () => {
    const seen: string[] = [];
    const { read } = open({
      audit: (workspace) => {
        seen.push(workspace.workspaceId);
        return Promise.resolve({ entries: [], total: 0, actions: [] });
      },
    });
    await read('/installation/audit');
    expect(seen).toEqual(['installation']);
  });
});

describe('background work', () => {
  it('is listed with its progress, and the reason of what failed as text', async () => {
    const page = await open().read(`${study}/jobs`);
    expect(page).toContain('3 of 9');
    expect(page).toContain('&lt;b&gt;The disk&lt;/b&gt; is full.');
    expect(page).toContain('Tried again from');
    expect(page).toContain('anotherKind');
  });

  it('that failed can be tried again, and only that', async () => {
    const { read, post, asked } = open();
    const page = await read(`${study}/jobs`);
    expect(page.match(/name="job"/g)).toHaveLength(1);
    const answer = await post(`${study}/jobs/retry`, [['job', 'j1']]);
    expect(await read(answer.headers.get('Location') ?? '')).toContain('The work was put back');
    const other = await post(`${study}/jobs/retry`, [['job', 'j2']]);
    expect(await read(other.headers.get('Location') ?? '')).toContain('it has not failed');
    expect(asked).toEqual([['retryJob', 'j1']]);
  });

  it('is listed by state, and there may be none', async () => {
    expect(await open().read(`${study}/jobs?state=done`)).not.toContain('3 of 9');
    const none = { waiting: 0, running: 0, done: 0, failed: 0 };
    const { read } = open({ jobs: () => Promise.resolve({ jobs: [], total: 0, counts: none }) });
    expect(await read(`${study}/jobs`)).toContain('There is no background work');
    expect(await read(`${study}/jobs?state=failed`)).toContain('No background work is in this state');
  });

  it('of all workspaces is tried again in its own workspace', async () => {
    const { post, asked } = open();
    const workspace = '11111111-1111-4111-8111-111111111111';
    await post('/installation/jobs/retry', [
      ['workspace', workspace],
      ['job', 'j1'],
    ]);
    await post('/installation/jobs/retry', [
      ['workspace', "' or true --"],
      ['job', 'j1'],
    ]);
    expect(asked).toEqual([['retryJobOf', workspace, 'j1']]);
  });

  it('goes into a file', async () => {
    expect(await open().read(`${study}/jobs.csv?state=failed`)).toContain('q3,j1,importUpload,failed,5');
    expect(await open().read('/installation/jobs.csv')).toContain('q3,j4,anotherKind,done');
  });
});

describe('the people of the installation', () => {
  it('are listed, and downloaded', async () => {
    expect(await open().read('/people')).toContain('href="/people/okafor"');
    expect(await open().read('/people.csv')).toContain('okafor,Chidi Okafor,,2026-01-12T08:30:00.000Z,,1,2,no,closed');
  });

  it('can be closed and opened, and made administrators', async () => {
    const { post, asked } = open();
    expect((await post('/people/okafor/open')).headers.get('Location')).toBe('/people/okafor?done=enable');
    await post('/people/okafor/close');
    await post('/people/okafor/make-administrator');
    expect(asked).toEqual([
      ['setDisabled', 'okafor', false],
      ['setDisabled', 'okafor', true],
      ['setAdministrator', 'okafor', true],
    ]);
  });

  it.each(['close', 'end-administrator'])('keep their last administrator: %s', async (change) => {
    const answer = await open().post(`/people/mensah/${change}`);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('The installation keeps at least one administrator.');
  });

  it('who lost every way in get a link that is shown once; one whose account is closed gets none', async () => {
    const { post, read } = open();
    const answer = await post('/people/mensah/sign-in-link');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.text()).toContain('value="https://thread.example.org/sign-in?token=');
    expect(await read('/people/mensah')).not.toContain('token=');
    expect((await post('/people/okafor/sign-in-link')).status).toBe(422);
  });

  it('are removed only when that was ticked', async () => {
    const { post, asked, read } = open();
    expect(await (await post('/people/okafor/remove')).text()).toContain('href="#confirmed"');
    expect(asked).toEqual([]);
    const answer = await post('/people/okafor/remove', [['confirmed', 'yes']]);
    expect(asked).toEqual([['deletePerson', 'okafor']]);
    expect(await read(answer.headers.get('Location') ?? '')).toContain('The person was removed.');
    expect((await post('/people/mensah/remove', [['confirmed', 'yes']])).status).toBe(422);
  });

  it('get everything that is stored about them as a file', async () => {
    const answer = await open().get('/people/okafor/data.json');
    expect(answer.headers.get('Content-Disposition')).toContain('attachment');
    expect(await answer.json()).toEqual({ account: { id: 'okafor', name: 'Chidi Okafor' } });
  });

  it('who are not there have no page', async () => {
    const { get, post } = open();
    expect((await get('/people/nobody')).status).toBe(404);
    expect((await get('/people/nobody/data.json')).status).toBe(404);
    expect((await post('/people/nobody/close')).status).toBe(404);
    expect((await post('/people/nobody/remove', [['confirmed', 'yes']])).status).toBe(404);
  });
});

describe('what is stored and why', () => {
  it('is open to everybody, sets no cookie and says so', async () => {
    const answer = await open().get('/stored', 'nobody');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    const page = await answer.text();
    expect(page).toContain('Someone who may sign in.');
    expect(page).toContain('set no cookie');
    expect(page).toContain('30 days');
    expect(page).not.toContain('href="/people"');
  });

  it('marks the notes of the schema as English on pages in other languages', async () => {
    const page = await open().read('/stored?lang=ar', 'nobody');
    expect(page).toContain('<div lang="en" dir="ltr">Someone who may sign in.</div>');
  });

  it('goes into files', async () => {
    expect(await open().read('/stored.csv', 'nobody')).toContain('people,person,email,');
    expect(await open().read('/stored/retention.csv', 'nobody')).toContain('Invitations,1,since they expired');
  });
});

describe('the way to the administration', () => {
  it('is shown to those who may go it', async () => {
    const { read } = open();
    expect(await read(study)).toContain(`href="${study}/members"`);
    expect(await read(study, 'editor')).toContain(`href="${study}/jobs"`);
    expect(await read(study, 'coder')).not.toContain('>Administration<');
    expect(await read('/')).toContain('<a href="/people">Administration</a>');
    expect(await read('/', 'administrator')).not.toContain('<a href="/people">');
  });

  it('leads an editor to background work only', async () => {
    const page = await open().read(`${study}/jobs`, 'editor');
    for (const part of ['members', 'settings', 'audit']) expect(page).not.toContain(`href="${study}/${part}"`);
  });

  it('stays shut to whoever has no session', async () => {
    expect((await open().get('/people', 'nobody')).status).toBe(401);
  });
});
