// Themes counted through the door: by country, on the basis asked for, under the rule the study states.
import { SaxesParser } from 'saxes';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAll, createSuggester, decideCoding, setCodebook, suggestCodings } from '@common-thread/coding';
import { createDocumentReader, listContributions, listPassages } from '@common-thread/contributions';
import type { WorkspaceContext } from '@common-thread/platform';
import { testDatabases } from '../../../platform/test/databases.ts';
import { smallCodebook } from '../../coding/test/small-codebook.ts';
import { importFolder, makeFolder, openWorkspace } from '../../contributions/test/contributions-folder.ts';
import {
  codesByYear,
  codesTogether,
  evidenceMap,
  matrixCsv,
  matrixSvg,
  saturation,
  setCommonalityRule,
  themeDetail,
  themeEvidence,
  themeMatrix,
  themeTable,
  themeTableCsv,
} from './index.ts';

const countries = { kenya: 'KEN', ghana: 'GHA', chile: 'CHL', estonia: 'EST', fiji: 'FJI', senegal: 'SEN' };
/** Kenya's paper speaks of its helpline twenty times over; the hotline is in short papers of three regions. */
const papers: Record<string, string> = {
  'kenya.txt': Array.from(
    { length: 20 },
    (_, at) =>
      `Part ${String(at)}. The helpline answered many calls in county number ${String(at)}, and its counsellors wrote down what the callers said about the year that had passed, so that the county could do better in the next one.`,
  ).join('\n\n'),
  'ghana.txt': 'The paper speaks of schools alone and of what is taught there.',
  'chile.txt': 'A hotline was launched.',
  'estonia.txt': 'A hotline works day and night.',
  'fiji.txt': 'We learned that a hotline needs people.',
  'senegal.txt': 'The paper speaks of markets and radio.',
  'contributions.csv': `file,country,date\n${Object.entries(countries)
    .map(([name, code]) => `${name}.txt,${code},${name === 'fiji' ? '2023' : '2024-05'}`)
    .join('\n')}\n`,
};

