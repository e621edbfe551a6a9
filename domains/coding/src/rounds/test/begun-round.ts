// What tests of rounds begin with: a study of two papers, an editor, two coders, and the plan of a round.
import { createDocumentReader, listContributions, listPassages } from '@common-thread/contributions';
import {
  createPerson,
  setRoles,
  theProgram,
  type Actor,
  type Installation,
  type Role,
  type WorkspaceContext,
} from '@common-thread/platform';
import { importFolder, makeFolder, openWorkspace } from '../../../../contributions/test/contributions-folder.ts';
import { smallCodebook } from '../../../test/small-codebook.ts';
import { addSegment, listCodings, markDone, planRound, setCodebook, type RoundPlan } from '../../index.ts';

const helpline = 'The free helpline 😀 of the ministry takes calls at night.';
const hotline = 'A hotline takes reports of abuse material from the public.';
const schools = 'Schools teach pupils how to behave towards strangers.';
export const papers = {
  'kenya.md': `# Kenya\n\n${helpline}\n\n${hotline}\n\n${schools}\n`,
  'chile.md': `# Chile\n\n${hotline} In Chile it began in 2021.\n\n${schools} It is an old habit in Chile.\n`,
  'contributions.csv': 'file,country\nkenya.md,KEN\nchile.md,CHL\n',
};
export const code = (value: string) => ({ dimension: 'code' as const, value });

/** The folder of papers and the process that reads them, for all tests of a file. */
export function openRoundTools() {
  const folder = makeFolder(papers);
  const reader = createDocumentReader();
  return {
    import: (study: WorkspaceContext, installation: Installation, path = folder.path) =>
      importFolder(study, { originals: installation.originals, reader, ocr: null }, path),
    close: () => {
      reader.close();
      folder.discard();
    },
  };
}
export type RoundTools = ReturnType<typeof openRoundTools>;

/** A study of its own with both papers in it. */
export async function beginStudy(tools: RoundTools, installation: Installation, name: string) {
  const study = await openWorkspace(installation.database, name);
  await setCodebook(study, 'small.yaml', smallCodebook);
  await tools.import(study, installation);
  const as = async (personName: string, ...roles: Role[]): Promise<WorkspaceContext> => {
    const person = await createPerson(installation.database, theProgram, { name: personName, email: null });
    const id = person?.id ?? '';
    await setRoles(study, id, roles);
    return { ...study, actor: { kind: 'person', id, name: personName } satisfies Actor };
  };
  const [editor, amina, boris] = [await as('Editor', 'editor'), await as('Amina', 'coder'), await as('Boris', 'coder')];
  const { rows } = await listContributions(study, {});
  const versionOf = (country: string): string =>
    rows.find((row) => row.country === country)?.documents[0]?.versionId ?? '';
  const kenya = versionOf('KEN');
  const chile = versionOf('CHL');
  const plan: RoundPlan = {
    title: 'First round',
    instruction: 'Code what is there.',
    unit: 'passage',
    isBlind: true,
    showsSuggestions: false,
    values: [code('RESP-HELP'), code('RESP-HOT')],
    versionIds: [kenya, chile],
    sample: null,
    seed: 1,
    coderIds: [amina.actor.id, boris.actor.id],
    codersPerDocument: null,
  };
  const placeOf = async (versionId: string, words: string) => {
    for (const passage of await listPassages(study, versionId)) {
      const at = passage.text.indexOf(words);
      if (at < 0) continue;
      const start = passage.start + [...passage.text.slice(0, at)].length;
      return { versionId, start, end: start + [...words].length };
    }
    throw new Error(`"${words}" is nowhere.`);
  };
  const planned = async (changes: Partial<RoundPlan> = {}): Promise<string> => {
    const outcome = await planRound(editor, { ...plan, ...changes });
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.value.id;
  };
  return { study, editor, amina, boris, as, kenya, chile, plan, planned, placeOf };
}
export type Begun = Awaited<ReturnType<typeof beginStudy>>;

/** Amina and Boris agree on the helpline and on Chile's hotline; Amina alone sees Kenya's hotline. */
export async function codeAndFinish({ amina, boris, kenya, chile, placeOf }: Begun, roundId: string) {
  const give = async (coder: WorkspaceContext, versionId: string, words: string, value: string) => {
    const given = await addSegment(coder, { ...(await placeOf(versionId, words)), ...code(value), roundId });
    if (!given.ok) throw new Error(given.problem.message);
  };
  await give(amina, kenya, 'free helpline 😀', 'RESP-HELP');
  await give(boris, kenya, 'helpline 😀 of the ministry', 'RESP-HELP');
  await give(amina, kenya, 'A hotline takes', 'RESP-HOT');
  await give(amina, chile, 'hotline', 'RESP-HOT');
  await give(boris, chile, 'hotline', 'RESP-HOT');
  for (const coder of [amina, boris])
    for (const versionId of [kenya, chile]) await markDone(coder, roundId, versionId, true);
}
export const refusal = (outcome: { ok: true } | { ok: false; problem: { code: string } }): string =>
  outcome.ok ? 'taken' : outcome.problem.code;
export const codesOf = async (study: WorkspaceContext, versionId: string) =>
  (await listCodings(study, versionId)).map(({ value, status }) => `${value} ${status}`).sort();
