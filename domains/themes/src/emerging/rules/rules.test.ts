import { describe, expect, it } from 'vitest';
import { addedTerms, withoutTerms, withTerms } from './added-terms.ts';
import type { GroupedLanguage } from './grouped-language.ts';
import { joinThemes } from './joined-themes.ts';
import { isSameTheme } from './same-theme.ts';

const theme = (passages: string[], terms: Record<string, string[]> = {}) => ({ passages: new Set(passages), terms });

describe('a theme', () => {
  it('is known again by half of its passages, or by half of its terms in a language', () => {
    expect(isSameTheme(theme(['a', 'b', 'c']), theme(['b', 'c', 'd', 'e']))).toBe(true);
    expect(isSameTheme(theme(['a', 'b', 'c']), theme(['c', 'd', 'e']))).toBe(false);
    const terms = { en: ['dice', 'Stakes', 'wager'] };
    expect(isSameTheme(theme(['a'], terms), theme(['z'], { en: ['stakes', 'dice', 'casino'] }))).toBe(true);
    expect(isSameTheme(theme(['a'], terms), theme(['z'], { fr: ['dice', 'stakes', 'wager'] }))).toBe(false);
    expect(isSameTheme(theme([]), theme([]))).toBe(false);
  });

  it('joins groups of different languages with the same profile, languages taking turns', () => {
    const group = (stability: number, term: string, version: string, profile: number[]) => ({
      stability,
      terms: [term],
      passages: [1, 2].map((ordinal) => ({ version, ordinal })),
      profile,
    });
    const languages: GroupedLanguage[] = [
      {
        language: 'en',
        unstable: 0,
        background: [0, 0, 0],
        groups: [group(0.9, 'dice', 'e', [1, 0, 0]), group(0.8, 'trees', 'f', [0, 0, 1])],
      },
      { language: 'fr', unstable: 0, background: [0, 0, 0], groups: [group(0.7, 'dés', 'g', [1, 0.1, 0])] },
    ];
    const [joined, alone] = joinThemes(languages);
    expect(joined).toMatchObject({ stability: 0.7, terms: { en: ['dice'], fr: ['dés'] } });
    expect(joined?.passages.map(({ version, ordinal }) => `${version}${String(ordinal)}`)).toEqual([
      'e1',
      'g1',
      'e2',
      'g2',
    ]);
    expect(alone?.terms).toEqual({ en: ['trees'] });
  });
});

describe('terms of a theme', () => {
  const lexicon = { en: ['=Bet', 'gambl*^2'], fr: ['pari'] };
  it('come to a code only where it lacks them, and go again', () => {
    const added = addedTerms(lexicon, { en: ['bet', 'dice', 'dice'], fr: ['pari'], ar: ['رهان'], xx: ['other'] });
    expect(added).toEqual({ en: ['dice'], ar: ['رهان'] });
    const changed = withTerms(lexicon, added);
    expect(changed).toEqual({ en: ['=Bet', 'gambl*^2', 'dice'], fr: ['pari'], ar: ['رهان'] });
    expect(withoutTerms(changed, added)).toEqual({ ...lexicon, ar: [] });
  });
});
