// Indexing, searching and marking agree with each other: what is found can be shown, and what can be shown is found.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { CodePointIndex, stemKeys, wordsOf } from '@common-thread/text-analysis';
import { askedPhrases, type AskedPhrase } from './asked-words.ts';
import { SegmentBuilder } from './build-segment.ts';
import { markWords, snippetOf } from './mark-words.ts';
import { meetPhrase, Tally, type PostingsOf } from './meet-phrase.ts';
import { readPostings } from './postings.ts';

vi.setConfig({ testTimeout: 60_000 });

type Passage = { text: string; language: string };

/** Numbers of the passages in which a word or phrase is met, by an index made of them. */
function foundIn(passages: readonly Passage[], phrase: AskedPhrase): number[] {
  const builder = new SegmentBuilder();
  passages.forEach(({ text, language }, number) => builder.add({ number, language, headingPath: [], text }));
  const postings = builder.postings();
  const postingsOf: PostingsOf = ({ keys, beginning }) =>
    postings
      .filter(({ key }) => keys.includes(key) || (beginning !== null && key.startsWith(beginning)))
      .map(({ bytes, passages: count }) => readPostings(bytes, count, 0, true));
  return [...meetPhrase(phrase, postingsOf, new Tally(passages.length)).numbers];
}

const finds = (asked: string, isPhrase: boolean, passage: Passage): boolean =>
  (askedPhrases(asked, isPhrase) ?? []).every((phrase) => foundIn([passage], phrase).length > 0);

describe('a passage is found', () => {
  it.each([
    ['child', { language: 'en', text: 'The Children’s hotline' }],
    ['children', { language: 'en', text: 'every child' }],
    ['educacion', { language: 'es', text: 'La educación de los niños' }],
    ['écoles', { language: 'fr', text: 'dans l’école primaire' }],
    ["l'enfant", { language: 'fr', text: 'Les enfants' }],
    ['детей', { language: 'ru', text: 'защита дети' }],
    ['أطفال', { language: 'ar', text: 'حماية والأطفال' }],
    ['الاطفال', { language: 'ar', text: 'حِمايَة أَطْفَال' }],
    ['网络', { language: 'zh', text: '儿童在网络上' }],
    ['線上保護', { language: 'zh', text: '儿童线上保护政策' }],
    ['网', { language: 'zh', text: '互联网' }],
    ['cyber*', { language: 'en', text: 'against cyberbullying' }],
    ['кибер*', { language: 'ru', text: 'о кибербуллинге' }],
    ['e-safety', { language: 'en', text: 'The e-safety commissioner' }],
    ['2,019', { language: 'en', text: 'in 2,019 schools' }],
    ['AI技术', { language: 'zh', text: '新的技术和AI' }],
  ])('by %s', (asked, passage) => expect(finds(asked, false, passage)).toBe(true));

  it.each([
    ['child helpline', { language: 'en', text: 'a child, a helpline' }, false],
    ['child helpline', { language: 'en', text: 'for the child: helplines' }, true],
    ['helpline child', { language: 'en', text: 'a child helpline' }, false],
    ['child helpline', { language: 'en', text: 'helpline for every child' }, false],
    ['children helplines', { language: 'en', text: 'child helpline' }, true],
    ['在线保护', { language: 'zh', text: '儿童在线保护' }, true],
    ['在保护', { language: 'zh', text: '儿童在线保护' }, false],
    ['2024年儿童', { language: 'zh', text: '自2024年儿童' }, true],
    ['2024年儿童', { language: 'zh', text: '自2024年，儿童' }, false],
  ])('by the phrase "%s" in %o: %s', (asked, passage, isFound) => expect(finds(asked, true, passage)).toBe(isFound));

  it('by the words of its own language alone', () => {
    // The French word for "how" is no comment.
    expect(finds('comments', false, { language: 'fr', text: 'comment faire' })).toBe(true);
    expect(finds('commenting', false, { language: 'fr', text: 'comment faire' })).toBe(false);
    expect(finds('commenting', false, { language: 'en', text: 'no comment' })).toBe(true);
  });

  it('not by beginnings of fewer than three letters', () => expect(askedPhrases('cy*', false)).toBeNull());
});

