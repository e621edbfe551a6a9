// The pages of bringing in and taking out on the invented study: the files that go out, a file on its way in, a whole study.
import { failure } from '@common-thread/platform';
import { describe, expect, it } from 'vitest';
import { fromOwnForm, inventedServices, signedIn } from '../../../test/invented-services.ts';
import { createSite } from '../../site.tsx';

const exchange = '/workspaces/q3/exchange';
const guid = (number: number) => `00000000-0000-0000-0000-00000000000${String(number)}`;

function open() {
  const services = inventedServices();
  const site = createSite(services);
  return {
    services,
    get: (path: string) => site.request(path, { headers: signedIn }),
    read: async (path: string) => (await site.request(path, { headers: signedIn })).text(),
    post: (path: string, body: URLSearchParams | FormData) =>
      site.request(path, { method: 'POST', headers: fromOwnForm, body }),
  };
}

const formWith = (name: string, content: string, fields: Record<string, string> = {}) => {
  const form = new FormData();
  if (name !== '') form.set('file', new File([content], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return form;
};

describe('taking out', () => {
  it('says beforehand what gets lost, each with its number', async () => {
    const page = await open().read(exchange);
    expect(page).toContain('Suggestions nobody has decided on, with their scores and reasons: 31');
  });

  it.each([
    ['project.qdpx', 'application/zip', 'q3.qdpx'],
    ['codebook.qdc', 'application/xml', 'q3.qdc'],
    ['codings.csv', 'text/csv', 'q3-codings.csv'],
    ['study.zip', 'application/zip', 'q3-study.zip'],
  ])('%s is a file to keep', async (file, mediaType, name) => {
    const answer = await open().get(`${exchange}/${file}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toContain(mediaType);
    expect(answer.headers.get('Content-Disposition')).toContain(name);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  it('the whole study stays in as long as it would show the work of a blind round, and the page says what to do', async () => {
    const { services, get } = open();
    const problem = { code: 'exchange.blindRoundOpen', message: 'The blind round “One” is open.' };
    services.exchange.archive = () => Promise.resolve(failure(problem));
    const answer = await get(`${exchange}/study.zip`);
    expect([answer.status, answer.headers.get('Content-Disposition')]).toEqual([422, null]);
    expect(await answer.text()).toContain('The blind round “One” is open.');
  });

  it('a table of any length is sent piece by piece, with its byte order mark', async () => {
    const bytes = new Uint8Array(await (await open().get(`${exchange}/codings.csv`)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('country,code\r\nGHA,AWA-CAMPAIGN\r\n');
  });
});

describe('bringing in', () => {
  it('a file is shown first; what is wrong with one stands beside the field', async () => {
    const { post } = open();
    const good = await post(`${exchange}/imports`, formWith('kenya.qdpx', 'PK'));
    expect([good.status, good.headers.get('Location')]).toEqual([303, `${exchange}/imports/x1`]);
    const bad = await post(`${exchange}/imports`, formWith('kenya.xml', '<'));
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain('kenya.xml is damaged.');
    expect((await post(`${exchange}/imports`, formWith('', ''))).status).toBe(422);
  });

  it('is taken over as it was chosen', async () => {
    const { post, services } = open();
    const choices = {
      [`choice:${guid(1)}`]: 'use',
      [`use:${guid(1)}`]: 'code:SUP-HELPLINE',
      [`choice:${guid(2)}`]: 'leave',
    };
    const answer = await post(`${exchange}/imports/x1`, new URLSearchParams(choices));
    expect(answer.headers.get('Location')).toBe(`${exchange}/imports/x1`);
    expect(services.asked.at(-1)).toEqual([
      'take',
      'x1',
      [
        [guid(1), { kind: 'use', dimension: 'code', value: 'SUP-HELPLINE' }],
        [guid(2), { kind: 'leave' }],
      ],
    ]);
  });

  it('a code that is not offered is refused, and what was chosen stays in the form', async () => {
    const { post, services } = open();
    const choices = { [`choice:${guid(2)}`]: 'use', [`use:${guid(2)}`]: 'code:NOWHERE' };
    const answer = await post(`${exchange}/imports/x1`, new URLSearchParams(choices));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Risks / الاستدراج / Online');
    expect(page).toContain('value="code:NOWHERE"');
    expect(services.asked.some(([name]) => name === 'take')).toBe(false);
  });

  it('what became of it, with what got lost', async () => {
    const page = await open().read(`${exchange}/imports/x3`);
    expect(page).toContain('Codings added: 120');
    expect(page).toContain('The characters 900 to 910 lie outside');
  });

  it('each table is a file too', async () => {
    const { read } = open();
    expect(await read(`${exchange}/imports/x1/codes.csv`)).toContain('code:AWA-CAMPAIGN');
    expect(await read(`${exchange}/imports/x1/documents.csv`)).toContain('肯尼亚.txt');
    expect(await read(`${exchange}/imports/x1/coders.csv`)).toContain('王伟');
    expect(await read(`${exchange}/imports.csv`)).toContain('done.qdpx');
  });
});

describe('a whole study', () => {
  it('is brought in by who administers the installation, under a name of its own', async () => {
    const { post, services } = open();
    const answer = await post('/studies/bring-in', formWith('study.zip', 'PK', { name: 'Copy' }));
    expect(answer.headers.get('Location')).toBe('/studies/bring-in/j3');
    expect(services.asked.at(-1)).toEqual(['receiveStudy', 'Copy']);
    expect((await post('/studies/bring-in', formWith('', ''))).status).toBe(422);
  });
});
