// Memos and reading places through the door: whose they are, that repeated sends are one, and that they can be taken back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentReader, type DocumentReader } from '@common-thread/contributions';
import { deletePerson, sql, theProgram, type Actor, type WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { createActor, stretchOf, studyWithPapers } from '../../test/read-papers.ts';
import {
  changeMemo,
  deleteMemo,
  keepReadingPlace,
  listLastReadings,
  listMemos,
  listMemosOfVersion,
  listReadingPlaces,
  restoreMemo,
  writeMemo,
  type Memo,
  type NewMemo,
} from '../index.ts';

const paper = `# Kenya

Kenya launched a national helpline 😀 in 2019 for children and their parents. It is free of charge, day and night.

## Afterwards

Teachers learned much about online safety from the children in their schools during the last year.
`;

describe.each(testDatabases)('memos on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let reader: DocumentReader;
  let ama: Actor;
  let juan: Actor;

  beforeAll(async () => {
    opened = await open();
    ama = await createActor(opened.installation, 'Ama');
    juan = await createActor(opened.installation, 'Juan');
    reader = createDocumentReader();
  });
  afterAll(async () => {
    reader.close();
    await opened.remove();
  });

  async function paperOf(name: string) {
    const { study, versions } = await studyWithPapers(opened.installation, reader, name, { 'kenya.md': paper });
    const { versionId, text } = versions['kenya'] ?? { versionId: '', text: '' };
    const as = (actor: Actor): WorkspaceContext => ({ ...study, actor });
    const onWords = (words: string): NewMemo => ({
      type: 'question',
      text: `What about ${words}?`,
      place: { kind: 'words', versionId, ...stretchOf(text, words) },
    });
    return { study, versionId, as, onWords };
  }
  async function written(study: WorkspaceContext, memo: NewMemo): Promise<Memo> {
    const result = await writeMemo(study, memo);
    if (!result.ok) throw new Error(result.problem.message);
    return result.value;
  }
  const codeOf = async (work: Promise<{ ok: boolean; problem?: { code: string } }>) => (await work).problem?.code;

  it('on words, documents and codes stand in one list, each with what it is about', async () => {
    const { versionId, as, onWords } = await paperOf('Listed');
    await written(as(ama), onWords('helpline 😀 in'));
    await written(as(juan), { type: 'note', text: 'A short paper.', place: { kind: 'document', versionId } });
    const rule = { kind: 'code', dimension: 'code', value: 'RESP-HELP' } as const;
    await written(as(juan), { type: 'rule', text: 'Only for children.', place: rule });
    const { rows, total, authors } = await listMemos(as(ama));
    expect([total, authors.map(({ name }) => name)]).toEqual([3, ['Ama', 'Juan']]);
    expect(rows.map((memo) => [memo.type, memo.authorName, memo.quotation, memo.ordinal]).sort()).toEqual([
      ['note', 'Juan', null, null],
      ['question', 'Ama', 'helpline 😀 in', 0],
      ['rule', 'Juan', null, null],
    ]);
    const found = async (filter: Parameters<typeof listMemos>[1]) => (await listMemos(as(ama), filter)).total;
    expect(await found({ text: 'SHORT' })).toBe(1);
    expect(await found({ text: '100%' })).toBe(0);
    expect(await found({ about: 'code' })).toBe(1);
    expect(await found({ about: 'words', authorId: juan.id })).toBe(0);
    expect(await found({ dimension: 'code', value: 'RESP-HELP', type: 'rule' })).toBe(1);
    expect(await listMemosOfVersion(as(juan), versionId)).toHaveLength(2);
  });

  it('sent twice, also at the same moment, are one', async () => {
    const { as, onWords } = await paperOf('Twice');
    const both = await Promise.all([1, 2, 3].map(() => written(as(ama), onWords('helpline'))));
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect((await listMemos(as(ama))).total).toBe(1);
  });

  it('are changed and deleted by their author alone, and both can be taken back', async () => {
    const { as, onWords } = await paperOf('Own');
    const { id } = await written(as(ama), onWords('helpline'));
    expect(await codeOf(changeMemo(as(juan), id, { type: 'note', text: 'Mine.' }))).toBe('memos.memoOfAnother');
    expect(await codeOf(deleteMemo(as(juan), id))).toBe('memos.memoOfAnother');
    expect(await changeMemo(as(ama), id, { type: 'theory', text: 'Changed.' })).toMatchObject({ ok: true });
    expect(await restoreMemo(as(ama), id)).toMatchObject({
      value: { type: 'question', text: 'What about helpline?' },
    });
    await deleteMemo(as(ama), id);
    expect((await listMemos(as(ama))).total).toBe(0);
    expect(await codeOf(changeMemo(as(ama), id, { type: 'note', text: 'Gone?' }))).toBe('memos.memoMissing');
    await restoreMemo(as(ama), id);
    expect((await listMemos(as(ama))).rows[0]?.text).toBe('What about helpline?');
  });

  it('are gone for good a day after they were deleted', async () => {
    const { study, as, onWords } = await paperOf('Cleared');
    const { id } = await written(as(ama), onWords('helpline'));
    await deleteMemo(as(ama), id);
    await study.database.query(sql`
      update memo set deleted_at = now() - interval '2 days' where workspace_id = ${study.workspaceId}`);
    await written(as(juan), onWords('free'));
    expect(await codeOf(restoreMemo(as(ama), id))).toBe('memos.memoMissing');
  });

  it('are refused when they are empty, too long, or about nothing that is here', async () => {
    const { versionId, as, onWords } = await paperOf('Refused');
    const memo = onWords('helpline');
    expect(await codeOf(writeMemo(as(ama), { ...memo, text: ' \n' }))).toBe('memos.wordsMissing');
    expect(await codeOf(writeMemo(as(ama), { ...memo, text: '😀'.repeat(20_001) }))).toBe('memos.wordsTooMany');
    expect(await codeOf(writeMemo(as(ama), { ...memo, type: 'poem' as 'note' }))).toBe('memos.typeUnknown');
    for (const place of [
      { kind: 'words', versionId, start: 0, end: 100_000 },
      { kind: 'words', versionId, start: 5, end: 5 },
      { kind: 'document', versionId: 'nowhere' },
      { kind: 'code', dimension: 'code', value: 'RESP-GONE' },
    ] as const)
      expect(await codeOf(writeMemo(as(ama), { ...memo, place }))).toBe('memos.placeMissing');
  });

  it('stay when their author has gone, and where the author read is forgotten', async () => {
    const { versionId, as, onWords } = await paperOf('Gone');
    const guest = await createActor(opened.installation, 'Guest');
    await written(as(guest), onWords('helpline'));
    await keepReadingPlace(as(guest), versionId, 0);
    await keepReadingPlace(as(guest), versionId, 1);
    await keepReadingPlace(as(guest), versionId, 99);
    await keepReadingPlace(as(ama), versionId, 0);
    const places = await listReadingPlaces(as(ama), versionId);
    expect(places.map((place) => [place.personName, place.ordinal]).sort()).toEqual([
      ['Ama', 0],
      ['Guest', 1],
    ]);
    expect(await listLastReadings(as(guest), 3)).toMatchObject([{ versionId, ordinal: 1, passages: 2 }]);
    expect(await deletePerson(opened.installation.database, theProgram, guest.id)).toBe('removed');
    expect((await listReadingPlaces(as(ama), versionId)).map((place) => place.personName)).toEqual(['Ama']);
    expect((await listMemos(as(ama))).rows).toMatchObject([{ authorName: null, text: 'What about helpline?' }]);
  });
});
