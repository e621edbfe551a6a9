// Merging, splitting and their way back: what becomes of codings, segments, memos and examples, and that counts are right.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { careStudy, countsAgree, decide, done, held, passageWith } from '../../test/codebook-care.ts';
import { openPapersBench, type PapersBench } from '../../test/study-of-papers.ts';
import {
  addSegment,
  dealOut,
  effectOf,
  keepExample,
  listExamples,
  listSegments,
  listMemos,
  openCodebook,
  readSplit,
  readStudyCodebook,
  writeMemo,
} from '../index.ts';
import { strongerDecision } from './rules/stronger-decision.ts';

describe.each(testDatabases)('what follows a code on the $name', (testDatabase) => {
  let bench: PapersBench;
  let editor: Actor;

  beforeAll(async () => {
    bench = await openPapersBench(testDatabase);
    editor = await bench.person('Editor');
  });
  afterAll(() => bench.close());
  const studyOf = (name: string) => careStudy(bench, editor, name);

  it('of which two codes are merged keeps the stronger decision, and gives all back when that is undone', async () => {
    const opened = await studyOf('Merge');
    const { study } = opened;
    const launch = passageWith(opened, 'launched a helpline');
    const night = passageWith(opened, 'at night');
    const free = passageWith(opened, 'free of charge');
    await decide(study, launch, 'RESP-HOT', 'accept');
    await decide(study, launch, 'RESP-HELP', 'reject');
    await decide(study, night, 'RESP-HOT', 'accept');
    await decide(study, free, 'RESP-HELP', 'accept');
    await decide(study, free, 'RESP-HOT', 'add');
    const kept = {
      dimension: 'code',
      value: 'RESP-HOT',
      isCounterExample: false,
      reason: 'It is open at night.',
    } as const;
    await keepExample(study, { ...kept, passageId: night });
    const place = { kind: 'code', dimension: 'code', value: 'RESP-HOT' } as const;
    await writeMemo(study, { type: 'note', text: 'Is this one code?', place });
    const before = await held(opened);
    const merge = { kind: 'merge', id: 'RESP-HOT', into: 'RESP-HELP' } as const;
    expect(await effectOf(study, merge)).toMatchObject({
      value: {
        codings: { accepted: 3, rejected: 0, suggested: 1 },
        documents: 2,
        countries: 2,
        both: { intoStays: 1, fromStays: 1 },
        countriesOfMerged: { before: 1, after: 1 },
        examples: 1,
        memos: 1,
        changesSuggestions: true,
      },
    });
    expect(await held(opened)).toEqual(before);
    expect(await done(study, merge)).toMatchObject({ changesSuggestions: true });
    const hotline = passageWith(opened, 'A hotline was');
    expect(await held(opened)).toEqual(
      [
        `${launch} RESP-HELP accepted`,
        `${night} RESP-HELP accepted`,
        `${free} RESP-HELP accepted`,
        `${hotline} RESP-HELP suggested`,
      ].sort(),
    );
    expect(await countsAgree(opened)).toBe(true);
    expect(await listExamples(study, { dimension: 'code', value: 'RESP-HELP' })).toMatchObject([{ passageId: night }]);
    expect((await listMemos(study)).rows).toMatchObject([{ place: { value: 'RESP-HELP' } }]);
    expect(await decide(study, night, 'RESP-HOT', 'add')).toBe('coding.valueUnknown');
    expect((await openCodebook(study)).codebook.merged).toEqual({ 'RESP-HOT': 'RESP-HELP' });
    expect(await effectOf(study, { kind: 'restore', number: 1 })).toMatchObject({ value: { keptAsRetired: [] } });
    await done(study, { kind: 'restore', number: 1 });
    expect(await held(opened)).toEqual(before);
    expect(await countsAgree(opened)).toBe(true);
    expect(await listExamples(study)).toMatchObject([{ value: 'RESP-HOT' }]);
    expect((await listMemos(study)).rows).toMatchObject([{ place: { value: 'RESP-HOT' } }]);
    // The undoing can be undone.
    await done(study, { kind: 'restore', number: 2 });
    expect((await held(opened)).filter((line) => line.includes('RESP-HOT'))).toEqual([]);
    expect(await countsAgree(opened)).toBe(true);
  });

  it('carries segments along when codes are merged; those of one coder on the same words become one', async () => {
    const opened = await studyOf('Segments');
    const { study, versionOf, passagesOf } = opened;
    const versionId = versionOf('kenya.md');
    const passage = passagesOf('kenya.md').find(({ text }) => text.includes('Nobody'));
    const start = passage?.start ?? 0;
    for (const [value, end] of [
      ['RESP-HOT', start + 6],
      ['RESP-HELP', start + 6],
      ['RESP-HOT', start + 12],
    ] as const)
      expect(await addSegment(study, { versionId, start, end, dimension: 'code', value })).toMatchObject({ ok: true });
    await done(study, { kind: 'merge', id: 'RESP-HOT', into: 'RESP-HELP' });
    const ends = (await listSegments(study, versionId)).map(({ value, end }) => [value, end - start]);
    expect(ends.sort()).toEqual([
      ['RESP-HELP', 12],
      ['RESP-HELP', 6],
    ]);
    expect(await countsAgree(opened)).toBe(true);
    await done(study, { kind: 'restore', number: 1 });
    expect((await listSegments(study, versionId)).map(({ value }) => value).sort()).toEqual([
      'RESP-HELP',
      'RESP-HOT',
      'RESP-HOT',
    ]);
    expect(await countsAgree(opened)).toBe(true);
  });

  it('splits a code: what was accepted is dealt out one by one, or all at once, the rest stays', async () => {
    const opened = await studyOf('Split');
    const { study, versionOf, passagesOf } = opened;
    const [launch, night, hotline] = ['launched a helpline', 'at night', 'A hotline was'].map((words) =>
      passageWith(opened, words),
    );
    for (const passage of [launch, night, hotline]) await decide(study, passage ?? '', 'RESP-HOT', 'accept');
    const versionId = versionOf('kenya.md');
    const quiet = passagesOf('kenya.md').find(({ text }) => text.includes('Nobody'));
    const words = {
      versionId,
      start: quiet?.start ?? 0,
      end: (quiet?.start ?? 0) + 6,
      dimension: 'code',
      value: 'RESP-HOT',
    } as const;
    await addSegment(study, words);
    const family = 'RESP';
    const { created } = await done(study, {
      kind: 'split',
      id: 'RESP-HOT',
      codes: [
        { family, name: { en: 'By night' } },
        { family, name: { en: 'By day' } },
      ],
    });
    expect(created).toEqual(['RESP-BY-NIGHT', 'RESP-BY-DAY']);
    const before = await held(opened);
    const split = await readSplit(study, 'RESP-HOT');
    expect(split).toMatchObject({ into: created, total: 4 });
    const keyOf = (text: string) => split?.left.find((one) => one.text.includes(text))?.key ?? '';
    expect(split?.left.find((one) => one.key.startsWith('segment'))).toMatchObject({
      text: 'Nobody',
      by: 'Editor',
      passageId: quiet?.id,
    });
    const to = { [keyOf('at night')]: 'RESP-BY-NIGHT', [keyOf('Nobody')]: 'RESP-BY-NIGHT' };
    expect(await dealOut(study, { code: 'RESP-HOT', to })).toEqual({ ok: true, value: { dealt: 2 } });
    expect(await held(opened)).toContain(`${night ?? ''} RESP-BY-NIGHT accepted`);
    expect(await held(opened)).toContain(`${quiet?.id ?? ''} RESP-BY-NIGHT accepted`);
    expect(await held(opened)).toContain(`${launch ?? ''} RESP-HOT accepted`);
    expect(await listSegments(study, versionId)).toMatchObject([{ value: 'RESP-BY-NIGHT', coderName: 'Editor' }]);
    expect(await dealOut(study, { code: 'RESP-HOT', to: {}, restTo: 'RESP-HELP' })).toMatchObject({
      problem: { code: 'codebook.notOfTheSplit' },
    });
    expect(await dealOut(study, { code: 'RESP-HOT', to: {}, restTo: 'RESP-BY-DAY' })).toEqual({
      ok: true,
      value: { dealt: 2 },
    });
    expect((await readSplit(study, 'RESP-HOT'))?.total).toBe(0);
    expect((await held(opened)).filter((line) => line.includes('RESP-HOT'))).toEqual([]);
    expect(await countsAgree(opened)).toBe(true);
    await done(study, { kind: 'retire', dimension: 'code', id: 'RESP-HOT' });
    await done(study, { kind: 'restore', number: 1 });
    expect(await held(opened)).toEqual(before);
    expect(await listSegments(study, versionId)).toMatchObject([{ value: 'RESP-HOT' }]);
    expect(await countsAgree(opened)).toBe(true);
  });

  it('counts what comes back to a document in which nothing was left of the merged code', async () => {
    const opened = await studyOf('Nothing left');
    const { study } = opened;
    const hotline = passageWith(opened, 'A hotline was');
    await decide(study, hotline, 'RESP-HELP', 'add');
    const before = await held(opened);
    await done(study, { kind: 'merge', id: 'RESP-HOT', into: 'RESP-HELP' });
    await done(study, { kind: 'restore', number: 1 });
    expect(await held(opened)).toEqual(before);
    expect(await countsAgree(opened)).toBe(true);
  });

  it('of any decisions loses none in a merge but by the rule, and counts what is there', async () => {
    const opened = await studyOf('Any decisions');
    const { study, passagesOf } = opened;
    const passages = ['kenya.md', 'chile.md'].flatMap(passagesOf).map(({ id }) => id);
    const decision = fc.record({
      passage: fc.constantFrom(...passages),
      value: fc.constantFrom('RESP-HELP', 'RESP-HOT'),
      decision: fc.constantFrom('accept' as const, 'reject' as const, 'add' as const, 'withdraw' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(decision, { minLength: 4, maxLength: 14 }), async (decisions) => {
        for (const one of decisions) await decide(study, one.passage, one.value, one.decision);
        const before = await held(opened);
        const statusOf = (passage: string, value: string) =>
          before.find((line) => line.startsWith(`${passage} ${value} `))?.split(' ')[2] as 'accepted' | undefined;
        const expected = passages.flatMap((passage) => {
          const into = statusOf(passage, 'RESP-HELP');
          const from = statusOf(passage, 'RESP-HOT');
          if (into === undefined && from === undefined) return [];
          const stays = into === undefined ? 'from' : from === undefined ? 'into' : strongerDecision(into, from);
          return [`${passage} RESP-HELP ${String(stays === 'from' ? from : into)}`];
        });
        const { number } = await openCodebook(study);
        await done(study, { kind: 'merge', id: 'RESP-HOT', into: 'RESP-HELP' });
        expect(await held(opened)).toEqual(expected.sort());
        expect(await countsAgree(opened)).toBe(true);
        await done(study, { kind: 'restore', number });
        expect(await held(opened)).toEqual(before);
        expect(await countsAgree(opened)).toBe(true);
      }),
      { numRuns: 6, seed: 4 },
    );
    expect((await readStudyCodebook(study)).codebook.codes.map(({ id }) => id)).toEqual(['RESP-HELP', 'RESP-HOT']);
  });
});
