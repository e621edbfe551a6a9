import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperation } from './apply-operation.ts';
import { compareCodebooks } from './compare-codebooks.ts';
import type { Codebook } from './codebook.ts';
import type { CodebookOperation, NewCode } from './codebook-operation.ts';
import { findCode, isOffered, offeredCodebook, suggestionBasis } from './entries.ts';
import { parseCodebook } from './parse-codebook.ts';
import { writeCodebook } from './write-codebook.ts';

const small = parsed(`version: "1.0"
licence: CC BY 4.0
title: {en: Small, ar: صغير}
notes: ["A note: with a colon"]
anchors: {S1: Section one}
guidelines2020Areas: {LEG: Legal}
families:
  - {id: RESP, name: {en: Response}}
  - {id: LAW, name: {en: Law}}
codes:
  - {id: RESP-HELP, family: RESP, name: {en: Helplines}, definition: "Yes, no: maybe", lexicon: {en: [helpline, "=ITU", "child hotline^2"]}, not: {en: ["sentence: no helpline"]}}
  - {id: RESP-HOT, family: RESP, name: {en: Hotlines}, anchors: [S1], lexicon: {en: [hotline, helpline], zh: [热线]}, examples: [{text: "A hotline: open\\nat night", reason: It is named, language: en}]}
  - {id: LAW-GROOM, family: LAW, name: {en: Grooming}, guidelines2020: [LEG], retired: true}
facets:
  - {id: statementType, name: {en: Statement type}, values: [{id: lesson, name: {en: Lesson}}]}
`);

function parsed(yaml: string): Codebook {
  const result = parseCodebook(yaml);
  if (!result.ok) throw new Error(result.problems.map(({ line, message }) => `${String(line)}: ${message}`).join('\n'));
  return result.codebook;
}
const apply = (codebook: Codebook, operation: CodebookOperation) => {
  const applied = applyOperation(codebook, operation);
  if (!applied.ok) throw new Error(`${applied.fault} at ${applied.field}`);
  return applied;
};
const faultOf = (operation: CodebookOperation) => {
  const applied = applyOperation(small, operation);
  return applied.ok ? 'done' : `${applied.fault} ${applied.field}`;
};
const newCode = (name: string, rest: Partial<NewCode> = {}): NewCode => ({
  family: 'RESP',
  name: { en: name },
  ...rest,
});