describe.each(testDatabases)('themes on the $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let study: WorkspaceContext;
  const folder = makeFolder(papers);
  beforeAll(async () => {
    opened = await open();
    const reader = createDocumentReader();
    const suggester = createSuggester();
    study = await openWorkspace(opened.installation.database, 'Themes');
    await setCodebook(study, 'small.yaml', smallCodebook);
    await importFolder(study, { originals: opened.installation.originals, reader, ocr: null }, folder.path);
    await suggestCodings(study, suggester);
    reader.close();
    suggester.close();
  });
  afterAll(async () => {
    folder.discard();
    await opened.remove();
  });

  const theme = async (code: string, basis: 'accepted' | 'suggestions') =>
    (await themeTable(study, basis)).themes.find((one) => one.code === code);
  const versionOf = async (country: string) => {
    const { rows } = await listContributions(study, { country });
    return rows[0]?.documents[0]?.versionId ?? '';
  };

  it('are counted by country: a long paper of one country makes no theme common, three short ones do', async () => {
    const helplines = await theme('RESP-HELP', 'suggestions');
    expect(helplines?.passages).toBeGreaterThanOrEqual(10);
    expect(helplines).toMatchObject({
      countries: ['KEN'],
      silentCountries: ['CHL', 'EST', 'FJI', 'GHA', 'SEN'],
      share: 1 / 6,
      regions: ['AFR'],
      isCommon: false,
    });
    expect(await theme('RESP-HOT', 'suggestions')).toMatchObject({
      countries: ['CHL', 'EST', 'FJI'],
      passages: 3,
      share: 0.5,
      regions: ['AMS', 'ASP', 'EUR'],
      isCommon: true,
    });
  });

  it('rest on what people accepted, or also on open suggestions; what was rejected counts on neither', async () => {
    expect(await theme('RESP-HOT', 'accepted')).toMatchObject({ countries: [], passages: 0, isCommon: false });
    await acceptAll(study, await versionOf('CHL'));
    const [passage] = await listPassages(study, await versionOf('EST'));
    const decision = { passageId: passage?.id ?? '', dimension: 'code', value: 'RESP-HOT' } as const;
    await decideCoding(study, { ...decision, decision: 'reject' });
    expect(await theme('RESP-HOT', 'accepted')).toMatchObject({ countries: ['CHL'] });
    expect(await theme('RESP-HOT', 'suggestions')).toMatchObject({ countries: ['CHL', 'FJI'] });
    await decideCoding(study, { ...decision, decision: 'withdraw' });
    expect(await theme('RESP-HOT', 'suggestions')).toMatchObject({ countries: ['CHL', 'EST', 'FJI'] });
  });

  it('are common under the rule the study states, and the rule comes with the table', async () => {
    expect((await themeTable(study, 'suggestions')).rule).toEqual({ minimumShare: 1 / 3, minimumRegions: 3 });
    expect(await setCommonalityRule(study, { minimumShare: 0.6, minimumRegions: 3 })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await theme('RESP-HOT', 'suggestions')).toMatchObject({ isCommon: false });
    await setCommonalityRule(study, { minimumShare: 0.1, minimumRegions: 1 });
    expect(await theme('RESP-HELP', 'suggestions')).toMatchObject({ isCommon: true });
    expect((await themeTable(study, 'suggestions')).rule).toEqual({ minimumShare: 0.1, minimumRegions: 1 });
    for (const wrong of [
      { minimumShare: 0, minimumRegions: 3 },
      { minimumShare: 1.01, minimumRegions: 3 },
      { minimumShare: Number.NaN, minimumRegions: 3 },
      { minimumShare: 0.5, minimumRegions: 0 },
      { minimumShare: 0.5, minimumRegions: 7 },
      { minimumShare: 0.5, minimumRegions: 2.5 },
    ])
      expect(await setCommonalityRule(study, wrong)).toMatchObject({ ok: false });
    await setCommonalityRule(study, { minimumShare: 1 / 3, minimumRegions: 3 });
  });

  it('are shown with regions, years, statement types and passages of every country in turn', async () => {
    const detail = await themeDetail(study, 'RESP-HOT', 'suggestions');
    expect(detail?.byRegion).toEqual([
      { region: 'AFR', countries: [], contributing: 3 },
      { region: 'AMS', countries: ['CHL'], contributing: 1 },
      { region: 'ASP', countries: ['FJI'], contributing: 1 },
      { region: 'EUR', countries: ['EST'], contributing: 1 },
    ]);
    expect(detail?.byYear).toEqual([
      { year: '2023', countries: 1, contributing: 1 },
      { year: '2024', countries: 2, contributing: 5 },
    ]);
    expect(detail?.statementTypes).toEqual([
      { value: 'activity', passages: 1, countries: 1 },
      { value: 'lesson', passages: 1, countries: 1 },
    ]);
    expect(detail?.representative.map((passage) => passage.country).sort()).toEqual(['CHL', 'EST', 'FJI']);
    expect(await themeDetail(study, 'RESP-NONE', 'suggestions')).toBeNull();
  });

  it('are counted for a statement by code, and by code and statement type, also when no country is left', async () => {
    const count = async (...references: string[]) =>
      (await themeEvidence.count?.(study, references, 'suggestions'))?.map(({ reference, countries: reporting }) => [
        reference,
        ...reporting,
      ]);
    expect(await count('RESP-HOT', 'RESP-HOT|lesson', 'RESP-HELP|lesson', 'RESP-HOT|nonsense', 'NONE')).toEqual([
      ['RESP-HOT', 'CHL', 'EST', 'FJI'],
      ['RESP-HOT|lesson', 'FJI'],
      ['RESP-HELP|lesson'],
    ]);
    const [passage] = await listPassages(study, await versionOf('FJI'));
    const decision = { passageId: passage?.id ?? '', dimension: 'statementType', value: 'lesson' } as const;
    await decideCoding(study, { ...decision, decision: 'reject' });
    expect(await count('RESP-HOT|lesson')).toEqual([['RESP-HOT|lesson']]);
    await decideCoding(study, { ...decision, decision: 'withdraw' });
  });

  it('are written as a table and a matrix that other programs read', async () => {
    const rows = parse(themeTableCsv(await themeTable(study, 'suggestions')), { bom: true, columns: true });
    expect(rows).toMatchObject([
      { code: 'RESP-HELP', countries: '1', of: '6', common: 'no', 'reported by': 'KEN' },
      { code: 'RESP-HOT', countries: '3', of: '6', common: 'yes', silent: 'GHA KEN SEN' },
    ]);
    const matrix = await themeMatrix(study, 'suggestions');
    const cells = parse(matrixCsv(matrix, 'fr'), { bom: true });
    expect(cells[0]).toEqual(['ISO 3166', 'country', 'RESP-HELP Helplines', 'RESP-HOT Hotlines']);
    expect(cells[1]).toEqual(['CHL', 'Chili', '0', '1']);
    expect(cells).toHaveLength(7);
    const elements: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => elements.push(name));
    parser.write(matrixSvg(matrix, 'ar', 'Themes & "countries" <all>')).close();
    expect(elements.filter((name) => name === 'rect')).toHaveLength(1 + 4);
    expect(elements).not.toContain('script');
  });

  describe('as pictures', () => {
    it('show where a code is reported and where nobody does, a country once however much it wrote', async () => {
      const byRegion = await evidenceMap(study, 'region', 'suggestions');
      expect(byRegion.columns.map((column) => column.id)).toEqual(['AFR', 'AMS', 'ASP', 'EUR']);
      expect(byRegion.codes.map((code) => code.code)).toEqual(['RESP-HELP', 'RESP-HOT']);
      expect(byRegion.countries).toEqual([
        [1, 0, 0, 0],
        [0, 1, 1, 1],
      ]);
      expect(byRegion.emptyCells).toBe(4);
      const byCountry = await evidenceMap(study, 'country', 'suggestions');
      expect(byCountry.columns.map((column) => column.id)).toEqual(['CHL', 'EST', 'FJI', 'GHA', 'KEN', 'SEN']);
      expect(byCountry.countries[1]).toEqual([1, 1, 1, 0, 0, 0]);
    });

    it('count a facet where it stands on the same passage as the code', async () => {
      const map = await evidenceMap(study, 'statementType', 'suggestions');
      const lesson = map.columns.findIndex((column) => column.id === 'lesson');
      expect(map.countries.map((row) => row[lesson])).toEqual([0, 1]);
    });

    it('show countries by year beside how many wrote, and leave no year out between', async () => {
      const { years, countries, undatedDocuments } = await codesByYear(study, 'suggestions');
      expect(years).toEqual([
        { year: '2023', contributing: 1 },
        { year: '2024', contributing: 5 },
      ]);
      expect(countries[1]).toEqual([1, 2]);
      expect(undatedDocuments).toBe(0);
    });

    it('show codes that stand together: here none does', async () => {
      expect((await codesTogether(study, 'suggestions')).pairs).toEqual([]);
      const [passage] = await listPassages(study, await versionOf('FJI'));
      const decision = { passageId: passage?.id ?? '', dimension: 'code', value: 'RESP-HELP' } as const;
      await decideCoding(study, { ...decision, decision: 'add' });
      expect((await codesTogether(study, 'suggestions')).pairs).toMatchObject([
        { one: 'RESP-HELP', other: 'RESP-HOT', countries: 1, passages: 1 },
      ]);
      await decideCoding(study, { ...decision, decision: 'withdraw' });
    });

    it('show how many codes are known after each contribution, in the order of reading', async () => {
      const came = await saturation(study, 'suggestions');
      expect(came.steps).toHaveLength(6);
      expect(came.steps.at(-1)).toMatchObject({ known: 2, expected: 2 });
      expect(came.steps.flatMap((step) => step.newCodes.map(({ code }) => code)).sort()).toEqual([
        'RESP-HELP',
        'RESP-HOT',
      ]);
      // Only Chile's was decided on.
      expect((await saturation(study, 'accepted')).steps).toMatchObject([{ country: 'CHL', known: 1, expected: 1 }]);
    });
  });
});
