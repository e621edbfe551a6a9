// What the invented study found: themes, a matrix, a chapter.
import type { Chapter } from '@common-thread/guidance';
import type { Matrix, Theme, ThemeDetail, ThemeTable } from '@common-thread/themes';
import type { Alpha3, ItuRegion } from '@common-thread/vocabulary';
import { exampleMatrix } from '../src/components/matrix/theme-matrix.examples.tsx';
import { exampleStatement } from '../src/components/statement-card/statement-card.examples.tsx';
import { ghanaDocument } from './invented-study.ts';

const countries = ['BRA', 'EGY', 'FRA', 'GHA', 'JPN', 'KAZ', 'KEN', 'MEX'] as Alpha3[];
const regions: ItuRegion[] = ['AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR'];

const theme = (code: string, name: string, reporting: number, isCommon: boolean): Theme => ({
  code,
  name,
  family: 'AWA',
  familyName: 'Awareness raising',
  definition: `Passages about ${name.toLowerCase()}.`,
  countries: countries.slice(0, reporting),
  silentCountries: countries.slice(reporting),
  passages: reporting * 3,
  share: reporting / countries.length,
  interval: { low: Math.max(0, reporting / 8 - 0.3), high: Math.min(1, reporting / 8 + 0.25) },
  regions: regions.slice(0, Math.min(6, reporting)),
  isCommon,
});

export const themeTable: ThemeTable = {
  basis: 'accepted',
  rule: { minimumShare: 1 / 3, minimumRegions: 3 },
  contributingCountries: countries,
  contributingRegions: regions,
  themes: [
    theme('AWA-CAMPAIGN', 'Awareness campaigns', 6, true),
    theme('AWA-TEACH', 'Training of teachers', 4, true),
    theme('SUP-HELPLINE', 'Helplines', 2, false),
    theme('SUP-RARE', 'Age assurance', 0, false),
  ],
};

export const themeDetail: ThemeDetail = {
  table: themeTable,
  theme: theme('AWA-CAMPAIGN', 'Awareness campaigns', 6, true),
  byRegion: [
    { region: 'AFR', countries: ['GHA'] as Alpha3[], contributing: 2 },
    { region: 'ARB', countries: ['EGY'] as Alpha3[], contributing: 1 },
  ],
  byYear: [{ year: '2024', countries: 4, contributing: 6 }],
  statementTypes: [{ value: 'practice', passages: 9, countries: 5 }],
  cooccurring: [{ code: 'AWA-TEACH', name: 'Training of teachers', passages: 4, countries: 3 }],
  representative: [
    {
      passageId: `${ghanaDocument.versionId}:0`,
      versionId: ghanaDocument.versionId,
      contributionId: 'c1',
      contributionTitle: 'National experience of Ghana',
      fileName: 'ghana-2024.docx',
      country: 'GHA' as Alpha3,
      page: 1,
      start: 19,
      end: 106,
      language: 'en',
      text: 'A national awareness campaign for parents was carried out with schools in every region.',
      score: 1,
      statementType: 'practice',
    },
    {
      passageId: `${ghanaDocument.versionId}:3`,
      versionId: ghanaDocument.versionId,
      contributionId: 'c3',
      contributionTitle: 'تجربة مصر الوطنية',
      fileName: 'egypt.pdf',
      country: 'EGY' as Alpha3,
      page: 3,
      start: 0,
      end: 60,
      language: 'ar',
      text: 'أطلقت الوزارة حملة توعية للأسر والمعلمين في جميع المحافظات.',
      score: 0.9,
      statementType: null,
    },
  ],
};

export const matrix: Matrix = exampleMatrix;

const count = exampleStatement.counts[0];
if (count === undefined) throw new Error('The example statement has lost its count.');

export const chapter: Chapter = {
  title: 'Child online protection: national experiences',
  language: 'en',
  basis: 'accepted',
  states: { sound: 1, stale: 1, broken: 0, own: 0, unsupported: 1 },
  rule: 'A theme is common when at least a third of the contributing countries report it, from at least three regions.',
  removed: [{ id: 'gone', text: 'A statement that was taken out.' }],
  sections: [
    {
      id: '2',
      title: 'Best practices and common tendencies',
      level: 1,
      statements: [],
      sections: [
        {
          id: '2.1',
          title: 'Awareness raising',
          level: 2,
          sections: [],
          statements: [
            { ...exampleStatement, id: 's1', position: 1 },
            {
              ...exampleStatement,
              id: 's2',
              position: 2,
              state: 'stale',
              text: '13 of 32 countries report training teachers.',
              counts: [
                { ...count, count: 13, total: 32, confirmed: { count: 12, total: 31, gained: ['PER'], lost: [] } },
              ],
            },
            {
              ...exampleStatement,
              id: 's3',
              position: 3,
              kind: 'lesson',
              state: 'unsupported',
              template: 'Much remains to be done.',
              text: 'Much remains to be done.',
              citations: [],
              counts: [],
            },
          ],
        },
        { id: '2.2', title: 'Regulation', level: 2, sections: [], statements: [] },
      ],
    },
  ],
};
