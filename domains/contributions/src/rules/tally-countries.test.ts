import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineRussianName, inflectFrenchAdjective, inflectSpanishAdjective } from './inflect-country-words.ts';
import { findCountryMentions } from './find-country-mentions.ts';
import { foldName } from './fold-country-text.ts';
import { readCountryInFileName } from './read-country-in-file-name.ts';
import { tallyCountries } from './tally-countries.ts';

describe('a tally of countries', () => {
  it('counts names and citizens, the most mentioned first', () => {
    const tally = tallyCountries('Kenya trained teachers. Kenyan teachers met in Kenya; one came from Uganda.');
    expect(tally.map(({ country, mentions, names, adjectives }) => [country, mentions, names, adjectives])).toEqual([
      ['KEN', 3, 2, 1],
      ['UGA', 1, 1, 0],
    ]);
    expect(tally[0]).toMatchObject({ matched: 'Kenya', firstAt: 0 });
  });
  it('takes a language for no country', () =>
    expect(tallyCountries('The portal is in English, Spanish and French.')).toEqual([]));
  it('says over how much of a text a country is spread', () => {
    const filler = 'Nothing is said here of any place at all. '.repeat(20);
    expect(tallyCountries(`Ghana. ${filler}Ghana. ${filler}Ghana.`)[0]).toMatchObject({ mentions: 3, tenths: 3 });
  });
  it.each([
    ['В Казахстане учат детей. Министерство Казахстана сообщило.', 'KAZ'],
    ['تعمل وزارة التربية في الأردن، وبالأردن خط للمساعدة.', 'JOR'],
    ['中国的学校教授网络素养。', 'CHN'],
    ["En Côte d'Ivoire, la Côte d’Ivoire enseigne.", 'CIV'],
  ])('reads %s as of %s', (text, country) => expect(tallyCountries(text)[0]?.country).toBe(country));
  it('gives places in the text for whatever it finds, in any text', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Kenya', 'Кения', 'كينيا', '肯尼亚', 'x', ' ', '😀', '\n', 'é'), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          let last = 0;
          for (const { start, end } of findCountryMentions(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = start;
          }
        },
      ),
    ));
});

describe('a file name', () => {
  it.each([
    ['SaudiArabia_NISS_2019.pdf', 'SAU', true],
    ['GHA_paper.docx', 'GHA', true],
    ['estonia.pdf', 'EST', true],
    ['mali.pdf', 'MLI', false],
    ['paper-KEN.pdf', 'KEN', false],
    ['French version.pdf', 'FRA', false],
  ])('%s hints at %s, beyond doubt: %s', (fileName, country, isStrong) =>
    expect(readCountryInFileName(fileName)[0]).toMatchObject({ country, isStrong }),
  );
  it('of a folder counts for nothing', () => expect(readCountryInFileName('Kenya/report.pdf')).toEqual([]));
});

describe('country words', () => {
  it('are compared without case, accents and signs', () => {
    expect(foldName('CÔTE-D’IVOIRE')).toBe('cote d ivoire');
    expect(foldName('الأُرْدُنّ')).toBe('الاردن');
  });
  it('are met in their inflected forms', () => {
    expect(declineRussianName('саудовская аравия')).toContain('саудовской аравии');
    expect(inflectFrenchAdjective('kényan')).toEqual(['kényan', 'kényane', 'kényans', 'kényanes']);
    expect(inflectFrenchAdjective('tunisien')).toContain('tunisienne');
    expect(inflectSpanishAdjective('chileno')).toEqual(['chileno', 'chilena', 'chilenos', 'chilenas']);
  });
});
