import { describe, expect, it } from 'vitest';
import type { SavingOutcome, SubmissionSaving } from '@common-thread/contributions';
import { fromOwnForm, inventedServices, signedIn } from '../../../test/invented-services.ts';
import { closedToken, openToken, submissions, writtenForm } from '../../../test/invented-submissions.ts';
import { createSite } from '../../site.tsx';

const link = `/contribute/${openToken}`;
const review = '/workspaces/q3/submissions';
const fromNobody = { Origin: 'http://localhost', Host: 'localhost' };

function open() {
  const services = inventedServices();
  const site = createSite(services);
  const formOf = (fields: Record<string, string>, files: File[] = []) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    for (const file of files) body.append('files', file);
    return body;
  };
  return {
    services,
    site,
    get: (path: string, headers: Record<string, string> = {}) => site.request(path, { headers }),
    read: async (path: string, headers: Record<string, string> = {}) => (await site.request(path, { headers })).text(),
    post: (
      path: string,
      fields: Record<string, string>,
      files: File[] = [],
      headers: Record<string, string> = fromNobody,
    ) => site.request(path, { method: 'POST', headers, body: formOf(fields, files) }),
    saved: () => services.asked.filter(([name]) => name === 'save').map(([, saving]) => saving as SubmissionSaving),
  };
}