const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh', 'it'] as const;
const words = [
  'child', 'children', 'helpline', 'e-safety', '😀', '𝔸𝔹', 'école', "l'enfant", 'niños', 'línea', 'líneas', 'дети', 'детей',
  'والأطفال', 'للأسر', 'بالمدرسة', 'مدرسة', '儿童', '在线', '保护', '網絡', '网', '2,019', '２０１９', 'ﬁnd', 'ﷺ', 'naïve', 'x'.repeat(70),
  "'", 'ـ', '🇰🇪', 'Straße', 'İstanbul',
]; // prettier-ignore
const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '', ', ', '. ', '\n', '-', ' “')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const passage = fc.record({ text, language: fc.constantFrom(...languages) });
const phrase = fc.tuple(text, fc.boolean());

describe('whatever is asked for', () => {
  it('a passage is found exactly when something in it can be marked', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 4 }), phrase, (passages, [asked, isPhrase]) => {
        for (const one of askedPhrases(asked, isPhrase) ?? []) {
          const marked = passages.flatMap(({ text: words, language }, number) =>
            markWords(words, language, [one]).length > 0 ? [number] : [],
          );
          expect(foundIn(passages, one)).toEqual(marked);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a passage is found by every stretch of itself, as a phrase', () => {
    fc.assert(
      fc.property(passage, fc.nat(), fc.nat(), ({ text: whole, language }, from, length) => {
        const spans = wordsOf(whole, language);
        const first = spans[from % Math.max(1, spans.length)];
        const last = spans[Math.min(spans.length - 1, (from % Math.max(1, spans.length)) + (length % 4))];
        if (first === undefined || last === undefined) return;
        for (const one of askedPhrases(whole.slice(first.start, last.end), true) ?? [])
          expect(foundIn([{ text: whole, language }], one)).toEqual([0]);
      }),
      { numRuns: 150 },
    );
  });

  it('a long Arabic word is found with and without the marks written into it', () => {
    const letters = 'ب'.repeat(60);
    for (const [written, asked] of [
      [`ـ${letters}`, `ـ${letters}`],
      [`ـ${letters}`, letters],
      [letters, `ـ${letters}`],
    ] as const)
      for (const one of askedPhrases(asked, true) ?? [])
        expect(foundIn([{ text: written, language: 'ar' }], one)).toEqual([0]);
  });

  it('every mark holds words, and of a single word asked for one that shares a stem with it', () => {
    const single = fc.constantFrom('child', 'children', 'école', 'niños', 'línea', 'детей', 'naïve', 'helpline');
    fc.assert(
      fc.property(passage, single, ({ text: whole, language }, asked) => {
        const points = new CodePointIndex(whole);
        for (const { start, end } of markWords(whole, language, askedPhrases(asked, false) ?? [])) {
          const shown = points.slice(start, end);
          expect(points.toCodePoint(points.toUtf16(start))).toBe(start);
          expect(stemKeys(shown, language).some((stem) => stemKeys(asked, language).includes(stem))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a snippet is a stretch of the passage, and its marks are on the same words as in the passage', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 30 }), phrase, (passages, [asked]) => {
        const whole = passages.map((one) => one.text).join(' ');
        const marks = markWords(whole, 'en', askedPhrases(asked, false) ?? []);
        const snippet = snippetOf(whole, marks, 60);
        const points = new CodePointIndex(whole);
        const shown = new CodePointIndex(snippet.text);
        expect(points.slice(snippet.start, snippet.start + shown.length)).toBe(snippet.text);
        for (const { start, end } of snippet.marks)
          expect(marks).toContainEqual(
            expect.objectContaining({ start: start + snippet.start, end: end + snippet.start }),
          );
      }),
      { numRuns: 100 },
    );
  });
});
