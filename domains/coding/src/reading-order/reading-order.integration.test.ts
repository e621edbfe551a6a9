// What to read next, through the door: what comes first, what is learned, what samples say, and what two people do at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDocumentReader,
  listContributions,
  listPassages,
  type DocumentReader,
} from '@common-thread/contributions';
import { createPerson, sql, theProgram, type Actor, type WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { importFolder, makeFolder, openWorkspace } from '../../../contributions/test/contributions-folder.ts';
import { smallCodebook } from '../../test/small-codebook.ts';
import { createSuggester, decideCoding, listCodings, setCodebook, suggestCodings, type Suggester } from '../index.ts';
import {
  createOrderKeeper,
  decideInOrder,
  drawSample,
  listSamples,
  listUnsure,
  readReadingOrder,
  readSample,
  type OrderDecision,
  type OrderKeeper,
} from './index.ts';

/** Many plain passages; a few speak of counsellors who answer children, some of them without the codebook's word. */
const plain = ['roads', 'harbours', 'bridges', 'markets', 'forests', 'rivers', 'libraries', 'gardens'];
const paragraphs = [
  ...plain.map((what) => `The ministry reports that ${what} were repaired and inspected during the year.`),
  'A helpline with trained counsellors answers calls from worried children at night.',
  'Trained counsellors answer worried children who call at night, free of charge.',
  'Counsellors also answer children who write instead of calling.',
];
const paper = `# Kenya\n\n${paragraphs.join('\n\n')}\n\n## Sources\n\nA list of helpline counsellors, printed in 2020.\n`;
const later = '# Chile\n\nCounsellors answer children in Chile too, day and night.\n';
const code = 'RESP-HELP';

describe.each(testDatabases)('what to read next on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let reader: DocumentReader;
  let suggester: Suggester;
  let keeper: OrderKeeper;
  let people: Actor[];
  const folder = makeFolder({ 'kenya.md': paper, 'contributions.csv': 'file,country\nkenya.md,KEN\nchile.md,CHL\n' });

  beforeAll(async () => {
    opened = await open();
    people = [];
    for (const name of ['First', 'Second']) {
      const person = await createPerson(opened.installation.database, theProgram, { name, email: null });
      people.push({ kind: 'person', id: person?.id ?? '', name });
    }
    reader = createDocumentReader();
    suggester = createSuggester();
    keeper = createOrderKeeper({ patienceMilliseconds: 20_000 });
  });
  afterAll(async () => {
    reader.close();
    suggester.close();
    keeper.close();
    folder.discard();
    await opened.remove();
  });

  async function studyWithPaper(name: string) {
    const study = await openWorkspace(opened.installation.database, name);
    const tools = { originals: opened.installation.originals, reader, ocr: null };
    await setCodebook(study, 'small.yaml', smallCodebook);
    await importFolder(study, tools, folder.path);
    await suggestCodings(study, suggester);
    const { rows } = await listContributions(study, {});
    const versionId = rows[0]?.documents[0]?.versionId ?? '';
    const passages = await listPassages(study, versionId);
    const passageWith = (words: string): string => {
      const found = passages.find((passage) => passage.text.includes(words));
      if (found === undefined) throw new Error(`No passage holds "${words}".`);
      return found.id;
    };
    const by = (person: number): WorkspaceContext => ({ ...study, actor: people[person]! });
    const order = (person = 0, keptBy = keeper) =>
      readReadingOrder(by(person), keptBy, { code, language: 'en', count: 30 });
    const decide = (passageId: string, decision: OrderDecision, person = 0, sampleId?: string) =>
      decideInOrder(by(person), { passageId, code, decision, sampleId });
    return { study, by, order, decide, passages, passageWith, tools, versionId };
  }

  it('begins with what the lexicon suggests, says why, and leaves out lists of sources', async () => {
    const { order, passageWith, passages } = await studyWithPaper('Begins');
    const first = await order();
    expect(first).toMatchObject({ basis: 'learned', state: 'ready', left: null });
    expect(first?.counts).toEqual({ passages: passages.length - 1, read: 0, found: 0, unsure: 0 });
    const ranked = first?.next.filter(({ isByChance }) => !isByChance) ?? [];
    expect(ranked[0]?.passageId).toBe(passageWith('A helpline with'));
    expect(ranked[0]?.suggestion?.reasons.map(({ term }) => term)).toContain('helpline');
    expect(ranked[0]?.termsFor.join(' ')).toMatch(/counsell|helpline/);
    expect(first?.next.map(({ passageId }) => passageId)).not.toContain(passageWith('printed in 2020'));
    expect(new Set(first?.next.map(({ passageId }) => passageId)).size).toBe(passages.length - 1);
  });

  it('learns from decisions wherever they are made, and codes nothing by itself', async () => {
    const { by, order, decide, passageWith, study, versionId } = await studyWithPaper('Learns');
    await decideCoding(by(1), {
      passageId: passageWith('A helpline with'),
      dimension: 'code',
      value: code,
      decision: 'accept',
    });
    for (const what of ['roads', 'harbours']) await decide(passageWith(what), 'reject');
    const then = await order();
    expect(then?.counts).toMatchObject({ read: 3, found: 1 });
    const ranked = then?.next.filter(({ isByChance }) => !isByChance).map(({ passageId }) => passageId);
    expect(ranked?.[0]).toBe(passageWith('free of charge'));
    const codings = (await listCodings(study, versionId)).filter(({ value }) => value === code);
    expect(codings.filter(({ status }) => status === 'accepted')).toHaveLength(1);
    expect(codings.filter(({ status }) => status === 'rejected').map(({ origin }) => origin)).toEqual([
      'person',
      'person',
    ]);
  });

  it('shows nobody again what they set aside, but others; taking it back brings it back', async () => {
    const { order, decide, by, passageWith } = await studyWithPaper('Unsure');
    const passageId = passageWith('free of charge');
    await decide(passageId, 'unsure');
    const shown = async (person: number) => (await order(person))?.next.map((passage) => passage.passageId);
    expect(await shown(0)).not.toContain(passageId);
    expect(await shown(1)).toContain(passageId);
    expect(await listUnsure(by(1), code)).toMatchObject([{ passageId, coderName: 'First' }]);
    expect((await order())?.counts).toMatchObject({ read: 0, unsure: 1 });
    await decide(passageId, 'withdraw');
    expect(await shown(0)).toContain(passageId);
  });

  it('takes a decision back to exactly what was there before', async () => {
    const { study, versionId, decide, passageWith } = await studyWithPaper('Undo');
    const before = await listCodings(study, versionId);
    for (const [words, decision] of [
      ['A helpline with', 'accept'],
      ['roads', 'reject'],
      ['bridges', 'accept'],
    ] as const) {
      await decide(passageWith(words), decision);
      await decide(passageWith(words), 'withdraw');
    }
    expect(await listCodings(study, versionId)).toEqual(before);
  });

  it('lets the decision of another person stand', async () => {
    const { decide, passageWith, study, versionId } = await studyWithPaper('Meanwhile');
    const passageId = passageWith('A helpline with');
    await decide(passageId, 'reject', 1);
    expect(await decide(passageId, 'accept', 0)).toMatchObject({
      ok: true,
      value: { decidedMeanwhile: { status: 'rejected', decidedBy: 'Second' } },
    });
    const coding = (await listCodings(study, versionId)).find(
      (one) => one.passageId === passageId && one.value === code,
    );
    expect(coding).toMatchObject({ status: 'rejected', decidedBy: 'Second' });
  });

  it('goes on by the lexicon alone, and says so, when the process is not there', async () => {
    const { order, passageWith } = await studyWithPaper('Absent');
    const absent = createOrderKeeper({ entry: '/nowhere/order.js', patienceMilliseconds: 5000 });
    const shown = await order(0, absent);
    absent.close();
    expect(shown).toMatchObject({ basis: 'lexicon', state: 'unavailable' });
    expect(shown?.next.find(({ isByChance }) => !isByChance)?.passageId).toBe(passageWith('A helpline with'));
    expect(await order(0, absent)).toMatchObject({ basis: 'lexicon', state: 'unavailable' });
  });

  it('tells by a sample what is missed at most, until new documents come', async () => {
    const { study, by, order, decide, tools, passages } = await studyWithPaper('Stopping');
    const unread = passages.length - 1;
    const refused = await drawSample(by(0), { code, language: 'en', size: 0 });
    expect(refused).toMatchObject({ ok: false, problem: { field: 'size' } });
    const drawn = await drawSample(by(0), { code, language: 'en', size: unread - 2, seed: 7 });
    const id = drawn.ok ? drawn.value.id : '';
    const sampled = new Set<string>();
    expect((await listSamples(study, code))[0]).toMatchObject({
      drawnBy: 'First',
      unread,
      sampled: unread - 2,
      bound: null,
    });
    expect((await order())?.next).toHaveLength(2);
    for (;;) {
      const reading = await readSample(by(1), id);
      if (reading?.passage == null) break;
      expect(reading.passage).not.toHaveProperty('suggestion');
      const { passageId, text } = reading.passage;
      sampled.add(passageId);
      await decide(passageId, /answer/.test(text) ? 'accept' : 'reject', 1, id);
    }
    expect(sampled.size).toBe(unread - 2);
    const [sample] = await listSamples(study, code);
    const missed = 3 - (sample?.found ?? 0);
    expect(sample?.bound?.missedAtMost).toBeGreaterThanOrEqual(missed);
    expect(sample?.bound?.missedAtMost).toBeLessThanOrEqual(2);
    const left = (await order())?.left;
    expect(left?.atMost).toBeGreaterThanOrEqual(missed);
    expect(left?.atLeast).toBeLessThanOrEqual(missed);

    folder.put({ 'chile.md': later });
    await importFolder(study, tools, folder.path);
    folder.remove('chile.md');
    expect((await listSamples(study, code))[0]).toMatchObject({ newPassages: 1 });
    expect((await order())?.left).toBeNull();
    const audited = await study.database.first<{ count: number }>(sql`
      select count(*)::integer as count
      from audit
      where workspace_id = ${study.workspaceId} and action = 'coding.drawSample'`);
    expect(audited?.count).toBe(1);
  });
});
