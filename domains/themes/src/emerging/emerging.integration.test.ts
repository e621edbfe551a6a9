// Themes nobody thought of, through the door: what is found, what becomes of it, and how it is taken back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createSuggester,
  listCodings,
  openCodebook,
  setCodebook,
  suggestCodings,
  type Suggester,
} from '@common-thread/coding';
import { createDocumentReader, type DocumentReader } from '@common-thread/contributions';
import { addJob, sql, type WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../../../platform/test/databases.ts';
import { smallCodebook } from '../../../coding/test/small-codebook.ts';
import { importFolder, makeFolder, openWorkspace } from '../../../contributions/test/contributions-folder.ts';
import {
  acceptTheme,
  createClusterer,
  dismissTheme,
  mergeTheme,
  readEmerging,
  readEmergingTheme,
  reopenTheme,
  requestEmerging,
  searchEmerging,
  type Clusterer,
  type EmergingTheme,
} from './index.ts';

const games = ['gambling', 'betting', 'lottery', 'wagers', 'casino', 'stakes', 'jackpots', 'dice'];
const trees = ['forest', 'timber', 'seedlings', 'planting', 'logging', 'saplings', 'rangers', 'nurseries'];
const pick = (words: readonly string[], at: number) => words[at % words.length] ?? '';
const about = (words: readonly string[], frame: string) =>
  Array.from(
    { length: 16 },
    (_, at) =>
      `${frame} ${pick(words, at)}, ${pick(words, at + 1)}, ${pick(words, at + 3)} and ${pick(words, at + 4)} again.`,
  );
const paper = (title: string, paragraphs: string[]) => `# ${title}\n\n${paragraphs.join('\n\n')}\n`;
const folder = makeFolder({
  'kenya.md': paper('Kenya', [...about(games, 'Minors lose money to'), 'A helpline answers worried children.']),
  'chile.md': paper('Chile', about(trees, 'The service cares about')),
  'togo.md': paper('Togo', ['A helpline answers children here as well.']),
  'contributions.csv': 'file,country\nkenya.md,KEN\nchile.md,CHL\ntogo.md,TGO\n',
});

describe.each(testDatabases)('themes nobody thought of on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let reader: DocumentReader;
  let suggester: Suggester;
  let clusterer: Clusterer;
  beforeAll(async () => {
    opened = await open();
    reader = createDocumentReader();
    suggester = createSuggester();
    clusterer = createClusterer();
  });
  afterAll(async () => {
    reader.close();
    suggester.close();
    clusterer.close();
    await opened.remove();
  });

  async function searchedStudy(name: string) {
    const study = await openWorkspace(opened.installation.database, name);
    await setCodebook(study, 'small.yaml', smallCodebook);
    await importFolder(study, { originals: opened.installation.originals, reader, ocr: null }, folder.path);
    await suggestCodings(study, suggester);
    await search(study);
    return study;
  }

  async function search(study: WorkspaceContext) {
    const jobId = await addJob(study.database, study.workspaceId, 'findEmergingThemes', {});
    await study.database.query(sql`update job set state = 'done' where workspace_id = ${study.workspaceId}`);
    const steps: string[] = [];
    await searchEmerging(study, clusterer, { jobId }, ({ step }) => void steps.push(step));
    expect([...new Set(steps)]).toEqual(['reading', 'grouping', 'joining']);
    return jobId;
  }

  async function themeOf(study: WorkspaceContext, country: string): Promise<EmergingTheme> {
    const { proposed } = await readEmerging(study);
    const found = proposed.find((theme) => theme.countries.join() === country);
    if (found === undefined) throw new Error(`No theme of ${country}: ${JSON.stringify(proposed)}`);
    const theme = await readEmergingTheme(study, found.id);
    if (theme === null) throw new Error('The theme is gone.');
    return theme;
  }

  const acceptedOf = async (study: WorkspaceContext, versionId: string, code: string) =>
    (await listCodings(study, versionId)).filter((one) => one.value === code && one.status === 'accepted').length;

  it('are stable groups of passages that no code covers, counted by country, with the silent ones', async () => {
    const study = await searchedStudy('Found');
    const { proposed, run, uncovered } = await readEmerging(study);
    expect(proposed.length).toBeGreaterThanOrEqual(2);
    expect(uncovered.map(({ language }) => language)).toEqual(['en']);
    expect(run).toMatchObject({ passages: uncovered[0]?.passages, knownAgain: 0 });
    const theme = await themeOf(study, 'KEN');
    expect(theme.silentCountries).toEqual(['CHL', 'TGO']);
    expect(theme.stability).toBeGreaterThan(0.5);
    expect(
      (theme.terms['en'] ?? []).some((term) => /gambl|bett|lott|wager|casino|stakes|jackpot|dice/.test(term)),
    ).toBe(true);
    expect(theme.typical.every(({ text }) => text.startsWith('Minors'))).toBe(true);
  });

  it('become a code with the ticked passages alone, and all of it can be taken back', async () => {
    const study = await searchedStudy('Accepted');
    const theme = await themeOf(study, 'KEN');
    const before = (await openCodebook(study)).codebook;
    const ticked = theme.typical.slice(0, 3);
    const accepted = await acceptTheme(study, theme.id, {
      name: { en: 'Online gambling' },
      family: 'RESP',
      terms: { en: ['gambling', 'betting'] },
      passageIds: [...ticked.map(({ passageId }) => passageId), 'a passage of no theme'],
    });
    if (!accepted.ok) throw new Error(accepted.problem.message);
    const { code } = accepted.value;
    expect((await openCodebook(study)).codebook.codes.find(({ id }) => id === code)).toMatchObject({
      family: 'RESP',
      lexicon: { en: ['gambling', 'betting'] },
    });
    expect(await acceptedOf(study, theme.typical[0]?.versionId ?? '', code)).toBe(3);
    expect(
      await acceptTheme(study, theme.id, { name: { en: 'Again' }, family: 'RESP', terms: {}, passageIds: [] }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'emerging.decidedAlready' },
    });
    expect(await reopenTheme(study, theme.id)).toMatchObject({ ok: true });
    expect((await openCodebook(study)).codebook.codes).toEqual(before.codes);
    expect(await acceptedOf(study, theme.typical[0]?.versionId ?? '', code)).toBe(0);
    expect((await readEmergingTheme(study, theme.id))?.state).toBe('proposed');
  });

  it('become part of a code, with the terms it lacked; nothing is changed where that can not be', async () => {
    const study = await searchedStudy('Merged');
    const theme = await themeOf(study, 'KEN');
    const passageIds = theme.typical.slice(0, 2).map(({ passageId }) => passageId);
    expect(await mergeTheme(study, theme.id, { code: 'NO-SUCH', terms: {}, passageIds })).toMatchObject({
      ok: false,
      problem: { field: 'code' },
    });
    await mergeTheme(study, theme.id, { code: 'RESP-HOT', terms: { en: ['hotline', 'casino'] }, passageIds });
    const termsOf = async () =>
      (await openCodebook(study)).codebook.codes.find(({ id }) => id === 'RESP-HOT')?.lexicon['en'];
    expect(await termsOf()).toEqual(['hotline', 'casino']);
    expect(await acceptedOf(study, theme.typical[0]?.versionId ?? '', 'RESP-HOT')).toBe(2);
    await reopenTheme(study, theme.id);
    expect(await termsOf()).toEqual(['hotline']);
    expect(await acceptedOf(study, theme.typical[0]?.versionId ?? '', 'RESP-HOT')).toBe(0);
  });

  it('that were dismissed with a reason do not come back at the next search, until they are taken up again', async () => {
    const study = await searchedStudy('Dismissed');
    const theme = await themeOf(study, 'CHL');
    expect(await dismissTheme(study, theme.id, '  ')).toMatchObject({ ok: false, problem: { field: 'reason' } });
    expect(await dismissTheme(study, theme.id, 'Forests are no matter of this study.')).toMatchObject({ ok: true });
    const jobId = await search(study);
    const after = await readEmerging(study);
    expect(after.run?.knownAgain).toBeGreaterThanOrEqual(1);
    expect(after.proposed.some(({ countries }) => countries.join() === 'CHL' && countries.length === 1)).toBe(false);
    expect(after.decided).toMatchObject([
      { id: theme.id, state: 'dismissed', reason: 'Forests are no matter of this study.' },
    ]);
    await searchEmerging(study, clusterer, { jobId });
    expect((await readEmerging(study)).proposed).toEqual(after.proposed);
    await reopenTheme(study, theme.id);
    expect((await readEmerging(study)).proposed.map(({ id }) => id)).toContain(theme.id);
  });

  it('are looked for once at a time, and only where there is something to look at', async () => {
    const study = await searchedStudy('Asked');
    const first = await requestEmerging(study);
    expect(await requestEmerging(study)).toEqual(first);
    expect((await readEmerging(study)).work).toMatchObject({ state: 'waiting' });
    const empty = await openWorkspace(opened.installation.database, 'Nothing there');
    expect(await requestEmerging(empty)).toMatchObject({ ok: false, problem: { code: 'emerging.nothingUncovered' } });
  });
});
