// Finding through the door: words of six languages, filters, replaced documents, walls, hostile searches, saved searches.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDocumentReader,
  listContributions,
  type DocumentReader,
  type ImportTools,
} from '@common-thread/contributions';
import {
  createPerson,
  deletePerson,
  sql,
  theProgram,
  type Actor,
  type WorkspaceContext,
} from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { importFolder, makeFolder, openWorkspace } from '../../../contributions/test/contributions-folder.ts';
import { smallCodebook } from '../../test/small-codebook.ts';
import {
  createSuggester,
  decideCoding,
  findPassages,
  indexPassages,
  listSavedSearches,
  removeSavedSearch,
  runSavedSearch,
  saveSearch,
  setCodebook,
  suggestCodings,
  type FindAsked,
  type FindPage,
  type Suggester,
} from '../index.ts';

const papers = {
  'kenya.md':
    '# Kenya: a helpline 😀\n\n## Services\n\nThe child helpline 😀 answers every child day and night.\n\n## Law\n\nA law of 2021 protects children online, and an energy line was closed.\n',
  'senegal.md':
    "# Sénégal : une ligne d'écoute\n\n## Mesures prises\n\nLes enfants appellent une ligne d'écoute gratuite à l'école.\n",
  'peru.md': '# Perú\n\n## Medidas\n\nLos niños aprenden en la escuela; la educación en línea es segura.\n',
  'kazakhstan.md': '# Казахстан\n\n## Меры\n\nГорячая линия помогает детям и родителям в сети.\n',
  'egypt.md': '# مصر\n\n## التدابير\n\nأطلقت الوزارة حملة لحماية الأطفال وللأسر في المدارس.\n',
  'china.md': '# 中国\n\n## 措施\n\n学校开展儿童在线保护教育，设立举报热线。\n',
  'contributions.csv':
    'file,country,date,title\nkenya.md,KEN,2022-05,Kenya: a helpline\nsenegal.md,SEN,2019,Une ligne\nperu.md,PER,2020,Perú\nkazakhstan.md,KAZ,2021,Казахстан\negypt.md,EGY,2023,مصر\nchina.md,CHN,2018,中国\n',
};

