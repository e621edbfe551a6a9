import { describe, expect, it } from 'vitest';
import { fromOwnForm, inventedServices, signedIn } from '../../test/invented-services.ts';
import { ghanaDocument } from '../../test/invented-study.ts';
import { createSite } from '../site.tsx';

function open() {
  const services = inventedServices();
  const site = createSite(services);
  return {
    services,
    read: async (path: string) => (await site.request(path, { headers: signedIn })).text(),
    get: (path: string) => site.request(path, { headers: signedIn }),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      site.request(path, {
        method: 'POST',
        headers: { ...fromOwnForm, ...headers },
        body: new URLSearchParams(fields),
      }),
  };
}

const document = `/workspaces/q3/documents/${ghanaDocument.versionId}`;

describe('reading a document', () => {
  it('shows what stands in it as text, never as markup', async () => {
    const page = await open().read(document);
    expect(page).toContain('&lt;b&gt;Not markup.&lt;/b&gt;');
    expect(page).not.toContain('<b>Not markup.');
  });

  it('sets each passage in its own language and direction', async () => {
    expect(await open().read(document)).toMatch(/<p class="passage-text" lang="ar" dir="rtl">/);
  });

  it('leads from a passage to similar ones, and to keeping it as an example of a code', async () => {
    const page = await open().read(document);
    const passage = encodeURIComponent(`${ghanaDocument.versionId}:0`);
    expect(page).toContain(`/workspaces/q3/find?like=${passage}`);
    expect(page).toContain(`/workspaces/q3/codebook/examples/new?passage=${passage}`);
  });

  it('shows only the passages of one code when asked', async () => {
    const page = await open().read(`${document}?code=AWA-TEACH`);
    expect(page).toContain('id="p1"');
    expect(page).not.toContain('id="p0"');
  });

  it('sends the original as a download that cannot act as a page of the site', async () => {
    const { headers } = await open().get(`${document}/original`);
    expect(headers.get('Content-Disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%D9%85%D9%84%D9%81\.html$/);
    expect(headers.get('Content-Security-Policy')).toContain('sandbox');
  });

  it('asks before everything is accepted, and offers to undo it', async () => {
    const { read, post, services } = open();
    expect(await read(`${document}/accept-all`)).toContain('Accept 3 suggestions');
    const answer = await post(`${document}/accept-all`, {});
    const undo = await read(answer.headers.get('Location') ?? '');
    expect(undo).toContain(`action="${document}/withdraw-all"`);
    await post(`${document}/withdraw-all`, { at: '2026-03-09T10:00:00.000Z' });
    expect(services.asked.at(-1)).toEqual(['withdrawAll', ghanaDocument.versionId, new Date('2026-03-09T10:00:00Z')]);
  });
});

describe('a decision on a code', () => {
  const passageId = `${ghanaDocument.versionId}:0`;

  it('leads back to its passage', async () => {
    const { post, services } = open();
    const answer = await post('/workspaces/q3/codings', {
      passageId,
      choice: 'accept code AWA-CAMPAIGN',
      return: `${document}#p0`,
    });
    expect(answer.headers.get('Location')).toBe(`${document}#p0`);
    expect(services.asked).toEqual([
      ['decide', { passageId, dimension: 'code', value: 'AWA-CAMPAIGN', decision: 'accept' }],
    ]);
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
  ])('never leads to another site: %s', async (elsewhere) => {
    const answer = await open().post('/workspaces/q3/codings', {
      passageId,
      choice: 'accept code AWA-CAMPAIGN',
      return: elsewhere,
    });
    expect(answer.headers.get('Location')).toBe('/workspaces/q3');
  });

  it.each([
    ['Training of teachers [AWA-TEACH]', 'code', 'AWA-TEACH'],
    ['awa-teach', 'code', 'AWA-TEACH'],
    ['helplines', 'code', 'SUP-HELPLINE'],
    ['Statement type: Practice [statementType/practice]', 'statementType', 'practice'],
  ])('adds the code that was typed: %s', async (typed, dimension, value) => {
    const { post, services } = open();
    await post('/workspaces/q3/codings', { passageId, add: typed, return: document });
    expect(services.asked).toEqual([['decide', { passageId, dimension, value, decision: 'add' }]]);
  });

  it('says so when the codebook has no such code', async () => {
    const { post, services } = open();
    const answer = await post('/workspaces/q3/codings', { passageId, add: 'no such thing', return: document });
    expect(answer.status).toBe(422);
    expect(services.asked).toEqual([]);
  });
});

describe('the chapter', () => {
  it('loses nothing that was typed when a statement is not accepted', async () => {
    const { post, services } = open();
    services.guidance.edit = () =>
      Promise.resolve({
        ok: false,
        problem: { code: 'guidance.unknownCount', message: 'There is no count c9.', field: 'template' },
      });
    const answer = await post('/workspaces/q3/chapter/statements/s1/edit', {
      template: '{c9.count} countries <agree>',
      kind: 'lesson',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('{c9.count} countries &lt;agree&gt;');
    expect(page).toContain('There is no count c9.');
  });

  it('offers to put a removed statement back', async () => {
    const { post, read } = open();
    const answer = await post('/workspaces/q3/chapter/statements/s1/remove', {});
    expect(await read(answer.headers.get('Location') ?? '')).toContain('/chapter/statements/s1/restore');
  });

  it('shows the forms of one statement at a time, and leads back to it where its address is read again', async () => {
    const { read, get } = open();
    const forms = async (path: string) => (await read(path)).match(/\/edit#s-/g) ?? [];
    expect(await forms('/workspaces/q3/chapter')).toHaveLength(0);
    expect(await forms('/workspaces/q3/chapter?edit=s2')).toHaveLength(1);
    const again = await get('/workspaces/q3/chapter/statements/s2/edit');
    expect(again.headers.get('Location')).toBe('/workspaces/q3/chapter?edit=s2#s-s2');
  });

  it('keeps the address of a passage that could not be cited', async () => {
    const answer = await open().post('/workspaces/q3/chapter/statements/s2/cite', { address: 'somewhere else' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="somewhere else"');
  });

  it('moves a statement to a place counted from one', async () => {
    const { read, post, services } = open();
    expect(await read('/workspaces/q3/chapter')).toContain('name="position" value="1"');
    await post('/workspaces/q3/chapter/statements/s2/move', { sectionId: '2.1', position: '1' });
    expect(services.asked).toEqual([['move', 's2', { sectionId: '2.1', position: 1 }]]);
  });

  it('cites the passage whose address was pasted', async () => {
    const { post, services } = open();
    await post('/workspaces/q3/chapter/statements/s3/cite', {
      address: `http://localhost:8080${document}?passage=1#p1`,
    });
    expect(services.asked).toEqual([
      ['cite', 's3', { evidenceKind: 'passage', reference: `${ghanaDocument.versionId}:1` }],
    ]);
  });

  it('says what is in the way of an export', async () => {
    const answer = await open().get('/workspaces/q3/chapter/export.pdf');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('One statement has no evidence.');
  });

  it('is downloaded in the format asked for', async () => {
    const answer = await open().get('/workspaces/q3/chapter/export.docx');
    expect(answer.headers.get('Content-Disposition')).toContain('chapter.docx');
  });
});

describe('themes', () => {
  it('say when they rest on suggestions nobody reviewed', async () => {
    const { read } = open();
    expect(await read('/workspaces/q3/themes?basis=suggestions')).toContain('Suggestions nobody has reviewed');
    expect(await read('/workspaces/q3/themes?basis=accepted')).not.toContain('Suggestions nobody has reviewed');
  });

  it('rest on what people accepted, once anything was', async () => {
    const { read, services } = open();
    expect(await read('/workspaces/q3/themes')).not.toContain('Suggestions nobody has reviewed');
    services.coding.counts = () => Promise.resolve({ suggested: 5, accepted: 0, rejected: 0 });
    expect(await read('/workspaces/q3/themes')).toContain('Suggestions nobody has reviewed');
  });

  it('show the rule beside the word "common", and take a share in per cent', async () => {
    const { read, post, services } = open();
    expect(await read('/workspaces/q3/themes')).toContain('A theme is common when at least 33.3%');
    await post('/workspaces/q3/themes/rule', { minimumSharePercent: '50', minimumRegions: '2' });
    expect(services.asked).toEqual([['setRule', { minimumShare: 0.5, minimumRegions: 2 }]]);
  });
});

describe('contributions', () => {
  it('offer each proposed country with its reason, and decide nothing', async () => {
    const page = await open().read('/workspaces/q3/contributions/c2');
    expect(page).toContain('name="country" value="KEN"');
    expect(page).toContain('Kenya');
  });

  it('change only the fields that were sent', async () => {
    const { post, services } = open();
    await post('/workspaces/q3/contributions/c2', { country: 'KEN' });
    expect(services.asked).toEqual([['change', 'c2', { country: 'KEN' }]]);
  });

  it('are imported from several files at once', async () => {
    const services = inventedServices();
    const body = new FormData();
    body.append('files', new File(['one'], 'ghana.txt'));
    body.append('files', new File(['two'], 'kenya.txt'));
    const answer = await createSite(services).request('/workspaces/q3/contributions/import', {
      method: 'POST',
      headers: fromOwnForm,
      body,
    });
    expect(answer.headers.get('Location')).toBe('/workspaces/q3/imports/i1');
    const [, files] = services.asked[0] as [string, { name: string }[]];
    expect(files.map((file) => file.name)).toEqual(['ghana.txt', 'kenya.txt']);
  });

  it('say which file is missing when none was chosen', async () => {
    const answer = await createSite(inventedServices()).request('/workspaces/q3/contributions/import', {
      method: 'POST',
      headers: fromOwnForm,
      body: new FormData(),
    });
    expect(answer.status).toBe(422);
  });

  it('show an import under way by asking again, and stop when told to', async () => {
    const { read } = open();
    expect(await read('/workspaces/q3/imports/i1')).toContain('http-equiv="refresh"');
    expect(await read('/workspaces/q3/imports/i1?refresh=off')).not.toContain('http-equiv="refresh"');
    expect(await read('/workspaces/q3/imports/i2')).not.toContain('http-equiv="refresh"');
  });
});

describe('the tables', () => {
  it.each([
    'languages.csv',
    'contributions.csv',
    'codebook.csv',
    'chapter/cited.csv',
    'themes/AWA-CAMPAIGN/countries.csv',
    'themes/AWA-CAMPAIGN/regions.csv',
    'themes/AWA-CAMPAIGN/years.csv',
    'themes/AWA-CAMPAIGN/statement-types.csv',
    'themes/AWA-CAMPAIGN/together.csv',
  ])('can be downloaded: %s', async (file) => {
    const answer = await open().get(`/workspaces/q3/${file}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect((await answer.text()).split('\r\n').length).toBeGreaterThan(2);
  });
});