describe('a codebook', () => {
  it('that is written and read again is the same', () => {
    expect(parsed(writeCodebook(small))).toEqual(small);
  });

  it('takes a code with an id made of family and name, or its own', () => {
    const { codebook, created } = apply(small, { kind: 'addCode', code: newCode('Écoute en ligne') });
    expect(created).toEqual(['RESP-ECOUTE-EN']);
    expect(apply(codebook, { kind: 'addCode', code: newCode('Ecoute, en vie') }).created).toEqual(['RESP-ECOUTE-EN-2']);
    expect(apply(small, { kind: 'addCode', code: newCode('热线', { id: 'MINE' }) }).created).toEqual(['MINE']);
    const elsewhere = newCode('热线', { family: { name: { zh: '求助' } } });
    expect(apply(small, { kind: 'addCode', code: elsewhere })).toMatchObject({ created: ['FAMILY-CODE'] });
  });

  it('loses no term, anchor or example when codes are merged, and remembers where the code went', () => {
    const { codebook } = apply(small, { kind: 'merge', id: 'RESP-HOT', into: 'RESP-HELP' });
    expect(findCode(codebook, 'RESP-HOT')).toBeUndefined();
    expect(findCode(codebook, 'RESP-HELP')).toMatchObject({
      lexicon: { en: ['helpline', '=ITU', 'child hotline^2', 'hotline'], zh: ['热线'] },
      anchors: ['S1'],
      examples: [{ reason: 'It is named' }],
    });
    const { codebook: again } = apply(apply(codebook, { kind: 'addCode', code: newCode('Other') }).codebook, {
      kind: 'merge',
      id: 'RESP-HELP',
      into: 'RESP-OTHER',
    });
    expect(again.merged).toEqual({ 'RESP-HOT': 'RESP-OTHER', 'RESP-HELP': 'RESP-OTHER' });
  });

  it('keeps a code that is split, beside the new ones, which answer to the same anchors', () => {
    const { codebook, created } = apply(small, {
      kind: 'split',
      id: 'RESP-HOT',
      codes: [newCode('By telephone'), newCode('By chat')],
    });
    expect(created).toEqual(['RESP-BY-TELEPHONE', 'RESP-BY-CHAT']);
    expect(findCode(codebook, 'RESP-HOT')).toEqual(findCode(small, 'RESP-HOT'));
    expect(findCode(codebook, 'RESP-BY-CHAT')).toMatchObject({ anchors: ['S1'], lexicon: {} });
  });

  it('offers a retired code no more, until it is brought back', () => {
    const retired = apply(small, { kind: 'retire', dimension: 'statementType', id: 'lesson' }).codebook;
    expect(isOffered(retired, 'statementType', 'lesson')).toBe(false);
    expect(offeredCodebook(retired).facets[0]?.values).toEqual([]);
    expect(apply(retired, { kind: 'bringBack', dimension: 'statementType', id: 'lesson' }).codebook).toEqual(small);
  });

  it.each<[string, CodebookOperation]>([
    ['entryMissing id', { kind: 'rename', dimension: 'code', id: 'NONE', name: { en: 'x' } }],
    ['entryMissing id', { kind: 'retire', dimension: 'actor', id: 'RESP-HELP' }],
    ['nameMissing name', { kind: 'rename', dimension: 'code', id: 'RESP-HELP', name: { en: ' ' } }],
    ['noChange id', { kind: 'rename', dimension: 'code', id: 'RESP-HELP', name: { en: 'Helplines ' } }],
    ['noChange id', { kind: 'retire', dimension: 'code', id: 'LAW-GROOM' }],
    ['noChange family', { kind: 'move', id: 'RESP-HELP', family: 'RESP' }],
    ['familyMissing family', { kind: 'move', id: 'RESP-HELP', family: 'NONE' }],
    ['idTaken family.id', { kind: 'move', id: 'RESP-HELP', family: { id: 'LAW', name: { en: 'Law' } } }],
    ['intoItself into', { kind: 'merge', id: 'RESP-HELP', into: 'RESP-HELP' }],
    ['mergeIntoRetired into', { kind: 'merge', id: 'RESP-HELP', into: 'LAW-GROOM' }],
    ['tooFewCodes codes', { kind: 'split', id: 'RESP-HELP', codes: [newCode('One')] }],
    [
      'idTaken codes.1.id',
      { kind: 'split', id: 'RESP-HELP', codes: [newCode('One'), newCode('x', { id: 'RESP-HOT' })] },
    ],
    ['idUnfit code.id', { kind: 'addCode', code: newCode('One', { id: 'a b' }) }],
    [
      'termUnfit lexicon.en',
      { kind: 'setTerms', dimension: 'code', id: 'RESP-HELP', lexicon: { en: ['fo*rum'] }, not: {} },
    ],
    ['termUnfit not.fr', { kind: 'setTerms', dimension: 'code', id: 'RESP-HELP', lexicon: {}, not: { fr: ['a^2'] } }],
  ])('says %s', (fault, operation) => expect(faultOf(operation)).toBe(fault));

  it('shows what is different between two versions', () => {
    const later = apply(small, { kind: 'merge', id: 'RESP-HOT', into: 'RESP-HELP' }).codebook;
    const renamed = apply(later, { kind: 'move', id: 'RESP-HELP', family: 'LAW' }).codebook;
    expect(compareCodebooks(small, renamed)).toMatchObject([
      { id: 'RESP-HELP', fields: ['family', 'lexicon'], mergedInto: null },
      { id: 'RESP-HOT', later: null, mergedInto: 'RESP-HELP' },
    ]);
    expect(compareCodebooks(small, small)).toEqual([]);
  });
});

