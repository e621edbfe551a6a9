// A closed round through the door: the comparison, the decisions, and what they leave in the study.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setRoles, sql } from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import {
  addCoder,
  adjudicate,
  adoptAgreed,
  closeRound,
  compareRound,
  listComparedUnits,
  listLessons,
  listSegments,
  markDone,
  readRound,
  releaseCoder,
  withdrawAdjudication,
  withdrawAdopted,
  type DecisionOnUnit,
} from '../index.ts';
import {
  beginStudy,
  code,
  codeAndFinish,
  codesOf,
  refusal,
  openRoundTools,
  type RoundTools,
} from './test/begun-round.ts';

describe.each(testDatabases)('a closed round of coding on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let tools: RoundTools;
  const begin = (name: string) => beginStudy(tools, opened.installation, name);

  beforeAll(async () => {
    opened = await open();
    tools = openRoundTools();
  });
  afterAll(async () => {
    tools.close();
    await opened.remove();
  });

  it('is compared once it is closed: where coders differ, and how well they agree', async () => {
    const begun = await begin('Compared');
    const { editor, amina, boris, planned, kenya } = begun;
    const id = await planned();
    await codeAndFinish(begun, id);
    expect(await closeRound(editor, id)).toEqual({ ok: true, value: { undone: 0 } });
    const compared = await compareRound(editor, id);
    if (!compared.ok) throw new Error(compared.problem.message);
    expect(compared.value).toMatchObject({ comparedUnits: 5, comparedDocuments: 2 });
    // RESP-HOT by hand: 5 passages, yes-yes 1, yes-no 1, no-no 3: Do = 2/10, De = 2*3*7/(10*9), alpha = 1 - .2/.4667.
    const [help, hot] = compared.value.codes;
    expect(help).toMatchObject({
      value: 'RESP-HELP',
      agreed: 1,
      differing: 0,
      alpha: { alpha: 1 },
      kappa: { kappa: 1 },
    });
    expect(hot).toMatchObject({
      agreed: 1,
      differing: 1,
      agreementWhereGiven: 0.5,
      givenBy: [
        { coderId: amina.actor.id, amount: 2 },
        { coderId: boris.actor.id, amount: 1 },
      ],
    });
    expect(hot?.alpha.alpha).toBeCloseTo(1 - 0.2 / (42 / 90), 12);
    expect(await compareRound(editor, id)).toEqual(compared);
    const units = await listComparedUnits(editor, id, { versionId: kenya, value: code('RESP-HOT') });
    expect(units).toMatchObject({
      ok: true,
      value: { units: [{ standing: 'differing', yes: [amina.actor.id], no: [boris.actor.id], adjudication: null }] },
    });
  });

  it('weighs stretches of text by their length where these are its unit', async () => {
    const begun = await begin('Stretches');
    const { editor, kenya, planned } = begun;
    const id = await planned({ unit: 'stretch' });
    await codeAndFinish(begun, id);
    await closeRound(editor, id);
    const units = await listComparedUnits(editor, id, { versionId: kenya, value: code('RESP-HELP') });
    if (!units.ok) throw new Error(units.problem.message);
    expect(units.value.units.map(({ start, end, standing }) => [end - start, standing])).toEqual([
      [[...'free '].length, 'differing'],
      [[...'helpline 😀'].length, 'agreed'],
      [[...' of the ministry'].length, 'differing'],
    ]);
  });

  it('leaves its outcome in the study: yes, no, and all that was agreed; each can be taken back', async () => {
    const begun = await begin('Outcome');
    const { editor, planned, kenya, chile } = begun;
    const id = await planned();
    await codeAndFinish(begun, id);
    await closeRound(editor, id);
    const adopted = await adoptAgreed(editor, id);
    if (!adopted.ok) throw new Error(adopted.problem.message);
    expect(adopted.value.adopted).toBe(2);
    expect(await codesOf(editor, kenya)).toEqual(['RESP-HELP accepted']);
    expect(await codesOf(editor, chile)).toEqual(['RESP-HOT accepted']);
    const [shared] = await listSegments(editor, kenya);
    expect([shared?.coderName, (shared?.end ?? 0) - (shared?.start ?? 0)]).toEqual([
      'Editor',
      [...'free helpline 😀 of the ministry'].length,
    ]);
    expect(await adoptAgreed(editor, id)).toMatchObject({ value: { adopted: 0, decidedAt: null } });

    const units = await listComparedUnits(editor, id, { versionId: kenya, value: code('RESP-HOT') });
    const [unit] = units.ok ? units.value.units : [];
    if (unit === undefined) throw new Error('No unit to decide.');
    const decision: DecisionOnUnit = { ...unit, roundId: id, outcome: 'no', reason: '', shouldChangeCodebook: true };
    expect(refusal(await adjudicate(editor, decision))).toBe('rounds.reasonMissing');
    const said = { ...decision, reason: 'Hotlines for material are another code.' };
    const decided = await adjudicate(editor, said);
    expect(await codesOf(editor, kenya)).toEqual(['RESP-HELP accepted', 'RESP-HOT rejected']);
    expect(refusal(await adjudicate(editor, { ...said, outcome: 'yes' }))).toBe('rounds.outcomeDecided');
    expect(refusal(await adjudicate(editor, { ...said, start: unit.start + 1 }))).toBe('rounds.unitUnknown');
    expect(await listLessons(editor)).toMatchObject([
      { roundId: id, value: 'RESP-HOT', reason: said.reason, outcome: 'no' },
    ]);

    const decisionId = decided.ok ? decided.value.id : '';
    expect(refusal(await withdrawAdjudication(editor, id, decisionId))).toBe('taken');
    expect(refusal(await withdrawAdjudication(editor, id, decisionId))).toBe('rounds.nothingToUndo');
    expect(await codesOf(editor, kenya)).toEqual(['RESP-HELP accepted']);
    const yes = await adjudicate(editor, { ...said, outcome: 'yes', shouldChangeCodebook: false });
    expect(await codesOf(editor, kenya)).toEqual(['RESP-HELP accepted', 'RESP-HOT accepted']);
    await withdrawAdjudication(editor, id, yes.ok ? yes.value.id : '');
    expect(await withdrawAdopted(editor, id, adopted.value.decidedAt ?? new Date(0))).toEqual({ ok: true, value: 2 });
    expect([await codesOf(editor, kenya), await codesOf(editor, chile)]).toEqual([[], []]);
    expect(await listSegments(editor, kenya)).toEqual([]);
    const counted = await editor.database.query(sql`
      select 1 from coding_count where workspace_id = ${editor.workspaceId} and accepted + rejected > 0`);
    expect(counted).toEqual([]);
  });

  it('goes on without a coder who leaves, and takes in another; what was not done is left out of the comparison', async () => {
    const begun = await begin('Leaving');
    const { study, editor, amina, boris, as, planned, kenya, chile } = begun;
    const id = await planned();
    await codeAndFinish(begun, id);
    await markDone(boris, id, chile, false);
    await setRoles(study, boris.actor.id, []);
    expect((await readRound(editor, id))?.coders).toMatchObject([{ isMember: true }, { isMember: false }]);
    expect(await releaseCoder(editor, id, boris.actor.id)).toMatchObject({ value: { documents: 1 } });
    const dora = await as('Dora', 'coder');
    expect(await addCoder(editor, id, dora.actor.id)).toMatchObject({ value: { documents: 2 } });
    await markDone(dora, id, chile, true);
    expect(refusal(await addCoder(editor, id, (await as('Guest', 'reader')).actor.id))).toBe('rounds.coderUnknown');
    expect(await closeRound(editor, id)).toEqual({ ok: true, value: { undone: 1 } });
    const units = await listComparedUnits(editor, id);
    const shown = units.ok
      ? units.value.units.map(({ versionId, value, yes, no }) => [versionId, value, yes.length, no])
      : [];
    expect(shown).toEqual([
      [chile, 'RESP-HOT', 1, [dora.actor.id]],
      [kenya, 'RESP-HELP', 2, []],
      [kenya, 'RESP-HOT', 1, [boris.actor.id]],
    ]);
    expect(amina.actor.id).not.toBe(dora.actor.id);
  });
});