describe('the page of a personal link', () => {
  it('is in the language of the link, says who asks, and sets no cookie', async () => {
    const answer = await open().get(link);
    const page = await answer.text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('Ama Mensah');
    expect(page).toContain('Two pages are enough.');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });

  it('tells its address to no other site, to no cache and to no search engine', async () => {
    const { headers } = await open().get(link);
    // Of the address at most the site's name is told; nothing on the page leads to another site.
    expect(headers.get('Referrer-Policy')).toBe('strict-origin');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(await open().read(link)).not.toMatch(/(?:href|src|action)="(?:https?:)?\/\//);
  });

  it('is in another language when asked, which every further address keeps', async () => {
    const { read, post } = open();
    const page = await read(`${link}?lang=fr`);
    expect(page).toContain('<html lang="fr" dir="ltr">');
    expect(page).toContain(`action="${link}?lang=fr"`);
    const answer = await post(`${link}?lang=fr`, { version: '3', do: 'preview' });
    expect(answer.headers.get('Location')).toBe(`${link}/preview?lang=fr`);
  });

  it('shows what was written as text, never as markup', async () => {
    const page = await open().read(link);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>alert(1)');
  });

  it.each(['x', closedToken.slice(1), 'a'.repeat(32), "o' or 1=1--", '..%2f..%2fetc', '%00', '%F0%9F'])(
    'is not there by another token: %s',
    async (token) => {
      const { get, post, services } = open();
      expect((await get(`/contribute/${token}`)).status).toBe(404);
      expect((await post(`/contribute/${token}`, { version: '0', title: 'x' })).status).toBe(404);
      expect((await get(`/contribute/${token}/preview`)).status).toBe(404);
      expect(services.asked).toEqual([]);
    },
  );

  it('of a link that is closed says so, shows nothing of it, and stores nothing', async () => {
    const { get, post, services } = open();
    const answer = await get(`/contribute/${closedToken}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain(writtenForm.title);
    expect((await post(`/contribute/${closedToken}`, { version: '3' })).status).toBe(404);
    expect(services.asked).toEqual([]);
  });
});

describe('a contributor’s form', () => {
  it('is answered by leading back to the saved page', async () => {
    const { post, saved } = open();
    const answer = await post(link, {
      version: '3',
      do: 'save',
      title: ' A title ',
      isConfirmed: 'yes',
      plans: 'a\r\nb',
    });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${link}?saved=1`]);
    expect(saved()).toMatchObject([{ version: 3, form: { title: 'A title', isConfirmed: true, plans: 'a\nb' } }]);
  });

  it('goes with its documents, for one submission, whatever else it says', async () => {
    const { post, saved } = open();
    const files = [new File(['one'], 'one.txt'), new File(['two'], '../two.docx')];
    await post(link, { version: '3', do: 'submit', id: 's-submitted', linkId: 'x', state: 'accepted' }, files);
    expect(saved()).toMatchObject([{ id: submissions[0]?.id, isToBeSubmitted: true, removedFile: null }]);
    expect(saved()[0]?.newFiles.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['one.txt', 3],
      ['../two.docx', 3],
    ]);
  });

  it('takes away the document whose button was pressed, and saves the rest', async () => {
    const { post, saved } = open();
    await post(link, { version: '3', do: 'remove:f1', title: 'Kept' });
    expect(saved()).toMatchObject([{ removedFile: 'f1', form: { title: 'Kept' }, isToBeSubmitted: false }]);
  });

  it.each([{}, { version: '' }, { version: '-1' }, { version: '1e3' }, { version: 'x' }])(
    'without the version it was made from changes nothing: %j',
    async (fields) => {
      const { post, services } = open();
      expect((await post(link, { title: 'x', ...fields } as Record<string, string>)).status).toBe(200);
      expect(services.asked).toEqual([]);
    },
  );

  it('that can’t be read changes nothing', async () => {
    const { site, services } = open();
    const headers = { ...fromNobody, 'Content-Type': 'multipart/form-data; boundary=x' };
    const answer = await site.request(link, { method: 'POST', headers, body: '--y\r\nbroken' });
    expect(answer.status).toBe(200);
    expect(services.asked).toEqual([]);
  });

  it('may be long when it says so, and is not held in memory when it does not', async () => {
    const { site, saved } = open();
    const body = new URLSearchParams({ version: '3', summary: 'x'.repeat(3 * 1024 * 1024) }).toString();
    const headers = { ...fromNobody, 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await site.request(link, { method: 'POST', headers, body })).status).toBe(413);
    const long = { ...headers, 'Content-Length': String(body.length) };
    expect((await site.request(link, { method: 'POST', headers: long, body })).status).toBe(303);
    expect(saved()).toHaveLength(1);
  });

  it('from another site is refused', async () => {
    const { post, services } = open();
    const elsewhere = { Origin: 'https://elsewhere.example', Host: 'localhost' };
    expect((await post(link, { version: '3', title: 'x' }, [], elsewhere)).status).toBe(403);
    expect(services.asked).toEqual([]);
  });

  const outcomes: [SavingOutcome, number, string[]][] = [
    [{ outcome: 'missing' }, 404, []],
    [{ outcome: 'tooLong' }, 422, ['Typed &lt;here&gt;']],
    [{ outcome: 'conflict', submission: stored(), problems: [] }, 409, ['Typed &lt;here&gt;', writtenForm.summary]],
    [
      { outcome: 'closed', submission: { ...stored(), state: 'submitted' } },
      409,
      ['Typed &lt;here&gt;', writtenForm.title],
    ],
    [
      {
        outcome: 'saved',
        submission: stored(),
        problems: [{ code: 'contributions.titleMissing', message: 'A title is missing.', field: 'title' }],
      },
      422,
      ['Typed &lt;here&gt;', 'A title is missing.'],
    ],
  ];
  it.each(outcomes)('loses nothing that was typed: %j', async (outcome, status, shown) => {
    const { post, services } = open();
    services.submissions.save = () => Promise.resolve(outcome);
    const answer = await post(link, { version: '2', do: 'submit', summary: 'Typed <here>' });
    expect(answer.status).toBe(status);
    const page = await answer.text();
    for (const words of shown) expect(page).toContain(words);
    if (outcome.outcome === 'conflict') expect(page).toContain('name="version" value="3"');
  });
});

function stored() {
  const [draft] = submissions;
  if (draft === undefined) throw new Error('There is no invented draft.');
  return draft;
}

