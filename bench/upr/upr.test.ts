import { describe, expect, it } from 'vitest';
import { rankCorrelation } from './rank-correlation.ts';
import { compileIssues, issueNames, scoreUpr, suggestIssues } from './upr.ts';

describe('rank correlation', () => {
  it('agrees with the textbook example of IQ and hours of television', () => {
    // Ten people, no ties: rho = -29/165.
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 12);
  });

  it('gives equal values their mean rank', () => {
    // R: cor(c(1,2,2,3), c(1,2,3,4), method = "spearman") = 0.9486833
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(0.9486833, 7);
  });
});

describe('the score of suggested issues', () => {
  const recommendation = (id: string, state: string, issues: string[]) => ({
    id,
    state,
    issues,
    text: 't',
    reportFile: 'f.pdf',
  });
  const recommendations = [
    recommendation('1', 'AAA', ['Justice', 'Detention']),
    recommendation('2', 'BBB', ['Justice']),
    recommendation('3', 'BBB', ['General']),
    recommendation('4', 'CCC', ['Justice']),
  ];
  const coded = new Map([
    ['1', { passageText: 'x', issues: new Set(['Justice']) }],
    ['2', { passageText: 'x', issues: new Set(['Justice', 'Detention']) }],
    ['3', { passageText: 'x', issues: new Set<string>() }],
    ['4', { passageText: null, issues: new Set(['Justice']) }],
  ]);

  it('counts only recommendations that were found, and residual issues as missed', () => {
    const score = scoreUpr(recommendations, coded, ['Justice', 'Detention', 'General']);
    expect(score).toMatchObject({ recommendations: 4, found: 3 });
    expect(score.allIssues.microF1).toBeCloseTo(4 / 7, 12);
    expect(score.namedIssues.microF1).toBeCloseTo(4 / 6, 12);
    expect(score.allIssues.macroF1).toBeCloseTo(1 / 3, 12);
  });
});

it('the codebook of issues suggests by treaty, procedure and group', () => {
  const compiled = compileIssues();
  expect(issueNames(compiled)).toHaveLength(54);
  const issues = suggestIssues(compiled, 'Ratify the Optional Protocol to the Convention against Torture');
  expect([...issues].sort()).toEqual(['Detention', 'International instruments', 'Torture and other CID treatment']);
  expect(suggestIssues(compiled, 'Extend a standing invitation to all special procedures')).toContain(
    'Special procedures',
  );
});
