import { describe, expect, it } from 'vitest';
import { chapter, themeTable } from '../../../test/invented-findings.ts';
import { codingCounts, studyCounts } from '../../../test/invented-study.ts';
import { inventedServices } from '../../../test/invented-services.ts';
import { createSite } from '../../site.tsx';
import { nextStep } from './cycle-steps.tsx';

const study = {
  studyPath: '/workspaces/q3',
  counts: { ...studyCounts, undecided: 0 },
  submitted: 0,
  codings: codingCounts,
  table: themeTable,
  chapter,
};
const soundChapter = { ...chapter, states: { sound: 3, stale: 0, broken: 0, own: 0, unsupported: 0 } };

describe('the next thing to do in a study', () => {
  it('is to gather while a contribution has no country', () => {
    expect(nextStep({ ...study, counts: studyCounts })).toBe('gather');
  });
  it('is to examine while nothing was accepted and no chapter exists', () => {
    expect(nextStep({ ...study, codings: { suggested: 9, accepted: 0, rejected: 0 }, chapter: null })).toBe('examine');
  });
  it('is the chapter while a statement needs attention', () => {
    expect(nextStep(study)).toBe('guide');
  });
  it('is to examine again when the chapter is sound and suggestions are open', () => {
    expect(nextStep({ ...study, chapter: soundChapter })).toBe('examine');
  });
});

it.each([
  ['editor', true],
  ['reader', false],
])('submissions that wait are told to who decides on them: %s, %s', async (role, isTold) => {
  const site = createSite(inventedServices());
  const page = await site.request('/workspaces/q3', { headers: { Cookie: `session=${role}` } });
  expect((await page.text()).includes('1 submission waits for your decision.')).toBe(isTold);
});