describe('a member', () => {
  const contributor = { Cookie: 'session=contributor' };
  const ownForm = { ...fromOwnForm, ...contributor };

  it('begins one submission by a form, however often it is sent', async () => {
    const { read, post, saved } = open();
    const page = await read(`${review}/new`, contributor);
    const action = /action="(\/workspaces\/q3\/submissions\/mine\/[0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
    expect((await post(action, { version: '0' }, [], ownForm)).status).toBe(303);
    expect((await post(action, { version: '0' }, [], ownForm)).status).toBe(303);
    expect(new Set(saved().map(({ id }) => `${review}/mine/${id}`))).toEqual(new Set([action]));
  });

  it('sees own submissions, and none that are not there', async () => {
    const { get, read } = open();
    expect(await read(`${review}/mine`, contributor)).toContain(writtenForm.title);
    expect((await get(`${review}/mine/nowhere`, contributor)).status).toBe(404);
  });

  it('who only contributes neither reviews nor makes links', async () => {
    const { get, post, services } = open();
    for (const path of [review, `${review}/links`, `${review}/s-submitted`])
      expect((await get(path, contributor)).status).toBe(403);
    for (const path of [`${review}/links`, `${review}/s-submitted/accept`])
      expect((await post(path, {}, [], ownForm)).status).toBe(403);
    expect(services.asked).toEqual([]);
  });
});

describe('an editor', () => {
  it('sees drafts as a number only', async () => {
    const { read, get } = open();
    const list = await read(review, signedIn);
    expect(list).toContain('1 draft is being written');
    expect(list).not.toContain(`${review}/${stored().id}`);
    expect((await get(`${review}/${stored().id}`, signedIn)).status).toBe(404);
  });

  it.each(['accept', 'return', 'reject'])('decides on what was read: %s', async (decision) => {
    const { post, services } = open();
    const answer = await post(`${review}/s-submitted/${decision}`, { version: '3', note: 'Why' }, [], fromOwnForm);
    expect(answer.headers.get('Location')).toBe(`${review}/s-submitted`);
    expect(services.asked[0]?.slice(0, 2)).toEqual([decision, { id: 's-submitted', version: 3 }]);
  });

  it('keeps the note of a decision that was refused', async () => {
    const { post, services } = open();
    services.submissions.reject = () =>
      Promise.resolve({ ok: false, problem: { code: 'contributions.submissionChanged', message: 'It has changed.' } });
    const answer = await post(`${review}/s-submitted/reject`, { version: '2', note: 'My reasons' }, [], fromOwnForm);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('My reasons');
  });

  it('gets a document as a download that cannot act as a page of the site', async () => {
    const { get } = open();
    const { headers } = await get(`${review}/s-submitted/files/f1`, signedIn);
    expect(headers.get('Content-Disposition')).toMatch(/^attachment;/);
    expect(headers.get('Content-Type')).toBe('application/octet-stream');
    expect(headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await get(`${review}/s-submitted/files/other`, signedIn)).status).toBe(404);
  });

  it('sees the address of a new link this one time', async () => {
    const { post, read } = open();
    const fields = { id: 'one', contributorName: 'Mona <b>', language: 'ar', days: '60' };
    const answer = await post(`${review}/links`, fields, [], fromOwnForm);
    const page = await answer.text();
    expect(page).toContain(`value="http://localhost/contribute/${'t'.repeat(32)}"`);
    expect(page).toContain('Mona &lt;b&gt;');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await read(`${review}/links`, signedIn)).not.toContain('t'.repeat(32));
  });

  it('withdraws a link and gives another more time', async () => {
    const { post, services } = open();
    for (const action of ['withdraw', 'prolong']) {
      expect((await post(`${review}/links/${stored().id}/${action}`, {}, [], fromOwnForm)).status).toBe(303);
      expect((await post(`${review}/links/nowhere/${action}`, {}, [], fromOwnForm)).status).toBe(404);
    }
    expect(services.asked).toHaveLength(4);
  });

  it.each(['submissions.csv', 'submissions/links.csv', 'submissions/mine.csv'])('downloads %s', async (file) => {
    const answer = await open().get(`/workspaces/q3/${file}`, signedIn);
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect((await answer.text()).split('\r\n').length).toBeGreaterThan(3);
  });
});
