import { describe, expect, it } from 'vitest';
import { fromOwnForm, inventedServices, signedIn } from '../../../test/invented-services.ts';
import { ghanaDocument } from '../../../test/invented-study.ts';
import { inventedOrder } from '../../../test/invented-next.ts';
import { createSite } from '../../site.tsx';

const path = '/workspaces/q3/next';
const passageId = `${ghanaDocument.versionId}:0`;
const code = 'AWA-CAMPAIGN';

function open() {
  const services = inventedServices();
  const site = createSite(services);
  return {
    services,
    get: (address: string, headers: Record<string, string> = signedIn) => site.request(address, { headers }),
    read: async (address: string) => (await site.request(address, { headers: signedIn })).text(),
    post: (address: string, fields: Record<string, string>) =>
      site.request(address, { method: 'POST', headers: fromOwnForm, body: new URLSearchParams(fields) }),
  };
}

describe('what to read next', () => {
  it('asks for a code first, and offers those in use by family', async () => {
    const page = await open().read(path);
    expect(page).toContain('Choose a code');
    expect(page).toContain('<optgroup');
    expect((await open().get(`${path}?code=NO-SUCH`)).status).toBe(404);
  });

  it('shows the passage with its place, why it stands there, and what may be left', async () => {
    const page = await open().read(`${path}?code=${code}`);
    expect(page).toContain('&lt;b&gt;for parents&lt;/b&gt;');
    expect(page).toContain('Awareness › What was done');
    expect(page).toMatch(/Terms of the codebook in it:.*campaign/);
    expect(page).toMatch(/speaks against it:.*harbours/);
    expect(page).toContain('Between 1 and 14, with 95 % confidence');
    expect(page).toContain(`/documents/${ghanaDocument.versionId}?passage=0#p0`);
  });

  it('says that nobody knows what is left as long as no sample holds', async () => {
    const { services, read } = open();
    services.next.order = () => Promise.resolve({ ...inventedOrder, left: null });
    expect(await read(`${path}?code=${code}`)).toContain('Nobody can say yet.');
  });

  it('says when a passage was picked at random, and when the order is the lexicon’s alone', async () => {
    const { services, read } = open();
    expect(await read(`${path}/list?code=${code}`)).toContain('Picked at random to see what the order misses');
    services.next.order = () => Promise.resolve({ ...inventedOrder, basis: 'lexicon', state: 'unavailable' });
    expect(await read(`${path}?code=${code}`)).toContain('is not available now');
  });

  it.each(['accept', 'reject', 'unsure'] as const)('notes %s and offers to undo it', async (choice) => {
    const { post, read, services } = open();
    const answer = await post(path, { code, language: 'ar', passageId, choice });
    expect(services.asked).toEqual([['decideInOrder', { passageId, code, decision: choice }]]);
    const location = answer.headers.get('Location') ?? '';
    expect(location).toMatch(/#passage$/);
    const page = await read(location);
    expect(page).toMatch(
      new RegExp(`<input type="hidden" name="passageId" value="${passageId}"/?>.*value="withdraw"`, 's'),
    );
  });

  it('shows again first what was taken back', async () => {
    const answer = await open().post(path, { code, language: '', passageId, choice: 'withdraw' });
    const address = new URL(answer.headers.get('Location') ?? '', 'http://localhost');
    expect(address.searchParams.get('passage')).toBe(passageId);
  });

  it('says whose decision stands when two people read the same passage', async () => {
    const { services, post, read } = open();
    const coding = await services.coding.ofVersion({} as never, '');
    services.next.decide = () =>
      Promise.resolve({ ok: true, value: { decidedMeanwhile: { ...coding[0]!, decidedBy: 'Kofi' } } });
    const answer = await post(path, { code, language: '', passageId, choice: 'accept' });
    expect(await read(answer.headers.get('Location') ?? '')).toMatch(/Kofi.*had decided on this passage meanwhile/);
  });

  it('lets readers look and not decide', async () => {
    const { get, services } = open();
    const page = await (await get(`${path}?code=${code}`, { Cookie: 'session=reader' })).text();
    expect(page).toContain('Deciding is for coders and editors');
    expect(page).not.toContain('value="accept"');
    const site = createSite(services);
    const refused = await site.request(path, {
      method: 'POST',
      headers: { ...fromOwnForm, Cookie: 'session=reader' },
      body: new URLSearchParams({ code, passageId, choice: 'accept' }),
    });
    expect(refused.status).toBe(403);
    expect(services.asked).toEqual([]);
  });

  it.each(['list.csv', 'unsure.csv', 'stopping.csv'])('gives its tables as files: %s', async (file) => {
    const answer = await open().get(`${path}/${file}?code=${code}`);
    expect(answer.headers.get('Content-Disposition')).toContain('.csv');
    expect((await answer.text()).split('\r\n').length).toBeGreaterThan(2);
  });
});

describe('when to stop reading', () => {
  it('is told in plain words, with the bound from below rounded down', async () => {
    const page = await open().read(`${path}/stopping?code=${code}`);
    expect(page).toContain('At most 12 more passages, with 95 % confidence.');
    expect(page).toContain('At least 52% of all passages with this code are known.');
    expect(page).toContain('No longer holds: 38 passages came with documents after the sample was drawn.');
    expect(page).toContain('Go on reading (40 of 100)');
  });

  it('says beside the field what is wrong with the size', async () => {
    const { post, services } = open();
    const answer = await post(`${path}/stopping`, { code, language: '', size: '0' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/id="size-error"[^>]*>\s*A sample has from 1 to 2000 passages/);
    await post(`${path}/stopping`, { code, language: 'ar', size: '80' });
    expect(services.asked.at(-1)).toEqual(['drawSample', { code, language: 'ar', size: 80 }]);
  });

  it('is read without score or reason', async () => {
    const page = await open().read(`${path}/samples/s3`);
    expect(page).toContain('Passage 41 of 100');
    expect(page).not.toMatch(/<mark|Why it stands here|Learned/);
    expect(page).not.toContain('value="unsure"');
  });

  it('notes a decision in its sample', async () => {
    const { post, services } = open();
    await post(`${path}/samples/s3`, { passageId, choice: 'reject' });
    expect(services.asked.at(-1)).toEqual(['decideInOrder', { passageId, code, decision: 'reject', sampleId: 's3' }]);
  });
});
