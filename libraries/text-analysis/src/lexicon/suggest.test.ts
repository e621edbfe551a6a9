import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCodebook } from '../codebook/parse-codebook.ts';
import { compileCodebook } from './compile-codebook.ts';
import type { CompiledCodebook } from './compile-codebook.ts';
import { suggest } from './suggest.ts';

const yaml = `version: "1"
title: {en: Test}
families: [{id: F, name: {en: Family}}]
codes:
  - id: HELP
    family: F
    name: {en: Helplines}
    lexicon:
      en: [helpline, "child hotline", "=HLP", call^0.5, advice^0.5]
      fr: ["numéro vert", "ligne d'assistance", écoute^0.5]
      es: ["línea de ayuda", protección]
      ru: ["телефон* довери*", "горячая линия"]
      ar: ["خط مساعدة", "خط نجدة الطفل"]
      zh: [求助热线, 儿童 热线]
    not:
      en: ["helpline for farmers", "sentence: there is no"]
      fr: ["sentence: aucun"]
      es: ["sentence: no existe"]
      ru: ["sentence: нет"]
      ar: ["sentence: لا يوجد"]
      zh: ["sentence: 没有"]
  - id: SCHOOL
    family: F
    name: {en: Schools}
    lexicon:
      en: [school, "teacher training"]
      fr: [école]
      es: [escuela*, maestro]
      ru: [школа]
      ar: [مدرسة]
      zh: [学校]
facets:
  - id: statementType
    name: {en: Statement type}
    values:
      - {id: plan, name: {en: Plan}, lexicon: {en: ["will launch", plan]}}
      - {id: barrier, name: {en: Barrier}, lexicon: {en: [lack, shortage, obstacle]}}
  - id: actor
    name: {en: Actor}
    values:
      - {id: government, name: {en: Government}, lexicon: {en: [ministry, government]}}
      - {id: company, name: {en: Company}, lexicon: {en: [operator, company]}}
  - id: period
    name: {en: Period}
    values:
      - {id: before-2020, name: {en: Before}, lexicon: {}}
      - {id: covid-2020-2021, name: {en: Covid}, lexicon: {en: [pandemic]}}
      - {id: after-2021, name: {en: After}, lexicon: {}}
      - {id: undated, name: {en: Undated}, lexicon: {}}
`;