describe('what suggestions depend on', () => {
  const basis = suggestionBasis(small);
  it.each<CodebookOperation>([
    { kind: 'rename', dimension: 'code', id: 'RESP-HELP', name: { en: 'Lines', fr: 'Lignes' } },
    { kind: 'move', id: 'RESP-HELP', family: 'LAW' },
    { kind: 'describe', dimension: 'code', id: 'RESP-HELP', definition: 'New', include: '', exclude: 'x' },
    { kind: 'renameFamily', id: 'LAW', name: { en: 'Laws' } },
  ])('is not changed by $kind', (operation) => expect(suggestionBasis(apply(small, operation).codebook)).toBe(basis));
  it.each<CodebookOperation>([
    { kind: 'setTerms', dimension: 'code', id: 'RESP-HELP', lexicon: { en: ['helpline'] }, not: {} },
    { kind: 'retire', dimension: 'code', id: 'RESP-HELP' },
    { kind: 'merge', id: 'RESP-HOT', into: 'RESP-HELP' },
  ])('is changed by $kind', (operation) => expect(suggestionBasis(apply(small, operation).codebook)).not.toBe(basis));
});

const word = fc.constantFrom(
  'helpline',
  ' =ITU-D',
  'no: "plan"',
  "l'école #1",
  'смарт*',
  '网络 诱骗',
  '- x',
  '😀 a',
  'true',
  '10',
);
const name = fc.record({ en: word, ar: fc.string() }, { requiredKeys: ['en'] });
const terms = fc.record({ en: fc.array(word, { maxLength: 4 }), zh: fc.array(word, { maxLength: 2 }) });
const anId = fc.constantFrom('RESP-HELP', 'RESP-HOT', 'LAW-GROOM', 'lesson', 'RESP-HELPLINE', 'NONE');
const aFamily = fc.oneof(fc.constantFrom('RESP', 'LAW', 'NONE'), fc.record({ name }));
const aCode = fc.record({ family: aFamily, name, definition: fc.string(), lexicon: terms, not: terms });
const entryChoice = { dimension: fc.constantFrom('code' as const, 'statementType' as const), id: anId };
const anOperation: fc.Arbitrary<CodebookOperation> = fc.oneof(
  fc.record({ kind: fc.constant('addCode' as const), code: aCode }),
  fc.record({ kind: fc.constant('rename' as const), ...entryChoice, name }),
  fc.record({ kind: fc.constant('renameFamily' as const), id: fc.constantFrom('RESP', 'LAW'), name }),
  fc.record({ kind: fc.constant('move' as const), id: anId, family: aFamily }),
  fc.record({
    kind: fc.constant('describe' as const),
    ...entryChoice,
    definition: fc.string({ unit: 'grapheme' }),
    include: fc.constantFrom('', 'Lines:\nand more'),
    exclude: word,
  }),
  fc.record({ kind: fc.constant('setTerms' as const), ...entryChoice, lexicon: terms, not: terms }),
  fc.record({ kind: fc.constant('merge' as const), id: anId, into: anId, keepsTerms: fc.boolean() }),
  fc.record({ kind: fc.constant('split' as const), id: anId, codes: fc.array(aCode, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('retire' as const), ...entryChoice }),
  fc.record({ kind: fc.constant('bringBack' as const), ...entryChoice }),
);

describe('any course of operations', () => {
  it('gives a codebook that is written, read and still the same; what is refused changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anOperation, { maxLength: 8 }), (operations) => {
        let codebook = small;
        const ids = new Set(small.codes.map((code) => code.id));
        for (const operation of operations) {
          const before = JSON.stringify(codebook);
          const applied = applyOperation(codebook, operation);
          expect(JSON.stringify(codebook)).toBe(before);
          if (!applied.ok) continue;
          for (const id of applied.created) expect(ids.has(id)).toBe(false);
          applied.created.forEach((id) => ids.add(id));
          codebook = applied.codebook;
        }
        expect(parsed(writeCodebook(codebook))).toEqual(codebook);
        // No code is lost: each is there, or leads to one that is.
        for (const id of ids) {
          const end = codebook.merged?.[id] ?? id;
          expect(findCode(codebook, end)).toBeDefined();
        }
      }),
      { numRuns: 80 },
    );
  });
});
