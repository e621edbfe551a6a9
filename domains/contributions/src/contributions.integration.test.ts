// What people correct of a contribution, and that a later import leaves it as they set it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql, type WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../../platform/test/databases.ts';
import { importFolder, makeFolder, openWorkspace } from '../test/contributions-folder.ts';
import {
  changeContribution,
  countStudy,
  createDocumentReader,
  listContributions,
  passageEvidence,
  readContributionDetail,
  readVersion,
  writePlaceReference,
  type ImportTools,
} from './index.ts';

const ghana = `Ghana: national experience

Ghana adopted an Act on cybersecurity in 2020. Its sections name offences against children that are committed online, and give
the courts the means to have unlawful content taken down within days. Ghana runs a helpline with counsellors in four languages.
`;
const undecided = `A comparison of two neighbours

Kenya and Uganda trained teachers together. Uganda sent its inspectors to Kenya, and Kenya its counsellors to Uganda.
`;

describe.each(testDatabases)('contributions on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let tools: ImportTools;
  let study: WorkspaceContext;
  const folder = makeFolder({
    'paper.txt': undecided,
    'ghana.txt': ghana,
    'contributions.csv': 'file,country,title,date\nghana.txt,GHA,Title of the table,2024\n',
  });
  beforeAll(async () => {
    opened = await open();
    tools = { originals: opened.installation.originals, reader: createDocumentReader(), ocr: null };
    study = await openWorkspace(opened.installation.database, 'Corrections');
    await importFolder(study, tools, folder.path);
  });
  afterAll(async () => {
    tools.reader.close();
    folder.discard();
    await opened.remove();
  });

  const contribution = async (path: string) => {
    const { rows } = await listContributions(study, { text: path });
    const detail = await readContributionDetail(study, rows[0]?.id ?? '');
    if (detail === null) throw new Error(`${path} is not in the study.`);
    return detail;
  };

  it('whose country is undecided are listed with the candidates and their reasons', async () => {
    const { rows } = await listContributions(study, { status: 'undecided' });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.candidates.map((candidate) => candidate.country).sort()).toEqual(['KEN', 'UGA']);
    for (const candidate of rows[0]?.candidates ?? [])
      expect(candidate).toMatchObject({ source: expect.any(String) as string, detail: expect.any(String) as string });
    expect(await countStudy(study)).toMatchObject({ contributions: 2, countries: 1, undecided: 1 });
  });

  it('are settled in the form, which is remembered as the source of the value', async () => {
    const { id } = await contribution('paper.txt');
    expect(await changeContribution(study, id, { country: 'Uganda' })).toEqual({ ok: true, value: undefined });
    expect(await contribution('paper.txt')).toMatchObject({
      country: 'UGA',
      isUndecided: false,
      candidates: [],
      provenance: { country: { source: 'form' } },
    });
    const [audit] = await study.database.query(
      sql`select action from audit where subject = ${id} and action like 'contributions.change'`,
    );
    expect(audit).toEqual({ action: 'contributions.change' });
  });

  it('keep what a person corrected when a changed document and table are imported', async () => {
    const { id } = await contribution('ghana.txt');
    await changeContribution(study, id, { title: 'Title of a person', date: '2023-11' });
    folder.put({
      'ghana.txt': `${ghana}It was enlarged in 2023.\n`,
      'paper.txt': `${undecided}They will go on in 2026.\n`,
      'contributions.csv': 'file,country,title,date,rights\nghana.txt,GHA,Another title,2022,CC BY 4.0\n',
    });
    const report = await importFolder(study, tools, folder.path);
    expect(report.files.map((file) => file.result)).toEqual(['newVersion', 'newVersion']);
    expect(await contribution('ghana.txt')).toMatchObject({
      title: 'Title of a person',
      date: '2023-11',
      rights: 'CC BY 4.0',
      provenance: { title: { source: 'form' }, date: { source: 'form' }, rights: { source: 'csv' } },
    });
    expect(await contribution('paper.txt')).toMatchObject({ country: 'UGA', candidates: [], isUndecided: false });
  });

  it.each([
    [{ country: 'Atlantis' }, 'contributions.countryUnknown', 'country'],
    [{ title: '  ' }, 'contributions.titleMissing', 'title'],
    [{ date: '2021-02-30' }, 'contributions.dateNotUnderstood', 'date'],
    [{ contributorType: 'king' }, 'contributions.contributorTypeUnknown', 'contributorType'],
    [{ language: 'English' }, 'contributions.languageNotUnderstood', 'language'],
  ])('are left as they are by %j', async (changes, code, field) => {
    const before = await contribution('ghana.txt');
    expect(await changeContribution(study, before.id, changes)).toMatchObject({ ok: false, problem: { code, field } });
    expect(await contribution('ghana.txt')).toEqual(before);
  });

  it('that are not here are said to be gone', async () => {
    for (const id of ['00000000-0000-0000-0000-000000000000', 'not-an-id'])
      expect(await changeContribution(study, id, { title: 'A title' })).toMatchObject({
        ok: false,
        problem: { code: 'contributions.contributionMissing' },
      });
    expect(await readVersion(study, 'not-an-id')).toBeNull();
  });

  it('take a value with a NUL or half a character as the text it can be', async () => {
    const { id } = await contribution('ghana.txt');
    expect(
      await changeContribution(study, id, { rights: 'a\u0000b \ud83d', organisation: `${'x'.repeat(499)}😀` }),
    ).toMatchObject({
      ok: true,
    });
    const { rights, organisation } = await contribution('ghana.txt');
    expect(rights).toBe('ab \ufffd');
    expect(organisation).toBe(`${'x'.repeat(499)}😀`);
  });

  it('are quoted from an earlier version word by word, and known to be no longer current', async () => {
    const { earlierVersions } = await contribution('ghana.txt');
    const view = await readVersion(study, earlierVersions[0]?.versionId ?? '');
    const passage = view?.passages[0];
    const reference = writePlaceReference({
      versionId: view?.version.versionId ?? '',
      start: passage?.start ?? 0,
      end: passage?.end ?? 0,
    });
    const [quoted] = (await passageEvidence.quote?.(study, [reference, 'nonsense'])) ?? [];
    expect(quoted).toMatchObject({
      reference,
      words: passage?.text,
      country: 'GHA',
      file: 'ghana.txt',
      isCurrent: false,
    });
  });

  it('are found by words of their title or file name, with signs of a pattern taken as they stand', async () => {
    expect((await listContributions(study, { text: 'person title' })).total).toBe(1);
    expect((await listContributions(study, { text: '%' })).total).toBe(0);
    expect((await listContributions(study, { region: 'AFR' })).total).toBe(2);
    expect((await listContributions(study, { region: 'EUR' })).total).toBe(0);
  });

  it('stand in the alphabetical order of their countries in the reader’s language, not of the codes', async () => {
    const neighbours = makeFolder({
      'one.txt': ghana,
      'two.txt': undecided,
      'contributions.csv': 'file,country\none.txt,DEU\ntwo.txt,AUS\n',
    });
    const ordered = await openWorkspace(opened.installation.database, 'Order');
    await importFolder(ordered, tools, neighbours.path);
    neighbours.discard();
    const countriesIn = async (language: WorkspaceContext['language']) =>
      (await listContributions({ ...ordered, language }, {})).rows.map((row) => row.country);
    expect(await countriesIn('en')).toEqual(['AUS', 'DEU']);
    // Alemania, Australia.
    expect(await countriesIn('es')).toEqual(['DEU', 'AUS']);
  });
});