function compiledFrom(text: string): CompiledCodebook {
  const parsed = parseCodebook(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compileCodebook(parsed.codebook);
}

const compiled = compiledFrom(yaml);
const codes = (text: string, language = 'en', headingPath: string[] = []): string[] =>
  suggest(compiled, { text, language, headingPath })
    .filter((suggestion) => suggestion.dimension === 'code')
    .map((suggestion) => suggestion.value);
const facet = (text: string, dimension: string): string[] =>
  suggest(compiled, { text, language: 'en' })
    .filter((suggestion) => suggestion.dimension === dimension)
    .map((suggestion) => suggestion.value);
const words = (text: string, language: string): string[] => {
  const points = [...text];
  return suggest(compiled, { text, language }).flatMap((suggestion) =>
    suggestion.reasons.map((reason) => points.slice(reason.start, reason.end).join('')),
  );
};

describe('terms in the six languages', () => {
  it.each([
    ['en', 'Two helplines answer children.', 'helplines'],
    ['en', 'A child and family hotline opened.', 'child and family hotline'],
    ['fr', 'Le numéro national vert est gratuit.', 'numéro national vert'],
    ['fr', 'Un NUMERO VERT est ouvert.', 'NUMERO VERT'],
    ['fr', 'Les lignes d’assistance aux enfants.', 'lignes d’assistance'],
    ['es', 'Las líneas de ayuda atienden.', 'líneas de ayuda'],
    ['es', 'La proteccion de la niñez.', 'proteccion'],
    ['es', 'Los maestros aprenden.', 'maestros'],
    ['ru', 'Детский телефон доверия работает.', 'телефон доверия'],
    ['ru', 'Открыты горячие линии.', 'горячие линии'],
    ['ar', 'أُطلق خط المساعدة للأطفال.', 'خط المساعدة'],
    ['ar', 'وبالمدرسة معلم.', 'وبالمدرسة'],
    ['ar', 'المدارس والمدرسه قريبة.', 'والمدرسه'],
    ['zh', '该国设立了求助热线。', '求助热线'],
    ['zh', '該國的學校教師。', '學校'],
    ['zh', '全国儿童求助和保护热线开通。', '儿童求助和保护热线'],
  ])('%s: %s', (language, text, matched) => {
    expect(words(text, language)).toContain(matched);
  });

  it('a phrase does not run over more than two words nor over the end of a sentence', () => {
    expect(codes('A child with one or another hotline.')).toEqual([]);
    expect(codes('It protects the child. Hotline staff are trained.')).toEqual([]);
  });

  it('an exact term needs its exact form', () => {
    expect(codes('The HLP is open.')).toEqual(['HELP']);
    expect(codes('The hlp is open.')).toEqual([]);
  });

  it('outside the six languages only exact terms count', () => {
    expect(codes('O HLP atende. A helpline também, e a school.', 'pt')).toEqual(['HELP']);
  });
});

describe('the suggestion rule', () => {
  it('terms that match the same words count once', () => {
    const twice = compiledFrom(yaml.replace('call^0.5', 'call^0.5, "call*^0.5"'));
    expect(suggest(twice, { text: 'Children call.', language: 'en' })).toEqual([]);
  });

  it('weights of distinct terms must reach one', () => {
    expect(codes('Children call.')).toEqual([]);
    expect(codes('Children call and call and call.')).toEqual([]);
    expect(codes('Children call for advice.')).toEqual(['HELP']);
  });

  it('a heading counts half and makes no suggestion alone', () => {
    expect(codes('It answers every day.', 'en', ['Helpline'])).toEqual([]);
    expect(codes('Children call every day.', 'en', ['Helpline'])).toEqual(['HELP']);
  });

  it('the score grows with distinct terms and with density, within 0 and 1', () => {
    const score = (text: string): number => suggest(compiled, { text, language: 'en' })[0]?.score ?? 0;
    const filler = ' and other words follow'.repeat(20);
    expect(score(`A helpline${filler}`)).toBeLessThan(score('A helpline'));
    expect(score(`A helpline${filler}`)).toBeLessThan(score(`A helpline, a child hotline${filler}`));
    expect(score(`A helpline${filler}`)).toBeGreaterThanOrEqual(0.5);
    expect(score('helpline '.repeat(50))).toBeLessThanOrEqual(1);
  });

  it('a not-context cancels the match it overlaps, and no other', () => {
    expect(codes('A helpline for farmers opened.')).toEqual([]);
    expect(codes('A helpline for farmers opened. Another helpline is for children.')).toEqual(['HELP']);
  });

  it.each([
    ['en', 'There is no helpline.', 'There is no law. A helpline exists.'],
    ['fr', 'Il n’y a aucun numéro vert.', 'Aucun doute. Le numéro vert existe.'],
    ['es', 'No existe una línea de ayuda.', 'No existe la ley. Hay una línea de ayuda.'],
    ['ru', 'В стране нет телефона доверия.', 'Закона нет. Телефон доверия есть.'],
    ['ar', 'لا يوجد خط مساعدة.', 'لا يوجد قانون. يوجد خط مساعدة.'],
    ['zh', '该国没有求助热线。', '没有法律。求助热线已开通。'],
  ])('a negation cancels its own sentence only (%s)', (language, negated, stated) => {
    expect(codes(negated, language)).toEqual([]);
    expect(codes(stated, language)).toEqual(['HELP']);
  });

  it('a passage has at most one statement type and any number of actors', () => {
    const text =
      'The ministry and the operator plan a site; the lack of staff and the shortage of money are obstacles.';
    expect(facet(text, 'statementType')).toEqual(['barrier']);
    expect(facet(text, 'actor').sort()).toEqual(['company', 'government']);
  });
});

describe('a heading that names a statement type', () => {
  const under = (heading: string, text: string) =>
    suggest(compiled, { text, language: 'en', headingPath: ['National experience', heading] }).filter(
      (suggestion) => suggestion.dimension === 'statementType',
    );
  it('makes what stands under it of that type, and is the reason', () =>
    expect(under('Obstacles', 'Few people answer the telephone.')).toMatchObject([
      { value: 'barrier', reasons: [{ term: 'obstacle', heading: 'Obstacles', start: 0, end: 0 }] },
    ]));
  it('outweighs a cue of another type in the passage', () =>
    expect(under('Obstacles', 'The plan has no owner.')).toMatchObject([{ value: 'barrier' }]));
  it('says nothing about codes', () =>
    expect(suggest(compiled, { text: 'Few people.', language: 'en', headingPath: ['Helpline'] })).toEqual([]));
});

describe('periods', () => {
  it('come from years and from cues', () => {
    expect(facet('From 2018 to 2022.', 'period').sort()).toEqual(['after-2021', 'before-2020']);
    expect(facet('Between 2020-2021 and during the pandemic.', 'period')).toEqual(['covid-2020-2021']);
    expect(facet('No date here.', 'period')).toEqual([]);
  });

  it('are read in Arabic digits and beside Chinese characters', () => {
    const of = (text: string, language: string) => suggest(compiled, { text, language }).map(({ value }) => value);
    expect(of('صدر القانون عام ٢٠٢٣', 'ar')).toEqual(['after-2021']);
    expect(of('在2019年通过', 'zh')).toEqual(['before-2020']);
  });

  it('are known by ids without hyphens as well, and a year that is also a term is one reason', () => {
    const other = compiledFrom(
      yaml
        .replace('before-2020', 'before2020')
        .replace('covid-2020-2021', 'covid2020to2021')
        .replace('[pandemic]', '[pandemic, "2021"]')
        .replace('after-2021', 'after2021'),
    );
    const found = suggest(other, { text: 'In 2019, in 2021 and in 2024.', language: 'en' });
    expect(found.map(({ value }) => value).sort()).toEqual(['after2021', 'before2020', 'covid2020to2021']);
    for (const { reasons } of found) expect(reasons).toHaveLength(1);
  });

  it('are not read from amounts and document numbers', () => {
    expect(facet('2,019 schools, 12019 pupils, document A/2019/5 and 2019.5 points', 'period')).toEqual([]);
  });
});

describe('reasons', () => {
  it('are code points, also after characters outside the basic plane', () => {
    const [suggestion] = suggest(compiled, { text: '😀😀 helpline', language: 'en' });
    expect(suggestion?.reasons).toEqual([{ term: 'helpline', start: 3, end: 11, weight: 1 }]);
  });

  it('slice back to words of the passage, in any mixture of words', () => {
    const word = fc.constantFrom(
      'helpline',
      'helplines',
      'child',
      'hotline',
      'and',
      '😀',
      'school.',
      'There',
      'is',
      'no',
      'HLP',
      '2019',
      '学校',
      'écoles',
      'école',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom('en', 'fr', 'zh', 'pt'), (parts, language) => {
        const text = parts.join(' ');
        const points = [...text];
        for (const suggestion of suggest(compiled, { text, language })) {
          expect(suggestion.reasons.length).toBeGreaterThan(0);
          expect(suggestion.score).toBeGreaterThan(0);
          expect(suggestion.score).toBeLessThanOrEqual(1);
          for (const { start, end } of suggestion.reasons) {
            const found = points.slice(start, end).join('');
            expect(found).toMatch(/^(?:helplines?|child .*hotline|school|HLP|2019|学校|écoles?)$/s);
          }
        }
      }),
    );
  });

  it('suggesting never throws and is the same each time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('ar', 'en', 'es', 'fr', 'ru', 'zh', 'und'),
        (text, language) => {
          expect(suggest(compiled, { text, language })).toEqual(suggest(compiled, { text, language }));
        },
      ),
    );
  });
});
