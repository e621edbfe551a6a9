// The pages of codebook care: the reason and the effect before a change, what was typed kept, the way back.
import { describe, expect, it } from 'vitest';
import { fromOwnForm, inventedServices, signedIn, type InventedServices } from '../../../test/invented-services.ts';
import { ghanaDocument } from '../../../test/invented-study.ts';
import { createSite } from '../../site.tsx';

const own = '/workspaces/q3/codebook';

function open(services: InventedServices = inventedServices()) {
  const site = createSite(services);
  return {
    services,
    get: (path: string) => site.request(path, { headers: signedIn }),
    read: async (path: string) => (await site.request(path, { headers: signedIn })).text(),
    post: (path: string, fields: Record<string, string>) =>
      site.request(path, { method: 'POST', headers: fromOwnForm, body: new URLSearchParams(fields) }),
  };
}

const campaign = { dimension: 'code', id: 'AWA-CAMPAIGN', basedOn: '3' };

describe('a change of the codebook', () => {
  it('is shown with what it does, and not done', async () => {
    const { post, services } = open();
    const answer = await post(`${own}/change/merge`, { ...campaign, into: 'AWA-TEACH', reason: 'One & the same' });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    for (const words of ['12 accepted, 3 rejected, 40 suggested', '7 shared, 2 in rounds', '5 now, 8 afterwards'])
      expect(page).toContain(words);
    expect(page).toContain('name="reason" value="One &amp; the same"');
    expect(services.asked).toEqual([]);
  });

  it('names the statements of the chapter that count the code', async () => {
    const { post } = open();
    const page = await (await post(`${own}/change/retire`, { ...campaign, reason: 'Rare' })).text();
    expect(page).toMatch(/href="\/workspaces\/q3\/chapter#s-s\d"/);
  });

  it('is done with its reason, on the version that the person saw, and can be undone at once', async () => {
    const { post, read, services } = open();
    const round = '99999999-9999-4999-8999-999999999999';
    const fields = { ...campaign, round, 'name-en': 'Campaigns', 'name-ar': 'حملات', reason: 'Shorter' };
    const answer = await post(`${own}/change/rename`, { ...fields, step: 'do' });
    expect(services.asked).toEqual([
      [
        'changeCodebook',
        {
          operation: { kind: 'rename', dimension: 'code', id: 'AWA-CAMPAIGN', name: { ar: 'حملات', en: 'Campaigns' } },
          reason: 'Shorter',
          basedOn: 3,
          taughtByRound: round,
        },
      ],
    ]);
    const after = await read(answer.headers.get('Location') ?? '');
    expect(after).toContain(`action="${own}/change/restore"`);
    expect(after).toContain('name="number" value="2"');
  });

  it('that somebody else was quicker than is told to the second, who loses nothing typed', async () => {
    const { post } = open();
    const fields = { ...campaign, basedOn: '2', 'name-en': 'Mine', reason: 'Better', step: 'do' };
    const answer = await post(`${own}/change/rename`, fields);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('The codebook was changed meanwhile.');
    expect(page).toContain('value="Mine"');
    expect(page).toContain('name="basedOn" value="3"');
  });

  it.each([
    ['rename', { reason: 'x' }, 'id="name"', 'Give a name.'],
    ['setTerms', { reason: 'x', 'lexicon-en': 'forum\r\nfo*rum' }, 'id="lexicon-en-error"', 'cannot be used'],
    ['retire', {}, 'id="reason-error"', 'Say why the codebook is changed'],
  ])('%s that cannot be done says so at its field', async (kind, fields, place, words) => {
    const answer = await open().post(`${own}/change/${kind}`, { ...campaign, ...fields });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(place);
    expect(page).toContain(words);
  });

  it('of a split has room for as many codes as are asked for', async () => {
    const { post, services } = open();
    const fields = { ...campaign, reason: 'Two things', 'codes-0-family': 'AWA', 'codes-0-name-en': 'By radio' };
    const more = await (await post(`${own}/change/split`, { ...fields, count: '2', step: 'more' })).text();
    expect(more).toContain('name="codes-2-name-en"');
    expect(more).toContain('value="By radio"');
    const answer = await post(`${own}/change/split`, {
      ...fields,
      ...{ 'codes-1-family': 'AWA', 'codes-2-family-name-en': 'Print', 'codes-2-name-en': 'In print', count: '3' },
      step: 'do',
    });
    expect(services.asked[0]?.[1]).toMatchObject({
      operation: {
        kind: 'split',
        codes: [{ name: { en: 'By radio' } }, { name: { en: 'In print' }, family: { name: { en: 'Print' } } }],
      },
    });
    expect(answer.headers.get('Location')).toBe(`${own}/deal/AWA-CAMPAIGN`);
  });

  it.each(['addCode', 'rename', 'move', 'describe', 'setTerms', 'merge', 'split', 'retire'])(
    'has a form: %s',
    async (kind) => {
      const page = await open().read(`${own}/change/${kind}?dimension=code&id=AWA-CAMPAIGN`);
      expect(page).toContain('name="reason"');
      expect(page).toContain('name="basedOn" value="3"');
    },
  );

  it.each(['rename?id=NONE', 'rename?dimension=actor&id=AWA-CAMPAIGN', 'restore?number=3', 'explode?id=AWA-CAMPAIGN'])(
    'of what is not there is no page: %s',
    async (path) => expect((await open().get(`${own}/change/${path}`)).status).toBe(404),
  );
});

