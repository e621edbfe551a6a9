// The pages of coding together on the invented study: what they send on, what they show, and what an open round keeps back.
import { describe, expect, it } from 'vitest';
import { fromOwnForm, inventedServices, signedIn } from '../../../test/invented-services.ts';
import { ghanaDocument } from '../../../test/invented-study.ts';
import { createSite } from '../../site.tsx';

const rounds = '/workspaces/q3/rounds';
const unit = `${ghanaDocument.versionId} 0 12 code AWA-CAMPAIGN`;

function open() {
  const services = inventedServices();
  const site = createSite(services);
  return {
    services,
    get: (path: string) => site.request(path, { headers: signedIn }),
    read: async (path: string) => (await site.request(path, { headers: signedIn })).text(),
    post: (path: string, fields: Record<string, string> | [string, string][]) =>
      site.request(path, { method: 'POST', headers: fromOwnForm, body: new URLSearchParams(fields) }),
  };
}

describe('a new round', () => {
  it('is planned as it was typed, several coders and codes among it', async () => {
    const { services, post } = open();
    const answer = await post(rounds, [
      ['title', 'First'],
      ['instruction', ''],
      ['coderIds', 'mensah'],
      ['coderIds', 'ali'],
      ['versionIds', ghanaDocument.versionId],
      ['values', 'code AWA-CAMPAIGN'],
      ['values', 'statementType activity'],
      ['unit', 'stretch'],
      ['isBlind', 'yes'],
      ['sampleSize', '20'],
      ['stratum', 'language'],
      ['codersPerDocument', ''],
      ['seed', '7'],
    ]);
    expect(answer.headers.get('Location')).toBe(`${rounds}/r-open?done=begun`);
    expect(services.asked.at(-1)).toEqual([
      'plan',
      {
        title: 'First',
        instruction: '',
        unit: 'stretch',
        isBlind: true,
        showsSuggestions: false,
        values: [
          { dimension: 'code', value: 'AWA-CAMPAIGN' },
          { dimension: 'statementType', value: 'activity' },
        ],
        versionIds: [ghanaDocument.versionId],
        sample: { size: 20, stratum: 'language' },
        seed: 7,
        coderIds: ['mensah', 'ali'],
        codersPerDocument: null,
      },
    ]);
  });

  it('that is not accepted keeps what was typed, with the problem at its field', async () => {
    const { post } = open();
    const answer = await post(rounds, { title: '', instruction: 'Read slowly', coderIds: 'ali', seed: '7' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#title"');
    expect(page).toContain('Read slowly');
    expect(page).toMatch(/value="ali"[^>]*checked/);
  });
});

describe('an open round', () => {
  it('shows its instruction as text and leads its coder to the document in the round', async () => {
    const page = await open().read(`${rounds}/r-open`);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain(`/documents/${ghanaDocument.versionId}?round=r-open`);
  });

  it.each(['compare', 'units', `documents/${ghanaDocument.versionId}`])(
    'is not compared: its %s says that it is open',
    async (part) => {
      const page = await open().read(`${rounds}/r-open/${part}`);
      expect(page).toContain('The round is still open');
      expect(page).not.toContain('AWA-CAMPAIGN');
    },
  );

  it.each(['agreement.csv', 'units.csv', `documents/${ghanaDocument.versionId}/marks.csv`])(
    'gives no file %s',
    async (file) => {
      const answer = await open().get(`${rounds}/r-open/${file}`);
      expect(answer.status).toBe(409);
      expect(answer.headers.get('Content-Disposition')).toBeNull();
    },
  );

  it('asks before it is closed, and says how much is not done', async () => {
    const { services, read, post } = open();
    expect(await read(`${rounds}/r-open/close`)).toContain('2 documents of coders are not done.');
    expect((await post(`${rounds}/r-open/close`, {})).headers.get('Location')).toBe(`${rounds}/r-open?done=closed`);
    expect(services.asked.at(-1)).toEqual(['close', 'r-open']);
  });

  it('takes "done" and "not done after all"', async () => {
    const { services, post } = open();
    await post(`${rounds}/r-open/done`, { versionId: 'v', isDone: 'yes' });
    await post(`${rounds}/r-open/done`, { versionId: 'v', isDone: '' });
    expect(services.asked.slice(-2)).toEqual([
      ['markDone', 'r-open', 'v', true],
      ['markDone', 'r-open', 'v', false],
    ]);
  });
});

describe('a closed round', () => {
  it('shows alpha with its interval, and says where it is undefined', async () => {
    const page = await open().read(`${rounds}/r-closed/compare`);
    expect(page).toContain('0.74');
    expect(page).toContain('[0.51; 0.92]');
    expect(page).toContain('undefined: nothing varies');
    expect(page).toContain('The unit of analysis is the passage.');
  });

  it('gives the agreement as a file, empty where it is undefined', async () => {
    const lines = (await open().read(`${rounds}/r-closed/agreement.csv`)).trim().split('\r\n');
    expect(lines[1]).toMatch(/^all,pooled,passage,4,1,1000,20260,0\.743421,0\.51,0\.92,,3,-0\.12,,,,/);
    expect(lines[3]).toMatch(/^code,AWA-TEACH,passage,4,1,1000,20260,,,,noVariation/);
  });

  it('takes a decision with its reason, leads back to its place and offers to take it back', async () => {
    const { services, post, read } = open();
    const back = `${rounds}/r-closed/units?show=open&page=1#u0`;
    const answer = await post(`${rounds}/r-closed/decisions`, {
      unit,
      outcome: 'no',
      reason: 'A plan',
      lesson: 'yes',
      return: back,
    });
    const address = `${rounds}/r-closed/units?show=open&page=1&saved=d2`;
    expect(answer.headers.get('Location')).toBe(`${address}#u0`);
    expect(services.asked.at(-1)).toEqual([
      'adjudicate',
      {
        roundId: 'r-closed',
        versionId: ghanaDocument.versionId,
        start: 0,
        end: 12,
        dimension: 'code',
        value: 'AWA-CAMPAIGN',
        outcome: 'no',
        reason: 'A plan',
        shouldChangeCodebook: true,
      },
    ]);
    expect(await read(address)).toContain(`action="${rounds}/r-closed/decisions/undo"`);
    const undone = await post(`${rounds}/r-closed/decisions/undo`, { id: 'd2', return: address });
    expect(undone.headers.get('Location')).toBe(`${rounds}/r-closed/units?show=open&page=1&takenBack=1`);
  });

  it('says what a decision lacks, and refuses what is none', async () => {
    const { post } = open();
    const lacking = await post(`${rounds}/r-closed/decisions`, { unit, outcome: 'no', lesson: 'yes' });
    expect([lacking.status, (await lacking.text()).includes('Say in a few words why.')]).toEqual([422, true]);
    for (const wrong of ['', 'v 0 x code A', 'v 0 12 code', `${'9'.repeat(20)} -1 2 code A`])
      expect((await post(`${rounds}/r-closed/decisions`, { unit: wrong, outcome: 'no' })).status).toBe(404);
    expect((await post(`${rounds}/r-closed/decisions`, { unit, outcome: 'perhaps' })).status).toBe(404);
  });

  it('adopts what all agreed on at once, and takes that back by its moment', async () => {
    const { services, post } = open();
    const answer = await post(`${rounds}/r-closed/adopt`, {});
    expect(answer.headers.get('Location')).toBe(`${rounds}/r-closed/compare?adopted=1&at=2026-03-09T10%3A00%3A00.000Z`);
    await post(`${rounds}/r-closed/adopt/undo`, { at: '2026-03-09T10:00:00.000Z' });
    expect(services.asked.at(-1)).toEqual(['withdrawAdopted', 'r-closed', new Date('2026-03-09T10:00:00Z')]);
    expect((await post(`${rounds}/r-closed/adopt/undo`, { at: 'yesterday' })).status).toBe(404);
  });
});
