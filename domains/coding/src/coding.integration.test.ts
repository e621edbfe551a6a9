// Suggestions and decisions through the door: why a code was suggested, who decided what, and that no decision is lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CodePointIndex } from '@common-thread/text-analysis';
import {
  createDocumentReader,
  listContributions,
  listPassages,
  type DocumentReader,
  type Passage,
} from '@common-thread/contributions';
import { createPerson, sql, theProgram, type Actor, type WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../../platform/test/databases.ts';
import { importFolder, makeFolder, openWorkspace } from '../../contributions/test/contributions-folder.ts';
import { otherCodebook, smallCodebook } from '../test/small-codebook.ts';
import {
  acceptAll,
  countCodings,
  createSuggester,
  decideCoding,
  listCodings,
  readStudyCodebook,
  setCodebook,
  suggestCodings,
  withdrawAll,
  type Coding,
  type CodingDecision,
  type Suggester,
} from './index.ts';

const paper = `# Kenya 😀: a helpline

Kenya launched a helpline 😀 in 2019. The helpline is free, and a hotline takes reports.

## What was learned

Kenya learned that an energy helpline is another thing than a teacher who listens.

Kenya learned that a hotline must answer at night.

## Afterwards

Nobody speaks of any of these here.
`;

describe.each(testDatabases)('codings on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let reader: DocumentReader;
  let suggester: Suggester;
  let editor: Actor;
  const folder = makeFolder({ 'kenya.md': paper, 'contributions.csv': 'file,country\nkenya.md,KEN\n' });

  beforeAll(async () => {
    opened = await open();
    const person = await createPerson(opened.installation.database, theProgram, { name: 'Editor', email: null });
    editor = { kind: 'person', id: person?.id ?? '', name: 'Editor' };
    reader = createDocumentReader();
    suggester = createSuggester();
  });
  afterAll(async () => {
    reader.close();
    suggester.close();
    folder.discard();
    await opened.remove();
  });

  /** A study of its own with the paper in it, looked through with the small codebook. */
  async function studyWithPaper(name: string) {
    const study = await openWorkspace(opened.installation.database, name);
    const tools = { originals: opened.installation.originals, reader, ocr: null };
    expect(await setCodebook(study, 'small.yaml', smallCodebook)).toMatchObject({ ok: true });
    await importFolder(study, tools, folder.path);
    await suggestCodings(study, suggester);
    const { rows } = await listContributions(study, {});
    const versionId = rows[0]?.documents[0]?.versionId ?? '';
    const passages = await listPassages(study, versionId);
    const passageWith = (words: string): Passage => {
      const found = passages.find((passage) => passage.text.includes(words));
      if (found === undefined) throw new Error(`No passage holds "${words}".`);
      return found;
    };
    const asPerson: WorkspaceContext = { ...study, actor: editor };
    return { study: asPerson, versionId, passages, passageWith };
  }
  const shortly = (codings: Coding[]) =>
    codings.map(({ dimension, value, status }) => `${dimension} ${value} ${status}`);
  const decisionOn = (passage: Passage, decision: CodingDecision['decision'], value: string): CodingDecision => ({
    passageId: passage.id,
    dimension: value.startsWith('RESP') ? 'code' : 'statementType',
    value,
    decision,
  });
  const codingsOn = async (study: WorkspaceContext, versionId: string, passage: Passage) =>
    (await listCodings(study, versionId)).filter((coding) => coding.passageId === passage.id);

  it('are suggested with the words that speak for them, at offsets that give these words back', async () => {
    const { study, versionId, passages, passageWith } = await studyWithPaper('Reasons');
    const codings = await listCodings(study, versionId);
    expect(shortly(await codingsOn(study, versionId, passageWith('free')))).toEqual([
      'code RESP-HELP suggested',
      'code RESP-HOT suggested',
      'statementType activity suggested',
    ]);
    expect(await codingsOn(study, versionId, passageWith('energy'))).not.toContainEqual(
      expect.objectContaining({ value: 'RESP-HELP' }),
    );
    let reasons = 0;
    for (const coding of codings) {
      expect(coding).toMatchObject({ origin: 'program', decidedBy: null, decidedAt: null });
      const passage = passages.find((one) => one.id === coding.passageId);
      const points = new CodePointIndex(passage?.text ?? '');
      for (const reason of coding.reasons.filter((one) => one.end > one.start)) {
        reasons += 1;
        expect(points.slice(reason.start, reason.end).toLowerCase()).toContain(reason.term);
      }
    }
    expect(reasons).toBeGreaterThan(4);
  });

  it('that were suggested already are not looked for again', async () => {
    const { study } = await studyWithPaper('Once');
    expect(await suggestCodings(study, suggester)).toBe(0);
  });

  it('are accepted, rejected, added and withdrawn, with who decided and when', async () => {
    const { study, versionId, passageWith } = await studyWithPaper('Decisions');
    const passage = passageWith('free');
    const accepted = await decideCoding(study, decisionOn(passage, 'accept', 'RESP-HELP'));
    expect(accepted).toMatchObject({
      ok: true,
      value: { status: 'accepted', origin: 'program', decidedBy: 'Editor', decidedAt: expect.any(Date) as Date },
    });
    await decideCoding(study, decisionOn(passage, 'reject', 'RESP-HOT'));
    expect(await countCodings(study)).toEqual({ suggested: 1, accepted: 1, rejected: 1 });
    const quiet = passageWith('Nobody');
    expect(await decideCoding(study, decisionOn(quiet, 'add', 'RESP-HELP'))).toMatchObject({
      value: { status: 'accepted', origin: 'person', score: null, reasons: [] },
    });
    expect((await readStudyCodebook(study)).codingsByCode['RESP-HELP']).toEqual({ suggested: 0, accepted: 2 });
    expect(await decideCoding(study, decisionOn(quiet, 'withdraw', 'RESP-HELP'))).toEqual({ ok: true, value: null });
    expect(await decideCoding(study, decisionOn(passage, 'withdraw', 'RESP-HELP'))).toMatchObject({
      value: { status: 'suggested', decidedBy: null, decidedAt: null },
    });
    expect(await countCodings(study)).toEqual({ suggested: 2, accepted: 0, rejected: 1 });
    expect(await codingsOn(study, versionId, quiet)).toEqual([]);
    const audit = await study.database.query<{ action: string }>(sql`
      select action from audit where workspace_id = ${study.workspaceId} and actor_id = ${editor.id} order by id`);
    expect(audit.map((line) => line.action)).toEqual([
      'coding.accept',
      'coding.reject',
      'coding.add',
      'coding.withdraw',
      'coding.withdraw',
    ]);
  });

  it('that are in no codebook, or on no passage, are refused and change nothing', async () => {
    const { study, versionId, passageWith } = await studyWithPaper('Refusals');
    const before = await listCodings(study, versionId);
    const passage = passageWith('Nobody');
    const codeOf = async (decision: CodingDecision) => {
      const outcome = await decideCoding(study, decision);
      return outcome.ok ? 'taken' : outcome.problem.code;
    };
    expect(await codeOf(decisionOn(passage, 'add', 'RESP-NONE'))).toBe('coding.valueUnknown');
    expect(await codeOf(decisionOn(passage, 'reject', 'RESP-HELP'))).toBe('coding.nothingToDecide');
    expect(await codeOf({ ...decisionOn(passage, 'add', 'RESP-HELP'), passageId: `${versionId}:999` })).toBe(
      'coding.passageMissing',
    );
    for (const passageId of ['', 'x', `${'-'.repeat(36)}:1`])
      expect(await codeOf({ ...decisionOn(passage, 'add', 'RESP-HELP'), passageId })).toBe('coding.passageMissing');
    expect(await listCodings(study, versionId)).toEqual(before);
  });

  it('give a passage at most one accepted statement type', async () => {
    const { study, versionId, passageWith } = await studyWithPaper('One type');
    const passage = passageWith('free');
    await decideCoding(study, decisionOn(passage, 'accept', 'activity'));
    await decideCoding(study, decisionOn(passage, 'add', 'lesson'));
    const types = async () =>
      shortly(await codingsOn(study, versionId, passage)).filter((line) => line.startsWith('statementType'));
    expect((await types()).sort()).toEqual(['statementType activity suggested', 'statementType lesson accepted']);
    await acceptAll(study, versionId);
    expect((await types()).sort()).toEqual(['statementType activity suggested', 'statementType lesson accepted']);
    await decideCoding(study, decisionOn(passage, 'accept', 'activity'));
    expect(await types()).toEqual(['statementType activity accepted']);
  });

  it('of a whole document are accepted at once, and given back as they were', async () => {
    const { study, versionId, passageWith } = await studyWithPaper('All at once');
    await decideCoding(study, decisionOn(passageWith('free'), 'reject', 'RESP-HOT'));
    await decideCoding(study, decisionOn(passageWith('night'), 'accept', 'RESP-HOT'));
    const before = await listCodings(study, versionId);
    const { accepted, decidedAt } = await acceptAll(study, versionId);
    expect(accepted).toBe(before.filter((coding) => coding.status === 'suggested').length);
    expect(await countCodings(study)).toEqual({ suggested: 0, accepted: 2, rejected: 1 });
    expect(await withdrawAll(study, versionId, decidedAt ?? new Date(0))).toBe(accepted);
    expect(await listCodings(study, versionId)).toEqual(before);
  });

  it('that people decided on stay when the study gets another codebook; open suggestions are made anew', async () => {
    const { study, versionId, passageWith } = await studyWithPaper('New codebook');
    await decideCoding(study, decisionOn(passageWith('free'), 'accept', 'RESP-HOT'));
    await decideCoding(study, decisionOn(passageWith('free'), 'reject', 'RESP-HELP'));
    await decideCoding(study, decisionOn(passageWith('Nobody'), 'add', 'RESP-HELP'));
    expect(await setCodebook(study, 'other.yaml', otherCodebook)).toMatchObject({ ok: true });
    expect(await suggestCodings(study, suggester)).toBeGreaterThan(0);
    const codings = shortly((await listCodings(study, versionId)).filter((coding) => coding.dimension === 'code'));
    expect(codings.sort()).toEqual([
      'code RESP-HELP accepted',
      'code RESP-HELP rejected',
      'code RESP-HOT accepted',
      'code RESP-TEACH suggested',
    ]);
  });

  it('need a codebook of the right form: another is refused with the line that is wrong', async () => {
    const { study } = await studyWithPaper('Wrong codebook');
    const wrong = smallCodebook.replace('id: RESP-HOT, family: RESP', 'id: RESP-HOT, family: NONE');
    const line = wrong.split('\n').findIndex((one) => one.includes('NONE')) + 1;
    expect(await setCodebook(study, 'wrong.yaml', wrong)).toMatchObject({
      ok: false,
      problem: {
        code: 'coding.codebookRefused',
        message: expect.stringContaining(`wrong.yaml was not taken: line ${String(line)}:`) as string,
      },
    });
    expect((await readStudyCodebook(study)).source).toBe('small.yaml');
  });

  it('of two people at the same time are both counted, and leave one statement type', async () => {
    const { study, versionId, passages } = await studyWithPaper('Two people');
    const second = { ...study, actor: { kind: 'person', id: 'second', name: 'Second editor' } } as const;
    const outcomes = await Promise.all([
      ...passages.map((passage) => decideCoding(study, decisionOn(passage, 'add', 'RESP-HELP'))),
      ...passages.map((passage) => decideCoding(second, decisionOn(passage, 'add', 'RESP-HOT'))),
      ...passages.map((passage) => decideCoding(study, decisionOn(passage, 'add', 'activity'))),
      ...passages.map((passage) => decideCoding(second, decisionOn(passage, 'add', 'lesson'))),
    ]);
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    const { codingsByCode } = await readStudyCodebook(study);
    expect(codingsByCode['RESP-HELP']?.accepted).toBe(passages.length);
    expect(codingsByCode['RESP-HOT']?.accepted).toBe(passages.length);
    const accepted = (await listCodings(study, versionId)).filter(
      (coding) => coding.dimension === 'statementType' && coding.status === 'accepted',
    );
    expect(accepted.map((coding) => coding.passageId).sort()).toEqual(passages.map((passage) => passage.id).sort());
  });
});