describe('the codebook', () => {
  it('is printed with its terms only when they are asked for', async () => {
    const { read } = open();
    expect(await read(`${own}/print`)).not.toContain('<details');
    expect(await read(`${own}/print?terms=yes`)).toContain('<details open');
    expect(await read(`${own}/print`)).toContain('A yearly campaign reaches parents.');
  });

  it('shows its examples with their reason, and offers to take one away and put it back', async () => {
    const { read, post, services } = open();
    expect(await read(own)).toContain('An election campaign is none.');
    const answer = await post(`${own}/examples/e1/remove`, {});
    expect(await read(answer.headers.get('Location') ?? '')).toContain(`action="${own}/examples/e1/restore"`);
    expect(services.asked).toEqual([['removeExample', 'e1']]);
  });

  it('keeps a passage as a counter-example, with its reason', async () => {
    const { read, post, services } = open();
    const passage = `${ghanaDocument.versionId}:0`;
    expect(await read(`${own}/examples/new?passage=${passage}&id=AWA-CAMPAIGN`)).toContain(`value="${passage}"`);
    const fields = { passage, value: 'code AWA-CAMPAIGN', kind: 'counterExample' };
    expect((await post(`${own}/examples/new`, { ...fields, reason: '' })).status).toBe(422);
    await post(`${own}/examples/new`, { ...fields, reason: 'Another thing' });
    expect(services.asked).toEqual([
      [
        'keepExample',
        {
          dimension: 'code',
          value: 'AWA-CAMPAIGN',
          isCounterExample: true,
          passageId: passage,
          reason: 'Another thing',
        },
      ],
    ]);
  });

  it('deals out by the names of its fields, leaving what was not chosen', async () => {
    const { post, services } = open();
    const answer = await post(`${own}/deal/AWA-CAMPAIGN`, {
      'to segment s1': 'AWA-TEACH',
      'to passage x:0': '',
      restTo: '',
    });
    expect(services.asked).toEqual([
      ['deal', { code: 'AWA-CAMPAIGN', to: { 'segment s1': 'AWA-TEACH' }, restTo: undefined }],
    ]);
    expect(answer.headers.get('Location')).toBe(`${own}/deal/AWA-CAMPAIGN?dealt=1`);
  });

  it('is looked through again in the background', async () => {
    const { post, read } = open();
    expect(await read(own)).toContain('1,200 passages were not looked through');
    const answer = await post(`${own}/look-through`, {});
    expect(await read(answer.headers.get('Location') ?? '')).toContain('http-equiv="refresh"');
  });

  it.each(['', '/print', '/versions', '/versions/2', '/compare?one=3&other=2'])(
    'is shown at %s to a reader, who can change nothing',
    async (path) => {
      const site = createSite(inventedServices());
      const page = await (await site.request(own + path, { headers: { Cookie: 'session=reader' } })).text();
      expect(page).toContain('<h1>');
      expect(page).not.toContain('/codebook/change/');
      expect(page).not.toContain('/examples/');
    },
  );

  it.each([
    '.yaml',
    '.csv',
    '/versions.csv',
    '/examples.csv',
    '/compare.csv?one=1&other=3',
    '/versions/1/codebook.yaml',
  ])('can be downloaded: %s', async (file) => {
    const answer = await open().get(own + file);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Disposition')).toContain('attachment');
    expect((await answer.text()).length).toBeGreaterThan(10);
  });
});
