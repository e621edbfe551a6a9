// Segments through the door: what the words of one coder make of the codings of the study, and that taking them back undoes it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentReader, type DocumentReader } from '@common-thread/contributions';
import { sql, type Actor, type WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { createActor, stretchOf, studyWithPapers } from '../../test/read-papers.ts';
import {
  addSegment,
  createSuggester,
  decideCoding,
  listCodings,
  listRecentValues,
  listSegments,
  removeSegment,
  suggestCodings,
  type CodedSegment,
  type NewSegment,
  type Suggester,
} from '../index.ts';

const paper = `# Kenya 😀: a line for children

Kenya launched a national helpline 😀 in 2019 for children and their parents. It is free of charge, day and night.

## من الوزارة

أطلقت الوزارة حملة توعية للأسر والمعلمين 👨‍👩‍👧 في جميع المحافظات.

## 宣传

教育部为家长和教师开展了网络安全宣传活动𠮷，覆盖全国。
`;

describe.each(testDatabases)('segments on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let reader: DocumentReader;
  let suggester: Suggester;
  let ama: Actor;
  let juan: Actor;

  beforeAll(async () => {
    opened = await open();
    ama = await createActor(opened.installation, 'Ama');
    juan = await createActor(opened.installation, 'Juan');
    reader = createDocumentReader();
    suggester = createSuggester();
  });
  afterAll(async () => {
    reader.close();
    suggester.close();
    await opened.remove();
  });

  async function paperOf(name: string) {
    const { study, versions } = await studyWithPapers(opened.installation, reader, name, { 'kenya.md': paper });
    await suggestCodings(study, suggester);
    const { versionId, passages, text } = versions['kenya'] ?? { versionId: '', passages: [], text: '' };
    const as = (actor: Actor): WorkspaceContext => ({ ...study, actor });
    const on = (words: string, value = 'RESP-HOT'): NewSegment => ({
      versionId,
      ...stretchOf(text, words),
      dimension: value.startsWith('RESP') ? 'code' : 'statementType',
      value,
    });
    /** Codings of one value: ordinal and status, with who decided. */
    const codingsOf = async (value: string) =>
      (await listCodings(study, versionId))
        .filter((coding) => coding.value === value)
        .map((coding) => `${coding.passageId.split(':')[1] ?? ''} ${coding.status} ${coding.decidedBy ?? '-'}`);
    const counted = (value: string) =>
      study.database.first(sql`
        select suggested, accepted, rejected
        from coding_count
        where workspace_id = ${study.workspaceId} and version_id = ${versionId} and value = ${value}`);
    return { study, versionId, passages, text, as, on, codingsOf, counted };
  }

  async function added(study: WorkspaceContext, segment: NewSegment): Promise<CodedSegment> {
    const result = await addSegment(study, segment);
    if (!result.ok) throw new Error(result.problem.message);
    return result.value;
  }

  it('give words in Arabic, Chinese and among emoji back exactly, and code the passages they lie on', async () => {
    const { study, versionId, text, as, on, codingsOf, counted } = await paperOf('Exact');
    for (const words of ['national helpline 😀 in', 'للأسر والمعلمين 👨‍👩‍👧 في', '宣传活动𠮷，']) {
      const { start, end, coderName } = await added(as(ama), on(words));
      expect([Array.from(text).slice(start, end).join(''), coderName]).toEqual([words, 'Ama']);
      const [stored] = await study.database.query(sql`
        select substring(text from ${start + 1}::integer for ${end - start}::integer) as words
        from document_version
        where workspace_id = ${study.workspaceId} and id = ${versionId}`);
      expect(stored).toEqual({ words });
    }
    expect(await codingsOf('RESP-HOT')).toEqual(['0 accepted Ama', '1 accepted Ama', '2 accepted Ama']);
    expect(await counted('RESP-HOT')).toEqual({ suggested: 0, accepted: 3, rejected: 0 });
  });

  it('code every passage they span, and undo all of it', async () => {
    const { study, versionId, text, as, on, codingsOf, counted } = await paperOf('Spanning');
    const { start } = stretchOf(text, 'free');
    const { end } = stretchOf(text, '教育部');
    const segment = await added(as(ama), { ...on('free'), start, end });
    expect(await codingsOf('RESP-HOT')).toEqual(['0 accepted Ama', '1 accepted Ama', '2 accepted Ama']);
    expect(await removeSegment(as(ama), segment.id)).toMatchObject({ ok: true });
    expect(await codingsOf('RESP-HOT')).toEqual([]);
    expect(await counted('RESP-HOT')).toBeUndefined();
    expect(await listSegments(study, versionId)).toEqual([]);
  });

  it('sent twice, also at the same moment, are one; taken back twice is no trouble', async () => {
    const { versionId, as, on, codingsOf } = await paperOf('Twice');
    const both = await Promise.all([1, 2, 3].map(() => added(as(ama), on('launched'))));
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(await listSegments(as(ama), versionId)).toHaveLength(1);
    const id = both[0]?.id ?? '';
    const removed = await Promise.all([removeSegment(as(ama), id), removeSegment(as(ama), id)]);
    expect(removed.every(({ ok }) => ok)).toBe(true);
    expect(await codingsOf('RESP-HOT')).toEqual([]);
  });

  it('of two people on one passage hold it together: it is coded until the last is taken back', async () => {
    const { as, on, codingsOf } = await paperOf('Two people');
    const [first, second] = await Promise.all([added(as(ama), on('free')), added(as(juan), on('It is free'))]);
    expect(await codingsOf('RESP-HOT')).toHaveLength(1);
    await removeSegment(as(ama), first.id);
    expect(await codingsOf('RESP-HOT')).toEqual(['0 accepted Juan']);
    await removeSegment(as(juan), second.id);
    expect(await codingsOf('RESP-HOT')).toEqual([]);
  });

  it('accept a suggestion, which is open again when they are taken back', async () => {
    const { as, on, codingsOf } = await paperOf('Suggested');
    expect(await codingsOf('RESP-HELP')).toEqual(['0 suggested -']);
    const segment = await added(as(ama), on('national helpline', 'RESP-HELP'));
    expect(await codingsOf('RESP-HELP')).toEqual(['0 accepted Ama']);
    await removeSegment(as(ama), segment.id);
    expect(await codingsOf('RESP-HELP')).toEqual(['0 suggested -']);
  });

  it('leave what was decided otherwise as it was', async () => {
    const { study, as, on, passages, codingsOf } = await paperOf('Decided');
    const passageId = passages[0]?.id ?? '';
    const coding = { passageId, dimension: 'code', value: 'RESP-HELP' } as const;
    await decideCoding({ ...study, actor: juan }, { ...coding, decision: 'accept' });
    const segment = await added(as(ama), on('national helpline', 'RESP-HELP'));
    await removeSegment(as(ama), segment.id);
    expect(await codingsOf('RESP-HELP')).toEqual(['0 accepted Juan']);
    const again = await added(as(ama), on('national helpline', 'RESP-HELP'));
    await decideCoding({ ...study, actor: juan }, { ...coding, decision: 'reject' });
    await removeSegment(as(ama), again.id);
    expect(await codingsOf('RESP-HELP')).toEqual(['0 rejected Juan']);
  });

  it('give a passage one kind of statement, and give the one before back when they are taken back', async () => {
    const { as, on, codingsOf } = await paperOf('One kind');
    await added(as(ama), on('launched', 'activity'));
    const lesson = await added(as(juan), on('It is free', 'lesson'));
    expect([await codingsOf('activity'), await codingsOf('lesson')]).toEqual([['0 suggested -'], ['0 accepted Juan']]);
    await removeSegment(as(juan), lesson.id);
    expect([await codingsOf('activity'), await codingsOf('lesson')]).toEqual([['0 accepted Ama'], []]);
  });

  it('are refused outside the text, with a code that is not offered, and to others than who made them', async () => {
    const { as, on, text } = await paperOf('Refused');
    const problemOf = async (work: Promise<{ ok: boolean; problem?: { code: string } }>) => (await work).problem?.code;
    const length = Array.from(text).length;
    for (const [start, end] of [
      [-1, 3],
      [3, 3],
      [5, 2],
      [0, length + 1],
      [0.5, 3],
    ] as const)
      expect(await problemOf(addSegment(as(ama), { ...on('free'), start, end }))).toBe('segments.stretchOutside');
    expect(await problemOf(addSegment(as(ama), on('free', 'RESP-GONE')))).toBe('segments.valueUnknown');
    const nowhere = { ...on('free'), versionId: '00000000-0000-4000-8000-000000000000' };
    expect(await problemOf(addSegment(as(ama), nowhere))).toBe('segments.versionMissing');
    const segment = await added(as(ama), on('free'));
    expect(await problemOf(removeSegment(as(juan), segment.id))).toBe('segments.segmentOfAnother');
    expect(await removeSegment(as(juan), 'no id')).toEqual({ ok: true, value: null });
  });

  it('tell which codes a person gave last', async () => {
    const { as, on } = await paperOf('Recent');
    await added(as(ama), on('free', 'RESP-HELP'));
    await added(as(ama), on('launched', 'RESP-HOT'));
    await added(as(juan), on('launched', 'activity'));
    expect(await listRecentValues(as(ama))).toEqual([
      { dimension: 'code', value: 'RESP-HOT' },
      { dimension: 'code', value: 'RESP-HELP' },
    ]);
  });
});
