// A round through the door while it is open: its plan, who may write in it, and whoever tries to see blind work too early.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPassages } from '@common-thread/contributions';
import { type WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { makeFolder } from '../../../contributions/test/contributions-folder.ts';
import {
  addSegment,
  adoptAgreed,
  closeRound,
  compareRound,
  listComparedUnits,
  listRoundChoices,
  listRounds,
  listSegments,
  listSegmentsOfRound,
  markDone,
  mayTakeOutWhole,
  openRoundFor,
  planRound,
  readMarks,
  readRound,
  removeSegment,
  type RoundPlan,
} from '../index.ts';
import {
  beginStudy,
  code,
  codeAndFinish,
  codesOf,
  papers,
  refusal,
  openRoundTools,
  type RoundTools,
} from './test/begun-round.ts';

describe.each(testDatabases)('a round of coding on the $name', ({ open }) => {
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

  it('is planned with its codes, documents and coders, who find it among what waits for them', async () => {
    const begun = await begin('Planned');
    const { editor, amina, planned, kenya, chile } = begun;
    const id = await planned();
    expect(await listRounds(amina)).toMatchObject([
      { id, title: 'First round', documents: 2, coders: 2, assignments: 4, done: 0, ownAssignments: 2, closedAt: null },
    ]);
    expect(await readRound(editor, id)).toMatchObject({
      documents: [
        { versionId: chile, country: 'CHL', ordinals: null, passages: 2, isReplaced: false },
        { versionId: kenya, passages: 3 },
      ],
      coders: [
        { name: 'Amina', isMember: true },
        { name: 'Boris', isMember: true },
      ],
    });
    expect(await openRoundFor(amina, id)).toMatchObject({
      ok: true,
      value: { isBlind: true, showsSuggestions: false, isOpen: true, codes: [code('RESP-HELP'), code('RESP-HOT')] },
    });
    expect(refusal(await openRoundFor(editor, id))).toBe('rounds.notAssigned');
    expect((await listRoundChoices(editor)).coders.map((coder) => coder.name)).toEqual(['Amina', 'Boris', 'Editor']);
  });

  it('keeps the whole study in the house as long as it is blind and open', async () => {
    const { editor, planned } = await begin('Kept in');
    expect((await mayTakeOutWhole(editor)).ok).toBe(true);
    const id = await planned();
    expect(refusal(await mayTakeOutWhole(editor))).toBe('exchange.blindRoundOpen');
    await closeRound(editor, id);
    expect((await mayTakeOutWhole(editor)).ok).toBe(true);
  });

  it('is refused with what is wrong with its plan', async () => {
    const { editor, as, plan, amina } = await begin('Refused');
    const reader2 = await as('Reader', 'reader');
    const wrong: [Partial<RoundPlan>, string][] = [
      [{ title: '' }, 'rounds.titleMissing'],
      [{ values: [] }, 'rounds.codesMissing'],
      [{ values: [code('RESP-NONE')] }, 'rounds.valueUnknown'],
      [{ coderIds: [amina.actor.id, amina.actor.id] }, 'rounds.codersMissing'],
      [{ coderIds: [amina.actor.id, reader2.actor.id] }, 'rounds.coderUnknown'],
      [{ codersPerDocument: 3 }, 'rounds.codersPerDocumentWrong'],
      [{ versionIds: [] }, 'rounds.documentsMissing'],
      [{ versionIds: ['nonsense'] }, 'rounds.documentUnknown'],
      [{ sample: { size: 6, stratum: 'none' } }, 'rounds.sampleWrong'],
      [{ sample: { size: 0, stratum: 'none' } }, 'rounds.sampleWrong'],
      [{ seed: -1 }, 'rounds.seedWrong'],
    ];
    for (const [changes, problem] of wrong)
      expect(refusal(await planRound(editor, { ...plan, ...changes }))).toBe(problem);
    expect(await listRounds(editor)).toEqual([]);
  });

  it('takes work from its coders only, on its codes and passages only, and until they are done', async () => {
    const { editor, amina, planned, kenya, chile, placeOf } = await begin('Own work');
    const id = await planned({ versionIds: [kenya], sample: { size: 1, stratum: 'country' } });
    const round = await readRound(editor, id);
    const [drawn] = round?.documents[0]?.ordinals ?? [];
    const passages = await listPassages(editor, kenya);
    const inside = passages.find((passage) => passage.ordinal === drawn);
    const outside = passages.find((passage) => passage.ordinal !== drawn);
    const on = (passage: typeof inside) => ({ versionId: kenya, start: passage?.start ?? 0, end: passage?.end ?? 1 });
    const give = async (coder: WorkspaceContext, place: object, value = 'RESP-HOT') =>
      refusal(await addSegment(coder, { ...on(inside), ...place, ...code(value), roundId: id }));
    expect(await give(editor, {})).toBe('rounds.notAssigned');
    expect(await give(amina, await placeOf(chile, 'hotline'))).toBe('rounds.notAssigned');
    expect(await give(amina, on(outside))).toBe('rounds.textNotInRound');
    expect(
      refusal(await addSegment(amina, { ...on(inside), dimension: 'statementType', value: 'lesson', roundId: id })),
    ).toBe('rounds.valueNotInRound');
    expect(await give(amina, {})).toBe('taken');
    await markDone(amina, id, kenya, true);
    expect(await give(amina, {}, 'RESP-HELP')).toBe('rounds.alreadyDone');
    const [segment] = await listSegmentsOfRound(amina, id);
    expect(refusal(await removeSegment(amina, segment?.id ?? ''))).toBe('rounds.alreadyDone');
    await markDone(amina, id, kenya, false);
    expect(refusal(await removeSegment(amina, segment?.id ?? ''))).toBe('taken');
    await closeRound(editor, id);
    expect(await give(amina, {})).toBe('rounds.roundClosed');
    expect(refusal(await markDone(amina, id, kenya, true))).toBe('rounds.roundClosed');
  });

  it('is blind: until it is closed nobody sees another’s work in it, and the study doesn’t hold it', async () => {
    const begun = await begin('Blind');
    const { study, editor, amina, boris, as, planned, kenya } = begun;
    const id = await planned();
    await codeAndFinish(begun, id);
    const administrator = await as('Administrator', 'administrator', 'editor');
    const other = await as('Other coder', 'coder');
    for (const asking of [editor, administrator, other, study, boris]) {
      const foreign = [
        ...(await listSegmentsOfRound(asking, id)),
        ...(await listSegments(asking, kenya, { roundId: id })),
      ];
      expect(foreign.filter((segment) => segment.coderId !== asking.actor.id)).toEqual([]);
      expect(await listSegments(asking, kenya, { roundId: id, coderId: amina.actor.id })).toEqual([]);
      expect(await listSegments(asking, kenya)).toEqual([]);
      for (const look of [
        compareRound(asking, id),
        listComparedUnits(asking, id),
        readMarks(asking, id, kenya),
        adoptAgreed(asking, id),
      ])
        expect(refusal(await look)).toBe('rounds.roundOpen');
    }
    expect(await codesOf(study, kenya)).toEqual([]);
    const [segment] = await listSegmentsOfRound(amina, id);
    expect(refusal(await removeSegment(boris, segment?.id ?? ''))).not.toBe('taken');
  });

  it('goes on with the version it began with when the document gets a newer one', async () => {
    const begun = await begin('Replaced');
    const { study, editor, planned, kenya, placeOf, amina } = begun;
    const id = await planned();
    const newer = makeFolder({ ...papers, 'kenya.md': `${papers['kenya.md']}\nA last word.\n` });
    await tools.import(study, opened.installation, newer.path);
    newer.discard();
    expect((await readRound(editor, id))?.documents.find(({ versionId }) => versionId === kenya)?.isReplaced).toBe(
      true,
    );
    const place = await placeOf(kenya, 'helpline');
    expect(refusal(await addSegment(amina, { ...place, ...code('RESP-HELP'), roundId: id }))).toBe('taken');
  });

  it('is not closed twice, and loses nothing when coders write while it is being closed', async () => {
    const { editor, amina, planned, kenya } = await begin('At once');
    const id = await planned();
    const passages = await listPassages(editor, kenya);
    const outcomes = await Promise.all([
      ...passages.map(({ start, end }) =>
        addSegment(amina, { versionId: kenya, start, end, ...code('RESP-HOT'), roundId: id }),
      ),
      closeRound(editor, id),
      closeRound(editor, id),
    ]);
    const closed = outcomes.slice(-2).map(refusal).sort();
    expect(closed).toEqual(['rounds.roundClosed', 'taken']);
    const written = outcomes.slice(0, -2).map(refusal);
    expect((await listSegmentsOfRound(editor, id)).length).toBe(written.filter((one) => one === 'taken').length);
    expect(written.filter((one) => one !== 'taken' && one !== 'rounds.roundClosed')).toEqual([]);
  });
});
