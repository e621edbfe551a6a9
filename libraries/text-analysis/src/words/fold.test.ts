import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutProclitics } from './arabic.ts';
import { foldChinese } from './chinese.ts';
import { foldText } from './fold.ts';
import { stemKeys, stemWord } from './stem.ts';

const shareAKey = (a: string, b: string, language: string): boolean =>
  stemKeys(a, language).some((key) => stemKeys(b, language).includes(key));

describe('folding', () => {
  it.each([
    ['Éducation', 'education'],
    ['NIÑOS', 'ninos'],
    ['Straße', 'strasse'],
    ['cœur', 'coeur'],
    ['ﬁlter', 'filter'],
    ['ребёнок', 'ребенок'],
    ['Район', 'район'],
    ['حِمايَةُ', 'حمايه'],
    ['الأطفـــال', 'الاطفال'],
    ['منتدى', 'منتدي'],
    ['ＩＴＵ', 'itu'],
  ])('%s folds to %s', (written, folded) => {
    expect(foldText(written)).toBe(folded);
  });

  it('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 500 },
    );
  });

  it('Chinese folding keeps every offset', () => {
    expect(foldChinese('兒童網絡安全ＡＰＰ')).toBe('儿童网络安全app');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldChinese(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('stems', () => {
  it.each([
    ['en', 'policies', 'policy'],
    ['en', 'children', 'child'],
    ['en', 'children’s', 'child'],
    ['en', 'reporting', 'reports'],
    ['fr', 'éducation', 'education'],
    ['fr', 'campagnes', 'campagne'],
    ['es', 'educación', 'educacion'],
    ['es', 'educaciones', 'educación'],
    ['ru', 'безопасности', 'безопасность'],
    ['ru', 'ребёнок', 'ребенок'],
    ['ar', 'المدرسة', 'مدرسه'],
    ['ar', 'القوانين', 'قوانين'],
    ['zh', '网络', '网络'],
  ])('in %s, %s and %s are one word', (language, a, b) => {
    expect(shareAKey(a, b, language)).toBe(true);
  });

  it('words that only look alike stay apart', () => {
    expect(shareAKey('school', 'schooner', 'en')).toBe(false);
    expect(shareAKey('قانون', 'قناة', 'ar')).toBe(false);
  });

  it('the written-together words of Arabic come off, and a first letter of the word itself may stay', () => {
    expect(withoutProclitics('والاطفال')).toContain('اطفال');
    expect(withoutProclitics('بالمدرسه')).toContain('مدرسه');
    expect(withoutProclitics('للاطفال')).toContain('اطفال');
    expect(withoutProclitics('ولد')).toEqual(['ولد']);
    expect(withoutProclitics('كتاب')).toContain('كتاب');
  });

  it.each([
    ['ـ', 'ar'],
    ['\u064b', 'ar'],
    ['ـ', 'zh'],
    ["'s", 'en'],
  ])('a word of nothing but signs (%s in %s) is its own stem', (word, language) => {
    expect(stemWord(word, language)).toBe(word);
  });

  it('a stem is never empty', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zéèñа-яء-ي]{1,20}$/u),
        fc.constantFrom('ar', 'en', 'es', 'fr', 'ru', 'zh', 'pt'),
        (word, language) => {
          expect(stemWord(word, language).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
