import { describe, expect, it } from 'vitest';
import { inventedEmergingOverview } from '../../../test/invented-emerging.ts';
import { fromOwnForm, inventedServices, signedIn } from '../../../test/invented-services.ts';
import { ghanaDocument } from '../../../test/invented-study.ts';
import { createSite } from '../../site.tsx';

const path = '/workspaces/q3/emerging';
const passageId = `${ghanaDocument.versionId}:0`;

function open() {
  const services = inventedServices();
  const site = createSite(services);
  return {
    services,
    read: async (address: string, headers: Record<string, string> = signedIn) =>
      (await site.request(address, { headers })).text(),
    post: (address: string, fields: Record<string, string> | [string, string][]) =>
      site.request(address, { method: 'POST', headers: fromOwnForm, body: new URLSearchParams(fields) }),
  };
}

describe('themes nobody thought of', () => {
  it('say what a search will do, how long it may take, and that it codes nothing', async () => {
    const page = await open().read(path);
    expect(page).toContain('300 passages have no code');
    expect(page).toContain('codes nothing');
    expect(page).toContain('about 40 seconds');
    expect(page).toContain('left out because they were not found again: 3');
  });

  it('show how far a search is, and refresh without a script', async () => {
    const { services, read } = open();
    services.emerging.overview = () =>
      Promise.resolve({
        ...inventedEmergingOverview,
        work: { id: 'j', state: 'running', progress: { step: 'grouping', done: 100, total: 300 }, problem: null },
      });
    const page = await read(path);
    expect(page).toContain('100 of 300');
    expect(page).toContain('http-equiv="refresh"');
    expect(await read(`${path}?refresh=off`)).not.toContain('http-equiv="refresh"');
  });

  it('are counted by country, with the silent ones and how surely they are found again', async () => {
    const page = await open().read(`${path}/t1`);
    expect(page).toMatch(/Countries<\/dt>.*Egypt and Ghana/s);
    expect(page).toMatch(/Silent countries<\/dt>.*Chile/s);
    expect(page).toContain('82%');
    expect(page).toContain('&lt;b&gt;loot boxes&lt;/b&gt;');
    expect(page).not.toContain('checked');
  });

  it('become a code with the ticked passages and the terms that were left', async () => {
    const { post, services } = open();
    const answer = await post(`${path}/t1`, [
      ['choice', 'accept'],
      ['name', 'Gambling'],
      ['family', 'AWA'],
      ['definition', ''],
      ['terms-en', 'gambling\r\n\r\n loot boxes '],
      ['terms-ar', ''],
      ['passage', passageId],
      ['passage', `${ghanaDocument.versionId}:2`],
    ]);
    expect(services.asked.at(-1)).toEqual([
      'acceptTheme',
      't1',
      {
        name: { en: 'Gambling' },
        family: 'AWA',
        definition: '',
        terms: { en: ['gambling', 'loot boxes'], ar: [] },
        passageIds: [passageId, `${ghanaDocument.versionId}:2`],
      },
    ]);
    expect(answer.headers.get('Location')).toBe(`${path}/t1?done=accepted`);
  });

  it('lose nothing that was typed or ticked when something is missing', async () => {
    const { post, services } = open();
    for (const [choice, message] of [
      ['accept', 'Give the code a name.'],
      ['merge', 'Choose the code it belongs to.'],
    ] as const) {
      const answer = await post(`${path}/t1`, {
        choice,
        reason: 'half a thought',
        passage: passageId,
        'terms-en': 'dice',
      });
      const page = await answer.text();
      expect(answer.status).toBe(422);
      expect(page).toContain(message);
      expect(page).toContain('half a thought');
      expect(page).toContain('dice');
      expect(page).toContain('checked');
    }
    expect(services.asked).toEqual([]);
  });

  it('are dismissed with a reason, and every decision can be taken back', async () => {
    const { post, read, services } = open();
    await post(`${path}/t1`, { choice: 'dismiss', reason: 'Only annexes.' });
    expect(services.asked.at(-1)).toEqual(['dismissTheme', 't1', 'Only annexes.']);
    expect(await read(`${path}/t2`)).toContain('Only tables of contents.');
    await post(`${path}/t2/reopen`, {});
    expect(services.asked.at(-1)).toEqual(['reopenTheme', 't2']);
  });

  it('are looked at by everybody and decided on by those who change the codebook', async () => {
    const { read } = open();
    const page = await read(`${path}/t1`, { Cookie: 'session=coder' });
    expect(page).toContain('Deciding on themes is for editors');
    expect(page).not.toContain('value="dismiss"');
  });

  it('are a file', async () => {
    const csv = await open().read(`${path}.csv`);
    expect(csv).toContain('EGY');
    expect(csv.split('\r\n').filter(Boolean)).toHaveLength(4);
  });
});
