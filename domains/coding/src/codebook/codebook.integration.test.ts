// Care of the codebook through the door: versions, reasons, retired codes, examples.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@common-thread/platform';
import { parseCodebook } from '@common-thread/text-analysis';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { careStudy, change, countsAgree, decide, done, held, passageWith } from '../../test/codebook-care.ts';
import { openPapersBench, type PapersBench } from '../../test/study-of-papers.ts';
import {
  addCode,
  changeCodebook,
  compareCodebookVersions,
  effectOf,
  keepExample,
  listCodebookVersions,
  listExamples,
  openCodebook,
  passagesToLookThrough,
  readCodebookVersion,
  removeExample,
  restoreExample,
  suggestCodings,
  writeStudyCodebook,
} from '../index.ts';

describe.each(testDatabases)('the codebook of a study on the $name', (testDatabase) => {
  let bench: PapersBench;
  let editor: Actor;

  beforeAll(async () => {
    bench = await openPapersBench(testDatabase);
    editor = await bench.person('Editor');
  });
  afterAll(() => bench.close());
  const studyOf = (name: string) => careStudy(bench, editor, name);

  it('is renamed, moved and described in versions, and nothing has to be looked through again', async () => {
    const { study } = await studyOf('Names');
    expect(await passagesToLookThrough(study)).toBe(0);
    const name = { en: 'Listening services', ar: 'خدمات الإصغاء' };
    expect(await done(study, { kind: 'rename', dimension: 'code', id: 'RESP-HELP', name })).toEqual({
      number: 2,
      created: [],
      changesSuggestions: false,
    });
    await done(study, { kind: 'move', id: 'RESP-HELP', family: { name: { en: 'Care' } } });
    await done(study, {
      kind: 'describe',
      dimension: 'statementType',
      id: 'lesson',
      definition: 'What was learned.',
      include: '',
      exclude: '',
    });
    expect(await passagesToLookThrough(study)).toBe(0);
    expect(await suggestCodings(study, bench.suggester)).toBe(0);
    const versions = await listCodebookVersions(study);
    expect(
      versions.map(({ number, change: made, reason, changedBy, isCurrent }) => [
        number,
        made.kind,
        reason,
        changedBy,
        isCurrent,
      ]),
    ).toEqual([
      [4, 'describe', 'It reads better.', 'Editor', true],
      [3, 'move', 'It reads better.', 'Editor', false],
      [2, 'rename', 'It reads better.', 'Editor', false],
      [1, 'replace', '', 'Common Thread', false],
    ]);
    expect(versions[1]?.change).toMatchObject({ id: 'RESP-HELP', name, into: { id: 'CARE', name: { en: 'Care' } } });
    const old = await readCodebookVersion(study, 1);
    expect(old?.codebook.codes[0]?.name.en).toBe('Helplines');
    const compared = await compareCodebookVersions(study, 4, 1);
    expect(compared).toMatchObject({
      ok: true,
      value: {
        differences: [
          { id: 'RESP-HELP', fields: ['name', 'family'] },
          { id: 'lesson', fields: ['definition'] },
        ],
      },
    });
    expect(await compareCodebookVersions(study, 1, 9)).toMatchObject({ problem: { code: 'codebook.versionMissing' } });
    const parsed = parseCodebook(await writeStudyCodebook(study));
    expect(parsed.ok && parsed.codebook).toEqual((await openCodebook(study)).codebook);
  });

  it('needs a reason, and tells the second of two editors what the first has done', async () => {
    const { study } = await studyOf('Two editors');
    const rename = { kind: 'rename', dimension: 'code', id: 'RESP-HELP', name: { en: 'Lines' } } as const;
    expect(await change(study, rename, '  ')).toMatchObject({
      problem: { code: 'codebook.reasonMissing', field: 'reason' },
    });
    const both = await Promise.all([
      changeCodebook(study, { operation: rename, reason: 'Shorter', basedOn: 1 }),
      changeCodebook(study, {
        operation: { kind: 'retire', dimension: 'code', id: 'RESP-HOT' },
        reason: 'Rare',
        basedOn: 1,
      }),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    const refused = both.find((one) => !one.ok);
    expect(refused).toMatchObject({ problem: { code: 'codebook.changedMeanwhile' } });
    expect(JSON.stringify(refused)).toMatch(/version 2, Editor: (Shorter|Rare)/);
    expect(await listCodebookVersions(study)).toHaveLength(2);
  });

  it('retires a code: nothing new is coded with it, what is coded stays, and it can be brought back', async () => {
    const opened = await studyOf('Retire');
    const { study } = opened;
    const launch = passageWith(opened, 'launched a helpline');
    await decide(study, launch, 'RESP-HOT', 'accept');
    await done(study, { kind: 'retire', dimension: 'code', id: 'RESP-HOT' });
    const lines = async () => (await held(opened)).filter((line) => line.includes('RESP-HOT'));
    expect(await lines()).toEqual([`${launch} RESP-HOT accepted`]);
    expect(await countsAgree(opened)).toBe(true);
    expect(await decide(study, passageWith(opened, 'free of charge'), 'RESP-HOT', 'add')).toBe('coding.valueRetired');
    expect(await passagesToLookThrough(study)).toBeGreaterThan(0);
    await suggestCodings(study, bench.suggester);
    expect(await lines()).toHaveLength(1);
    await done(study, { kind: 'bringBack', dimension: 'code', id: 'RESP-HOT' });
    await suggestCodings(study, bench.suggester);
    expect(await lines()).toHaveLength(3);
    expect(await decide(study, launch, 'RESP-HOT', 'reject')).toMatchObject({ status: 'rejected' });
  });

  it('keeps a code that is in use when a version without it comes back, retired', async () => {
    const opened = await studyOf('In use');
    const { study } = opened;
    const added = await addCode(
      study,
      { family: 'RESP', name: { en: 'Schools' }, lexicon: { en: ['school*'] } },
      'Found by reading.',
    );
    expect(added).toMatchObject({ ok: true, value: { id: 'RESP-SCHOOLS', number: 2 } });
    const schools = passageWith(opened, 'Schools teach');
    await decide(study, schools, 'RESP-SCHOOLS', 'add');
    expect(await effectOf(study, { kind: 'restore', number: 1 })).toMatchObject({
      value: { keptAsRetired: ['RESP-SCHOOLS'] },
    });
    await done(study, { kind: 'restore', number: 1 });
    const { codebook } = await openCodebook(study);
    expect(codebook.codes.find(({ id }) => id === 'RESP-SCHOOLS')).toMatchObject({ retired: true });
    expect(await held(opened)).toContain(`${schools} RESP-SCHOOLS accepted`);
    expect(await change(study, { kind: 'restore', number: 3 })).toMatchObject({
      problem: { code: 'codebook.versionMissing' },
    });
  });

  it('keeps examples with their reason, in its written form too', async () => {
    const opened = await studyOf('Examples');
    const { study } = opened;
    const example = {
      dimension: 'code',
      value: 'RESP-HELP',
      isCounterExample: false,
      reason: 'It names the service.',
    } as const;
    const kept = await keepExample(study, { ...example, passageId: passageWith(opened, 'free of charge') });
    await keepExample(study, { ...example, isCounterExample: true, text: 'A line of help text\u0000 😀' });
    expect(await listExamples(study)).toMatchObject([
      {
        text: 'The helpline is free of charge.',
        country: 'KEN',
        keptBy: 'Editor',
        isCounterExample: false,
        language: 'en',
      },
      { text: 'A line of help text 😀', passageId: null, isCounterExample: true },
    ]);
    const refused = async (wrong: object) => {
      const outcome = await keepExample(study, { ...example, ...wrong });
      return outcome.ok ? 'kept' : [outcome.problem.code, outcome.problem.field];
    };
    expect(await refused({ text: 'x', reason: ' ' })).toEqual(['codebook.exampleReasonMissing', 'reason']);
    expect(await refused({})).toEqual(['codebook.exampleTextMissing', 'text']);
    expect(await refused({ passageId: 'nowhere' })).toEqual(['codebook.passageMissing', 'passageId']);
    expect(await refused({ value: 'NONE', text: 'x' })).toEqual(['codebook.entryMissing', 'value']);
    const yaml = await writeStudyCodebook(study);
    expect(yaml).toContain('source: KEN, ');
    const parsed = parseCodebook(yaml);
    expect(parsed.ok && parsed.codebook.codes[0]).toMatchObject({
      examples: [{ reason: 'It names the service.' }],
      counterExamples: [{ text: 'A line of help text 😀' }],
    });
    const id = kept.ok ? kept.value.id : '';
    expect(await removeExample(study, id)).toMatchObject({ ok: true });
    expect(await removeExample(study, id)).toMatchObject({ problem: { code: 'codebook.exampleMissing' } });
    expect(await listExamples(study)).toHaveLength(1);
    await restoreExample(study, id);
    expect(await listExamples(study)).toHaveLength(2);
  });
});
