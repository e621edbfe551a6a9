import { describe, expect, it } from 'vitest';
import { unLanguages } from '@common-thread/vocabulary';
import { fromOwnForm, inventedServices, signedIn } from '../../../test/invented-services.ts';
import { ghanaDocument } from '../../../test/invented-study.ts';
import { createSite } from '../../site.tsx';

const path = '/workspaces/q3/find';

function open() {
  const services = inventedServices();
  const site = createSite(services);
  return {
    services,
    get: (address: string, language = 'en') =>
      site.request(address, { headers: { ...signedIn, 'Accept-Language': language } }),
    post: (address: string, fields: Record<string, string>) =>
      site.request(address, { method: 'POST', headers: fromOwnForm, body: new URLSearchParams(fields) }),
  };
}

describe('the page of finding', () => {
  it('marks what was found, as text and never as markup', async () => {
    const page = await (await open().get(`${path}?text=campaign`)).text();
    expect(page).toContain('<mark>campaign</mark>');
    expect(page).toContain('<mark>&lt;b&gt;Not</mark>');
    expect(page).toMatch(/<blockquote lang="ar" dir="rtl">[^<]*<mark>حملة<\/mark>/);
  });

  it('leads to the place of each passage, and to similar ones', async () => {
    const page = await (await open().get(`${path}?text=campaign`)).text();
    expect(page).toContain(`/workspaces/q3/documents/${ghanaDocument.versionId}?passage=0#p0`);
    expect(page).toContain(`${path}?like=${encodeURIComponent(`${ghanaDocument.versionId}:0`)}`);
  });

  it('keeps every filter when it is paged, and in its file', async () => {
    const page = await (await open().get(`${path}?text=a+%26+b&country=GHA&order=date`)).text();
    expect(page).toContain('country=GHA&amp;order=date&amp;page=3');
    expect(page).toContain(`${path}.csv?text=a+%26+b&amp;country=GHA&amp;order=date`);
  });

  it('says beside the field what was not understood, and loses nothing that was typed', async () => {
    const answer = await open().get(`${path}?text=country:nowhere`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect((await open().get(`${path}.csv?text=country:nowhere`)).status).toBe(422);
    expect(page).toContain('value="country:nowhere"');
    expect(page).toContain('There is no country &quot;nowhere&quot;.');
    expect(page).toContain('aria-describedby="text-help text-error"');
  });

  it.each(unLanguages)('explains in %s how a search is written, with the names of its fields', async (language) => {
    const page = await (await open().get(path, language)).text();
    const title = { ar: 'العنوان:', en: 'title:', es: 'título:', fr: 'titre:', ru: 'название:', zh: '标题:' }[language];
    expect(page).toContain(`<code dir="auto">${title}</code>`);
  });

  it('gives the passages as a file', async () => {
    const answer = await open().get(`${path}.csv?text=campaign`);
    const csv = await answer.text();
    expect(answer.headers.get('Content-Type')).toContain('text/csv');
    expect(csv.split('\r\n')[1]).toMatch(/^Ghana,National experience of Ghana/);
  });
});

describe('a saved search', () => {
  it('is saved with everything that was asked, and said to be', async () => {
    const { post, get, services } = open();
    const answer = await post(`${path}/saved`, { text: 'campaign', country: 'GHA', order: 'date', name: 'Mine' });
    expect(services.asked).toEqual([['saveSearch', 'Mine', { text: 'campaign', country: 'GHA', order: 'date' }]]);
    const address = answer.headers.get('Location') ?? '';
    expect(address).toMatch(/^\/workspaces\/q3\/find\?.*saved=Mine#saved$/);
    expect(await (await get(address)).text()).toContain('was saved.');
  });

  it('without a name is asked for one', async () => {
    const answer = await open().post(`${path}/saved`, { text: 'campaign', name: '' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Give the search a name.');
  });

  it('is run again with what was asked, shows what is new, and can be deleted and put back', async () => {
    const { post, get } = open();
    const page = await (await get(path)).text();
    expect(page).toContain('3 new');
    expect(page).toContain('It names something that is not in the study any more.');
    expect((await post(`${path}/saved/f1/run`, {})).headers.get('Location')).toBe(`${path}?text=campaign`);
    expect((await post(`${path}/saved/none/run`, {})).status).toBe(404);
    const removed = await post(`${path}/saved/f1/remove`, {});
    const undo = await (await get(removed.headers.get('Location') ?? '')).text();
    expect(undo).toContain(`action="${path}/saved"`);
    expect(undo).toContain('<input type="hidden" name="text" value="campaign"/>');
  });
});