describe.each(testDatabases)('finding on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let reader: DocumentReader;
  let suggester: Suggester;
  let tools: ImportTools;
  let study: WorkspaceContext;
  let other: WorkspaceContext;
  let person: Actor;
  const folder = makeFolder(papers);

  beforeAll(async () => {
    opened = await open();
    reader = createDocumentReader();
    suggester = createSuggester();
    tools = { originals: opened.installation.originals, reader, ocr: null };
    const { database } = opened.installation;
    const made = await createPerson(database, theProgram, { name: 'Coder', email: null });
    person = { kind: 'person', id: made?.id ?? '', name: 'Coder' };
    study = { ...(await openWorkspace(database, 'Found')), actor: person };
    other = await openWorkspace(database, 'Other');
    for (const workspace of [study, other]) {
      expect(await setCodebook(workspace, 'small.yaml', smallCodebook)).toMatchObject({ ok: true });
      await importFolder(workspace, tools, folder.path);
    }
    await suggestCodings(study, suggester);
    await indexPassages(study);
  });
  afterAll(async () => {
    reader.close();
    suggester.close();
    folder.discard();
    await opened.remove();
  });

  async function find(asked: FindAsked | string, workspace = study): Promise<FindPage> {
    const found = await findPassages(workspace, typeof asked === 'string' ? { text: asked } : asked);
    if (!found.ok) throw new Error(found.problem.message);
    return found.value;
  }
  const countries = async (asked: FindAsked | string) => (await find(asked)).hits.map(({ country }) => country).sort();
  const marked = ({ hits }: FindPage) =>
    hits.map(({ snippet }) =>
      snippet.marks.map(({ start, end }) => [...snippet.text].slice(start, end).join('')).join('|'),
    );

  it.each([
    ['children helplines', ['KEN']],
    ['enfant écoute', ['SEN']],
    ['ninos educacion', ['PER']],
    ['линии дети', ['KAZ']],
    ['اسر طفل', []],
    ['الأسر اطفال', ['EGY']],
    ['在线 热线', ['CHN']],
    ['线保', ['CHN']],
    ['"child helpline"', ['KEN']],
    ['"helpline child"', []],
    ['childr*', ['KEN']],
    ['écoute OR hotline OR escuela', ['PER', 'SEN']],
    ['child -energy', ['KEN']],
    ['heading:law', ['KEN']],
    ['title:helpline', ['KEN', 'KEN']],
    ['pays:Sénégal', ['SEN']],
    ['country:KEN law', ['KEN']],
    ['year:2018-2019', ['CHN', 'SEN']],
    ['язык:русский', ['KAZ']],
  ])('%s', async (text, from) => {
    const found = await find(text);
    expect(
      found.hits
        .map(({ country }) => country)
        .filter((country) => from.length > 0 || country)
        .sort(),
    ).toEqual(from);
    expect([found.total, found.waiting]).toEqual([from.length, 0]);
  });

  it('marks the words as they stand, in every script', async () => {
    expect(marked(await find('child helpline 😀'))).toEqual(['child|helpline|child']);
    expect(marked(await find('الأسر اطفال'))).toEqual(['الأطفال|وللأسر']);
    expect(marked(await find('"在线保护"'))).toEqual(['在线保护']);
    expect(marked(await find('"child helpline"'))).toEqual(['child helpline']);
  });

  it('narrows by region, code, facet, state and language of the passage', async () => {
    expect(await countries({ region: 'AFR' })).toEqual(expect.arrayContaining(['KEN', 'SEN']));
    const coded = await find({ code: 'RESP-HELP' });
    expect(coded.total).toBeGreaterThan(0);
    expect((await find({ code: 'RESP-HELP', status: 'accepted' })).total).toBe(0);
    const passageId = coded.hits[0]?.passageId ?? '';
    expect(
      await decideCoding(study, { passageId, dimension: 'code', value: 'RESP-HELP', decision: 'accept' }),
    ).toMatchObject({ ok: true });
    expect((await find({ code: 'RESP-HELP', status: 'accepted' })).hits.map((hit) => hit.passageId)).toEqual([
      passageId,
    ]);
    expect((await find({ text: 'status:accepted' })).total).toBe(1);
    expect((await find({ status: 'none' })).hits.map((hit) => hit.passageId)).not.toContain(passageId);
    expect(await countries({ language: 'ar' })).toEqual(['EGY']);
  });

  it('orders by country as the page’s language has it, and by date', async () => {
    const inOrder = async (asked: FindAsked) => [...new Set((await find(asked)).hits.map(({ country }) => country))];
    expect(await inOrder({ order: 'country' })).toEqual(['CHN', 'EGY', 'KAZ', 'KEN', 'PER', 'SEN']);
    expect(await inOrder({ order: 'date' })).toEqual(['EGY', 'KEN', 'KAZ', 'PER', 'SEN', 'CHN']);
  });

  it('pages through all of the hits, each once', async () => {
    const seen: string[] = [];
    const { total } = await find({});
    for (let page = 1; page <= total; page += 1) {
      const found = await findPassages(study, {}, { page, pageSize: 1 });
      if (found.ok) seen.push(...found.value.hits.map(({ passageId }) => passageId));
    }
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });

  it.each([
    ['country:Nowhere', 'finding.unknownCountry'],
    ['code:NO-SUCH', 'finding.unknownCode'],
    ['facet:nothing', 'finding.unknownFacet'],
    ['year:soon', 'finding.unknownYear'],
    ['cy*', 'finding.beginningTooShort'],
    ['x'.repeat(1001), 'finding.queryTooLong'],
    ['a OR '.repeat(100), 'finding.tooManyWords'],
    [`"${'word '.repeat(90)}"`, 'finding.tooManyWords'],
  ])('answers in one line to %s', async (text, code) => {
    expect(await findPassages(study, { text })).toMatchObject({ ok: false, problem: { code, field: 'text' } });
  });

  it.each([
    '\u0000',
    "'; drop table passage; --",
    '"',
    '-',
    '((((',
    '\ud800',
    '\u202e\u200f',
    '%_\\',
    ':*',
    '𝔸'.repeat(400),
    '٪',
  ])('takes what is odd as words that stand nowhere: %j', async (text) => {
    const startedAt = performance.now();
    expect((await findPassages(study, { text })).ok).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  it('of another workspace finds nothing of this one, and what is not in its index yet is said to wait', async () => {
    const before = await find('helpline', other);
    expect(before.total).toBe(0);
    expect(before.waiting).toBeGreaterThan(5);
    await indexPassages(other);
    const after = await find('helpline', other);
    expect([after.total, after.waiting]).toEqual([1, 0]);
    const mine = (await find('helpline')).hits.map(({ passageId }) => passageId);
    expect(after.hits.map(({ passageId }) => passageId)).not.toEqual(mine);
    expect(await findPassages(other, { like: mine[0] ?? '' })).toMatchObject({
      problem: { code: 'finding.passageMissing' },
    });
  });

  it('finds passages similar to one, in its language, and not the passage itself', async () => {
    const like = (await find('"child helpline"')).hits[0]?.passageId ?? '';
    const similar = await find({ like });
    expect(similar.like).toMatchObject({ passageId: like, language: 'en' });
    for (const hit of similar.hits) {
      expect(hit.passageId).not.toBe(like);
      expect(hit.language).toBe('en');
      expect(hit.similarity).toBeGreaterThan(0);
      expect(hit.snippet.marks.length).toBeGreaterThan(0);
    }
  });

  it('keeps searches for one person, and counts what came since', async () => {
    expect(await saveSearch(study, ' ', { text: 'child' })).toMatchObject({ problem: { code: 'finding.nameMissing' } });
    expect(await saveSearch(study, 'All', { order: 'date' })).toMatchObject({
      problem: { code: 'finding.nothingAsked' },
    });
    expect(await saveSearch(study, 'Bad', { text: 'country:x' })).toMatchObject({ problem: { field: 'text' } });
    const saved = await saveSearch(study, 'Hotlines', { text: 'hotline OR helpline', order: 'date' });
    const id = saved.ok ? saved.value : '';
    expect(await saveSearch(study, 'Hotlines', { text: 'x' })).toMatchObject({
      problem: { code: 'finding.nameTaken' },
    });
    expect(await listSavedSearches(study)).toMatchObject([{ id, name: 'Hotlines', total: 1, fresh: 0 }]);
    expect(await listSavedSearches({ ...study, actor: theProgram })).toEqual([]);
    expect(await runSavedSearch({ ...study, actor: theProgram }, id)).toBeNull();

    folder.put({ 'chile.md': '# Chile\n\n## Servicios\n\nThe hotline of Chile takes reports about harm to pupils.\n' });
    await importFolder(study, tools, folder.path);
    await indexPassages(study);
    expect(await listSavedSearches(study)).toMatchObject([{ total: 2, fresh: 1 }]);
    expect(await runSavedSearch(study, id)).toEqual({ text: 'hotline OR helpline', order: 'date' });
    expect(await listSavedSearches(study)).toMatchObject([{ total: 2, fresh: 0 }]);
    expect(await removeSavedSearch(study, id)).toMatchObject({ name: 'Hotlines' });
    expect(await removeSavedSearch(study, id)).toBeNull();
  });

  it('forgets the searches of a person who is removed', async () => {
    const { database } = opened.installation;
    const gone = await createPerson(database, theProgram, { name: 'Leaver', email: null });
    const actor: Actor = { kind: 'person', id: gone?.id ?? '', name: 'Leaver' };
    expect((await saveSearch({ ...study, actor }, 'Mine', { text: 'child' })).ok).toBe(true);
    expect(await deletePerson(database, theProgram, actor.id)).toBe('removed');
    expect(await listSavedSearches({ ...study, actor })).toEqual([]);
  });

  it('a new version of a document replaces the old one', async () => {
    folder.put({ 'kenya.md': papers['kenya.md'].replace('child helpline', 'children’s telephone') });
    await importFolder(study, tools, folder.path);
    const { rows } = await listContributions(study, { country: 'KEN' });
    expect(rows[0]?.documents[0]?.versionNumber).toBe(2);
    expect((await find('"child helpline"')).total).toBe(0);
    await indexPassages(study);
    expect((await find('"child helpline"')).total).toBe(0);
    expect(marked(await find('telephone'))).toEqual(['telephone']);
  });

  it('goes on alike when the index is made anew, by several at once, in many small pieces', async () => {
    const whole = await find('child OR enfant OR 儿童');
    for (const table of [sql`finding_posting`, sql`finding_version`, sql`finding_segment`])
      await study.database.query(sql`delete from ${table} where workspace_id = ${study.workspaceId}`);
    expect((await find('child')).waiting).toBeGreaterThan(5);
    const done = await Promise.all([
      indexPassages(study),
      indexPassages(study),
      indexPassages(study, undefined, false),
    ]);
    expect(done.filter((passages) => passages > 0)).toHaveLength(1);
    expect(await find('child OR enfant OR 儿童')).toEqual(whole);
    for (let number = 0; number < 7; number += 1) {
      folder.put({
        [`more-${String(number)}.md`]: `# Paper ${String(number)}\n\nA walrus number ${String(number)} swims along.\n`,
      });
      await importFolder(study, tools, folder.path);
      await indexPassages(study);
    }
    const [pieces] = await study.database.query<{ count: number }>(sql`
      select count(*) as count from finding_segment where workspace_id = ${study.workspaceId}`);
    expect(pieces?.count).toBeLessThan(6);
    expect((await find('walruses')).total).toBe(7);
    expect((await find('child OR enfant OR 儿童')).total).toBe(whole.total);
  });
});
