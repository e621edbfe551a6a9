// A program's whole way through the HTTP API on the real product: from its key to an exported chapter. Every answer is held
// against the document.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listApiTokens, revokeApiToken, sql } from '@common-thread/platform';
import { testDatabases } from '../../../platform/test/databases.ts';
import { answerCheck, call, namedOperations, readDocument, type Complaints } from './test/api-client.ts';
import { openLiveApi, type LiveApi } from './test/live-api.ts';
import type { NamedOperation, Request } from './test/api-client.ts';

const papers = {
  'kenya.md': '# Kenya\n\nA child helpline answers calls on cyberbullying day and night 😀 in every county.\n',
  'chile.md': '# Chile\n\nA national helpline for children opened in 2021, and schools teach pupils about grooming.\n',
  'contributions.csv': 'file,country\nkenya.md,KEN\nchile.md,CHL\n',
};

interface Rows<Row> {
  rows: Row[];
  total: number;
}

describe.each(testDatabases)('the HTTP API on the $name', (testDatabase) => {
  let live: LiveApi;
  let token: string;
  let operations: NamedOperation[];
  let complaintsAbout: Complaints;

  beforeAll(async () => {
    live = await openLiveApi(testDatabase);
    token = await live.tokenOf(live.editor);
    const document = await readDocument(live.site);
    operations = namedOperations(document);
    complaintsAbout = answerCheck(document);
  });
  afterAll(() => live.close());

  /** Calls an operation in the editor's workspace. @returns the answer, which is as the document says */
  async function ask(name: string, path: string, status: number, request: Request = {}): Promise<Response> {
    const operation = operations.find((one) => one.name === name);
    if (operation === undefined) throw new Error(`There is no operation ${name}.`);
    const method = operation.method.toUpperCase();
    const answer = await call(live.site, `/workspaces/kept${path}`, { method, token, ...request });
    expect([name, answer.status, live.failures]).toEqual([name, status, []]);
    expect([name, await complaintsAbout(operation, answer.clone())]).toEqual([name, []]);
    return answer;
  }
  async function read<Shape>(name: string, path: string, request: Request = {}): Promise<Shape> {
    return (await (await ask(name, path, 200, request)).json()) as Shape;
  }

  let versionId: string;
  let passageId: string;

  it('lists the workspaces of the person and no other', async () => {
    const answer = await call(live.site, '/workspaces', { token });
    const listed = (await answer.json()) as Rows<{ slug: string }>;
    expect(listed.rows.map(({ slug }) => slug)).toEqual(['kept']);
    expect((await call(live.site, '/workspaces/others', { token })).status).toBe(404);
    expect((await call(live.site, '/workspaces', { token, method: 'POST', body: { name: 'Mine' } })).status).toBe(403);
  });

  it('takes files in and says what became of each', async () => {
    const form = new FormData();
    for (const [name, text] of Object.entries(papers)) form.append('files', new File([text], name));
    const { id } = (await (await ask('startImport', '/imports', 202, { body: form })).json()) as { id: string };
    const state = async () => (await read<{ state: string }>('readImport', `/imports/${id}`)).state;
    await expect.poll(state, { timeout: 30_000, interval: 100 }).toBe('done');
    const { report } = await read<{ report: { files: { result: string }[] } }>('readImport', `/imports/${id}`);
    expect(report.files.map(({ result }) => result)).toEqual(['added', 'added']);
    expect(await read('readWorkspace', '')).toMatchObject({ counts: { contributions: 2, countries: 2 } });
  });

  it('gives contributions back, and corrects them', async () => {
    const path = '/contributions?country=KEN&text=kenya';
    const { rows } = await read<Rows<{ id: string; documents: { versionId: string }[] }>>('listContributions', path);
    const [kenya] = rows;
    versionId = kenya?.documents[0]?.versionId ?? '';
    const changed = await read('changeContribution', `/contributions/${kenya?.id ?? ''}`, {
      body: { date: '2024-03' },
    });
    expect(changed).toMatchObject({ date: '2024-03', country: 'KEN', provenance: { date: { source: 'form' } } });
    const refused = await ask('changeContribution', `/contributions/${kenya?.id ?? ''}`, 422, {
      body: { date: 'yesterday' },
      headers: { 'Accept-Language': 'fr' },
    });
    expect(await refused.json()).toMatchObject({ problem: { code: 'contributions.dateNotUnderstood', field: 'date' } });
  });

  it('gives passages whose offsets give their words back, and the original byte for byte', async () => {
    const { text } = await read<{ text: string }>('readDocument', `/documents/${versionId}`);
    const { rows } = await read<Rows<{ id: string; start: number; end: number; text: string }>>(
      'listPassages',
      `/documents/${versionId}/passages`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const passage of rows) {
      expect([...text].slice(passage.start, passage.end).join('')).toBe(passage.text);
      if (passage.text.includes('helpline')) passageId = passage.id;
    }
    const original = await ask('openOriginal', `/documents/${versionId}/original`, 200);
    expect(await original.text()).toBe(papers['kenya.md']);
    expect(original.headers.get('Content-Disposition')).toContain('attachment');
  });

  it('takes decisions, which themes then count', async () => {
    const { rows } = await read<Rows<{ dimension: string; value: string; passageId: string }>>(
      'listCodings',
      `/documents/${versionId}/codings`,
    );
    const suggested = rows.find((one) => one.dimension === 'code' && one.passageId === passageId);
    const { value = '' } = suggested ?? {};
    const body = { passageId, dimension: 'code', value, decision: 'accept' };
    expect(await read('decideCoding', '/codings', { body })).toMatchObject({
      coding: { status: 'accepted', decidedBy: 'Ama Mensah' },
    });
    const table = await read<{ themes: { code: string; countries: string[] }[] }>('listThemes', '/themes');
    expect(table).toMatchObject({ basis: 'accepted' });
    expect(table.themes.find((theme) => theme.code === value)?.countries).toEqual(['KEN']);
    expect(await read('readTheme', `/themes/${value}`)).toMatchObject({ theme: { countries: ['KEN'] } });
    await read('readMatrix', '/matrix?basis=suggestions');
    await read('readCodebook', '/codebook');
    const accepted = await read<{ decidedAt: string }>('acceptAllCodings', `/documents/${versionId}/accept-all`);
    await read('withdrawAllCodings', `/documents/${versionId}/withdraw-all`, {
      body: { decidedAt: accepted.decidedAt },
    });
    const nowhere = versionId.replace(/^.{8}/, '00000000');
    await ask('acceptAllCodings', `/documents/${nowhere}/accept-all`, 404);
    await ask('listCodings', `/documents/${nowhere}/codings`, 404);
  });

  it('gives words a code and takes that back, exact to the code point', async () => {
    const { text } = await read<{ text: string }>('readDocument', `/documents/${versionId}`);
    const words = 'night 😀 in every';
    const start = Array.from(text.slice(0, text.indexOf(words))).length;
    const stretch = { versionId, start, end: start + Array.from(words).length };
    const { codebook } = await read<{ codebook: { codes: { id: string }[] } }>('readCodebook', '/codebook');
    const body = { ...stretch, dimension: 'code', value: codebook.codes[0]?.id };
    const { id } = await read<{ id: string }>('addSegment', '/segments', { body });
    expect((await read<{ id: string }>('addSegment', '/segments', { body })).id).toBe(id);
    const { rows } = await read<Rows<object>>('listSegments', `/documents/${versionId}/segments`);
    expect(rows).toMatchObject([{ ...stretch, coderName: 'Ama Mensah', roundId: null }]);
    const outside = await ask('addSegment', '/segments', 422, { body: { ...body, end: 100_000 } });
    expect(await outside.json()).toMatchObject({ problem: { code: 'segments.stretchOutside' } });
    await ask('removeSegment', `/segments/${id}`, 204);
    expect(await read('listSegments', `/documents/${versionId}/segments`)).toMatchObject({ total: 0 });
  });

  it('keeps memos, and gives the deleted one back', async () => {
    const place = { kind: 'document', versionId };
    const body = { type: 'question', text: 'Which county?', place };
    const { id } = await read<{ id: string }>('writeMemo', '/memos', { body });
    const changed = { type: 'note', text: 'In every county.' };
    expect(await read('changeMemo', `/memos/${id}`, { body: changed })).toMatchObject(changed);
    await ask('deleteMemo', `/memos/${id}`, 204);
    expect(await read('listMemos', '/memos')).toMatchObject({ total: 0 });
    await read('restoreMemo', `/memos/${id}/restore`);
    expect(await read('listMemos', '/memos?text=county')).toMatchObject({ rows: [{ id, place, ...changed }] });
  });

  it('takes another rule for what is common', async () => {
    const body = { minimumShare: 0.5, minimumRegions: 2 };
    await ask('setCommonalityRule', '/commonality-rule', 204, { body });
    expect(await read('readCommonalityRule', '/commonality-rule')).toEqual(body);
    const refused = await ask('setCommonalityRule', '/commonality-rule', 422, { body: { ...body, minimumShare: 0 } });
    expect(await refused.json()).toMatchObject({ problem: { code: 'themes.shareOutOfRange' } });
  });

  it('drafts the chapter, changes its statements and exports it', async () => {
    await ask('readChapter', '/chapter', 404);
    await ask('draftChapter', '/chapter/draft', 204, { body: { language: 'en', basis: 'suggestions' } });
    const [first, second] = await statements();
    const own = { template: 'Much was learned.', kind: 'lesson', isOwnWords: true };
    const added = await ask('addStatement', '/chapter/statements', 201, {
      body: { ...own, sectionId: first?.sectionId ?? '' },
    });
    const { id } = (await added.json()) as { id: string };
    const at = (action = '') => `/chapter/statements/${id}${action}`;
    await ask('editStatement', at(), 204, { body: { ...own, template: 'Much was learned from it.' } });
    await ask('citeEvidence', at('/citations'), 204, { body: { evidenceKind: 'passage', reference: passageId } });
    const cited = (await statements()).find((one) => one.id === id);
    expect(cited?.citations[0]?.quote).toContain('helpline');
    await ask('removeCitation', at(`/citations/${cited?.citations[0]?.id ?? ''}`), 204);
    await ask('moveStatement', at('/move'), 204, { body: { sectionId: first?.sectionId ?? '', position: 1 } });
    await ask('confirmStatement', at('/confirm'), 204);
    await ask('removeStatement', at(), 204);
    await ask('restoreStatement', at('/restore'), 204);
    await ask('mergeStatements', at('/merge'), 204, { body: { intoId: second?.id ?? '' } });
    await ask('mergeStatements', at('/merge'), 404, { body: { intoId: 'none' } });
    for (const format of ['docx', 'pdf', 'html', 'json']) await ask('exportChapter', `/chapter/export/${format}`, 200);
    await ask('exportChapter', '/chapter/export/odt', 404);
  });

  interface Stated {
    id: string;
    sectionId: string;
    citations: { id: string; quote: string }[];
  }
  interface Sections {
    statements: Stated[];
    sections: Sections[];
  }
  async function statements(): Promise<Stated[]> {
    const flat = (part: Sections): Stated[] => [...part.statements, ...part.sections.flatMap(flat)];
    return (await read<{ sections: Sections[] }>('readChapter', '/chapter')).sections.flatMap(flat);
  }

  it('notes in the audit trail who changed what', async () => {
    const lines = await live.database.query<{ action: string; actor: string }>(sql`
      select action, actor_id as actor from audit where action in ('coding.accept', 'guidance.draft', 'themes.setRule')`);
    expect(new Set(lines.map(({ action }) => action)).size).toBe(3);
    expect(new Set(lines.map(({ actor }) => actor))).toEqual(new Set([live.editor.id]));
  });

  it('closes to a key that only reads, has expired, was taken back, or whose person was disabled', async () => {
    const statusWith = async (key: string, method = 'GET') =>
      (await call(live.site, '/workspaces', { token: key, method })).status;
    const reading = await live.tokenOf(live.editor, ['read']);
    expect(await statusWith(reading)).toBe(200);
    expect(await statusWith(reading, 'POST')).toBe(403);
    await live.database.query(sql`
      update api_token set expires_at = now() - interval '1 second' where scopes = array['read']`);
    expect(await statusWith(reading)).toBe(401);
    const another = await live.tokenOf(live.editor, ['write']);
    expect(await statusWith(another)).toBe(403);
    const made = await listApiTokens(live.database, live.editor.id);
    const { id, name } = live.editor;
    for (const one of made.filter(({ scopes }) => scopes.length === 1))
      await revokeApiToken(live.database, { kind: 'person', id, name }, one.id);
    expect(await statusWith(another)).toBe(401);
    await live.database.query(sql`update person set disabled_at = now() where id = ${id}`);
    expect(await statusWith(token)).toBe(401);
    await live.database.query(sql`update person set disabled_at = null where id = ${id}`);
    expect(await statusWith(token)).toBe(200);
  });

  it('survives anything that is sent as words, ids and parameters', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('\u0000', '\ud800', "'; --"));
    await fc.assert(
      fc.asyncProperty(text, async (sent) => {
        const encoded = encodeURIComponent(sent.replace(/\p{Surrogate}/gu, ''));
        const words = { template: sent, kind: 'practice', isOwnWords: true };
        const requests: [string, Request][] = [
          [`/contributions?text=${encoded}`, {}],
          [`/contributions/${encoded}`, { method: 'PATCH', body: { title: sent } }],
          [`/imports/${encoded}`, {}],
          [`/documents/${encoded}/passages`, {}],
          [`/themes/${encoded}?country=KEN`, {}],
          ['/codings', { method: 'POST', body: { passageId, dimension: 'code', value: sent, decision: 'add' } }],
          ['/codings', { method: 'POST', body: { passageId: sent, dimension: 'code', value: 'X', decision: 'add' } }],
          ['/chapter/statements', { method: 'POST', body: { ...words, sectionId: sent } }],
          [`/chapter/statements/${encoded}`, { method: 'PUT', body: words }],
          [`/chapter/statements/${encoded}/merge`, { method: 'POST', body: { intoId: sent } }],
          [
            '/chapter/statements/none/citations',
            { method: 'POST', body: { evidenceKind: 'passage', reference: sent } },
          ],
        ];
        for (const [path, request] of requests) {
          const answer = await call(live.site, `/workspaces/kept${path}`, { token, ...request });
          expect([path, answer.status < 500, live.failures]).toEqual([path, true, []]);
        }
        expect((await call(live.site, `/workspaces/${encoded}`, { token })).status).toBe(404);
      }),
      { numRuns: 40 },
    );
  });
});
