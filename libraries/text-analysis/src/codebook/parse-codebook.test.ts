import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCodebook } from './parse-codebook.ts';

const good = `version: "1.0"
licence: CC BY 4.0
title: {en: Small codebook}
anchors: {S1: situation}
guidelines2020Areas: {LEG: legal framework}
families:
  - {id: LAW, name: {en: Law, fr: Droit}}
codes:
  - id: LAW-GROOM
    family: LAW
    name: {en: Grooming offences}
    definition: Grooming of a child is an offence.
    anchors: [S1]
    guidelines2020: [LEG]
    lexicon: {en: [grooming^2, "solicit* child"], zh: [网络诱骗]}
    not: {en: ["dog grooming"]}
facets:
  - id: actor
    name: {en: Actor}
    values:
      - {id: school, name: {en: School}, lexicon: {en: [school]}}
`;

const problemsOf = (yaml: string) => {
  const parsed = parseCodebook(yaml);
  return parsed.ok ? [] : parsed.problems;
};

describe('a codebook file', () => {
  it('of the right form is read whole', () => {
    const parsed = parseCodebook(good);
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    expect(parsed.codebook.codes[0]).toEqual({
      id: 'LAW-GROOM',
      family: 'LAW',
      name: { en: 'Grooming offences' },
      definition: 'Grooming of a child is an offence.',
      anchors: ['S1'],
      guidelines2020: ['LEG'],
      lexicon: { en: ['grooming^2', 'solicit* child'], zh: ['网络诱骗'] },
      not: { en: ['dog grooming'] },
    });
    expect(parsed.codebook.facets[0]?.values[0]?.not).toEqual({});
  });

  it.each([
    ['unknownFamily', 'family: LAW', 'family: LAWS', 10],
    ['unknownAnchor', 'anchors: [S1]', 'anchors: [S9]', 13],
    ['unknownArea', 'guidelines2020: [LEG]', 'guidelines2020: [XXX]', 14],
    ['badId', 'id: LAW-GROOM', 'id: LAW GROOM', 9],
    ['badTerm', 'grooming^2', 'grooming^0', 15],
    ['unknownField', '    definition:', '    defnition:', 12],
    ['unknownField', 'zh: [', 'cn: [', 15],
    ['wrongForm', 'title: {en: Small codebook}', 'title: {}', 3],
    ['wrongForm', 'id: actor', 'id: actors', 18],
    ['noCodes', good.slice(good.indexOf('codes:'), good.indexOf('facets:')), 'codes: []\n', 8],
  ])('%s is told with its line', (code, from, to, line) => {
    const problems = problemsOf(good.replace(from, to));
    expect(problems[0]).toMatchObject({ code, line });
    expect(problems[0]?.message.length).toBeGreaterThan(20);
  });

  it('with an id used twice says which', () => {
    const twice = good.replace('facets:', '  - {id: LAW-GROOM, family: LAW, name: {en: Again}}\nfacets:');
    expect(problemsOf(twice)).toEqual([
      {
        code: 'duplicateId',
        line: 17,
        path: 'codes.1.id',
        message: 'The id "LAW-GROOM" is used twice; give each its own.',
      },
    ]);
  });

  it('that is no YAML says where', () => {
    expect(problemsOf('version: "1.0\ncodes: [')[0]).toMatchObject({ code: 'notYaml' });
    expect(problemsOf(good.replace('  - id: LAW-GROOM', '  - id: [LAW-GROOM'))[0]?.line).toBeGreaterThan(8);
  });

  it('that is empty or another kind of file is refused', () => {
    expect(problemsOf('')[0]).toMatchObject({ code: 'wrongForm', line: null });
    expect(problemsOf('just words')[0]).toMatchObject({ code: 'wrongForm' });
  });

  it('full of aliases does not blow up', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((name, index) => {
        const before = 'abcdefgh'.charAt(index);
        return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
      }),
    ].join('\n');
    expect(problemsOf(bomb)[0]).toMatchObject({ code: 'wrongForm' });
  });

  it('of any text gives problems, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(good.length), (text, place) => {
        expect(() => parseCodebook(text)).not.toThrow();
        expect(() => parseCodebook(good.slice(0, place) + text + good.slice(place))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
