// Themes nobody thought of in the invented study: one to decide on, one dismissed, one made into a code.
import type { EmergingOverview, EmergingTheme } from '@common-thread/themes';
import type { Alpha3 } from '@common-thread/vocabulary';
import type { EmergingService } from '../src/services/emerging-service.ts';
import { ghanaDocument } from './invented-study.ts';

const { versionId } = ghanaDocument;

const open: EmergingTheme = {
  id: 't1',
  state: 'proposed',
  stability: 0.82,
  terms: { en: ['gambling', 'loot boxes', '<stakes>'], ar: ['المراهنات'] },
  passages: 17,
  countries: ['GHA' as Alpha3, 'EGY' as Alpha3],
  silentCountries: ['CHL' as Alpha3],
  typical: [
    {
      passageId: `${versionId}:0`,
      versionId,
      ordinal: 0,
      text: 'Minors spend money on <b>loot boxes</b>.',
      language: 'en',
      page: 1,
      contributionTitle: 'National experience of Ghana in child online protection',
      country: 'GHA' as Alpha3,
    },
    {
      passageId: `${versionId}:2`,
      versionId,
      ordinal: 2,
      text: 'تنتشر المراهنات بين الفتيان.',
      language: 'ar',
      page: null,
      contributionTitle: 'تجربة مصر',
      country: 'EGY' as Alpha3,
    },
  ],
  code: null,
  reason: null,
  decidedBy: null,
  decidedAt: null,
};

const decided = { decidedBy: 'Ama Mensah', decidedAt: new Date('2026-03-09T10:00:00Z') };
const dismissed: EmergingTheme = {
  ...open,
  ...decided,
  id: 't2',
  state: 'dismissed',
  terms: { en: ['annex', 'table'] },
  reason: 'Only tables of contents.',
};
const accepted: EmergingTheme = { ...open, ...decided, id: 't3', state: 'accepted', code: 'AWA-CAMPAIGN' };

export const inventedEmergingOverview: EmergingOverview = {
  uncovered: [
    { language: 'en', passages: 240 },
    { language: 'ar', passages: 60 },
  ],
  expectedSeconds: 40,
  work: null,
  run: {
    finishedAt: new Date('2026-03-09T10:00:00Z'),
    passages: 300,
    groups: 9,
    unstable: 3,
    knownAgain: 1,
    startedBy: 'Ama Mensah',
  },
  proposed: [open],
  decided: [dismissed, accepted],
};

export function inventedEmerging(asked: unknown[][]): EmergingService {
  const note =
    <Answer>(name: string, answer: Answer) =>
    (_study: unknown, ...given: unknown[]): Promise<{ ok: true; value: Answer }> => {
      asked.push([name, ...given]);
      return Promise.resolve({ ok: true, value: answer });
    };
  return {
    overview: () => Promise.resolve(inventedEmergingOverview),
    theme: (_study, id) => Promise.resolve([open, dismissed, accepted].find((theme) => theme.id === id) ?? null),
    search: note('searchThemes', { id: 'job1' }),
    accept: note('acceptTheme', { code: 'AWA-GAMBLING' }),
    merge: note('mergeTheme', { code: 'AWA-CAMPAIGN' }),
    dismiss: note('dismissTheme', null),
    reopen: note('reopenTheme', null),
  };
}
