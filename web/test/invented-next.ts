// What to read next in the invented study: a learned order with a random pick, samples read, unread and outdated.
import type { NextPassage, ReadingOrder, UnreadSample } from '@common-thread/coding';
import type { NextService } from '../src/services/next-service.ts';
import { ghanaDocument } from './invented-study.ts';

const { versionId } = ghanaDocument;

const first: NextPassage = {
  passageId: `${versionId}:0`,
  versionId,
  ordinal: 0,
  text: 'The ministry ran a campaign <b>for parents</b> and for children.',
  language: 'en',
  headingPath: ['Awareness', 'What was done'],
  page: 1,
  contributionTitle: 'National experience of Ghana in child online protection',
  country: 'GHA',
  isByChance: false,
  termsFor: ['campaign', 'parents'],
  termsAgainst: ['harbours'],
  suggestion: { score: 0.6, reasons: [{ term: 'campaign^1.5', start: 19, end: 27, weight: 1.5 }] },
};

const byChance: NextPassage = {
  ...first,
  passageId: `${versionId}:2`,
  ordinal: 2,
  text: 'تنظم المدارس حملات توعية.',
  language: 'ar',
  headingPath: [],
  page: null,
  isByChance: true,
  termsFor: [],
  termsAgainst: [],
  suggestion: null,
};

export const inventedOrder: ReadingOrder = {
  code: 'AWA-CAMPAIGN',
  language: null,
  basis: 'learned',
  state: 'ready',
  counts: { passages: 420, read: 31, found: 12, unsure: 2 },
  left: { atLeast: 1, atMost: 14 },
  next: [first, byChance],
  before: null,
  after: 'The passage that follows.',
};

const readSample: UnreadSample = {
  id: 's1',
  code: 'AWA-CAMPAIGN',
  language: null,
  drawnBy: 'Ama Mensah',
  drawnAt: new Date('2026-03-09T10:00:00Z'),
  unread: 400,
  knownBefore: 12,
  sampled: 100,
  decided: 100,
  found: 1,
  bound: { missedAtMost: 12, recallAtLeast: 0.5207 },
  newPassages: 0,
};

const samples: UnreadSample[] = [
  { ...readSample, id: 's3', language: 'ar', decided: 40, bound: null },
  readSample,
  { ...readSample, id: 's2', newPassages: 38 },
];

export function inventedNext(asked: unknown[][]): NextService {
  return {
    languages: () =>
      Promise.resolve([
        { language: 'en', passages: 300 },
        { language: 'ar', passages: 120 },
      ]),
    order: (_study, { code, language }) =>
      Promise.resolve(code === 'AWA-CAMPAIGN' ? { ...inventedOrder, code, language } : null),
    decide: (_study, decision) => {
      asked.push(['decideInOrder', decision]);
      return Promise.resolve({ ok: true, value: { decidedMeanwhile: null } });
    },
    unsure: () =>
      Promise.resolve([
        {
          passageId: first.passageId,
          versionId,
          ordinal: 0,
          text: first.text,
          language: 'en',
          contributionTitle: first.contributionTitle,
          coderName: 'Ama Mensah',
          at: new Date('2026-03-09T10:00:00Z'),
        },
      ]),
    samples: () => Promise.resolve(samples),
    drawSample: (_study, sample) => {
      asked.push(['drawSample', sample]);
      const problem = { code: 'reading.sampleSize', message: 'A sample has from 1 to 2000 passages.', field: 'size' };
      return Promise.resolve(sample.size >= 1 ? { ok: true, value: { id: 's3' } } : { ok: false, problem });
    },
    readSample: (_study, id) => {
      const sample = samples.find((one) => one.id === id);
      if (sample === undefined) return Promise.resolve(null);
      if (sample.bound !== null)
        return Promise.resolve({ sample, passage: null, place: null, before: null, after: null });
      const { isByChance: _, termsFor: __, termsAgainst: ___, suggestion: ____, ...passage } = first;
      return Promise.resolve({ sample, passage, place: 41, before: 'The passage before.', after: null });
    },
  };
}
