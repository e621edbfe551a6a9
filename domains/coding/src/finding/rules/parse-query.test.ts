import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, queryLimits } from './parse-query.ts';

/** Clauses as short lines: field, quotation marks for phrases, minus for exclusions; alternatives joined by "|". */
function shortly(text: string): string[] {
  const query = parseQuery(text);
  if (!query.ok) return [query.fault];
  return query.clauses.map((clause) =>
    clause
      .map(({ field, text: words, isPhrase, isExcluded }) =>
        [isExcluded ? '-' : '', field === null ? '' : `${field}:`, isPhrase ? `"${words}"` : words].join(''),
      )
      .join('|'),
  );
}

describe('what is typed into the search field', () => {
  it.each([
    ['child helpline', ['child', 'helpline']],
    ['"child helpline" -energy', ['"child helpline"', '-energy']],
    ['“child helpline” «ligne d’écoute»', ['"child helpline"', '"ligne d’écoute"']],
    ['helpline OR hotline schools', ['helpline|hotline', 'schools']],
    ['helpline | hotline | line', ['helpline|hotline|line']],
    ['(helpline OR hotline) schools', ['helpline|hotline', 'schools']],
    ['-"not this" cyber*', ['-"not this"', 'cyber*']],
    ['country:Kenya year:2018-2022', ['country:Kenya', 'year:2018-2022']],
    ['country:"United Kingdom" -code:AWA-CAMPAIGN', ['country:"United Kingdom"', '-code:AWA-CAMPAIGN']],
    ['pays:Maroc страна:Кения البلد:مصر 国家：中国', ['country:Maroc', 'country:Кения', 'country:مصر', 'country:中国']],
    ['http://example.org note:this', ['http://example.org', 'note:this']],
    ['e-safety re-use', ['e-safety', 're-use']],
    ['儿童 在线保护', ['儿童', '在线保护']],
  ])('%s', (text, clauses) => expect(shortly(text)).toEqual(clauses));

  it.each([
    ['"never closed', ['"never closed"']],
    ['OR helpline OR', ['helpline']],
    ['- -- "" * : country:', []],
    ['a\u0000b\u0007', ['ab']],
  ])('that is unfinished is taken as far as it goes: %s', (text, clauses) => expect(shortly(text)).toEqual(clauses));

  it('is refused when it is too much', () => {
    expect(shortly('x'.repeat(queryLimits.codePoints + 1))).toEqual(['queryTooLong']);
    expect(shortly('a OR '.repeat(queryLimits.conditions + 1))).toEqual(['tooManyWords']);
  });

  it('never fails otherwise, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(() => parseQuery(text)).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '“', '”', '-', 'OR', '|', '*', ':', 'country:', '(', ' ', 'a', '«'), {
          maxLength: 40,
        }),
        (signs) => {
          expect(() => parseQuery(signs.join(''))).not.toThrow();
        },
      ),
    );
  });
});
