import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { nominalAlpha, seededRandom } from '@common-thread/text-analysis';
import type { RoundSegment } from '../comparing.views.ts';
import type { ComparedDocument } from './compared-document.ts';
import { measureAgreement } from './measure-agreement.ts';

const help = { dimension: 'code', value: 'HELP' } as const;
const never = { dimension: 'code', value: 'NEVER' } as const;
const passages = [0, 100, 200, 300].map((start) => ({ start, end: start + 100 }));
const mark = (coderId: string, start: number, end: number): RoundSegment => ({
  ...help,
  versionId: 'v',
  start,
  end,
  coderId,
});
const document = (coderIds: string[], segments: RoundSegment[]): ComparedDocument => ({
  versionId: 'v',
  coderIds,
  passages,
  segments,
});
const measure = (documents: ComparedDocument[], unit: 'passage' | 'stretch') =>
  measureAgreement(documents, unit, [help, never], ['a', 'b', 'c'], 1);

describe('agreement in a round', () => {
  it('on passages is that of yes and no on each of them, whatever length was marked', () => {
    const { codes } = measure([document(['a', 'b'], [mark('a', 5, 9), mark('b', 90, 150)])], 'passage');
    const byHand = nominalAlpha([{ values: ['y', 'y'] }, { values: ['n', 'y'] }, ...[1, 2].map(() => ({ values: ['n', 'n'] }))], ['y', 'n']); // prettier-ignore
    expect(codes[0]?.alpha).toEqual(byHand);
    expect(codes[0]).toMatchObject({ agreed: 1, differing: 1, agreementWhereGiven: 0.5 });
    expect(codes[0]?.kappa?.standardError).not.toBeNull();
  });

  it('on stretches is that of every character', () => {
    const { codes } = measure([document(['a', 'b'], [mark('a', 10, 40), mark('b', 20, 50)])], 'stretch');
    const characters = Array.from({ length: 400 }, (_, at) => ({
      values: [at >= 10 && at < 40 ? 'y' : 'n', at >= 20 && at < 50 ? 'y' : 'n'],
    }));
    expect(codes[0]?.alpha.alpha).toBeCloseTo(nominalAlpha(characters, ['y', 'n']).alpha ?? 0, 9);
    expect(codes[0]).toMatchObject({ agreed: 1, differing: 2, agreementWhereGiven: 0.5 });
    expect(codes[0]?.kappa?.standardError).toBeNull();
  });

  it('on coded text alone leaves out what nobody gave any code', () => {
    const { codes } = measure(
      [document(['a', 'b'], [mark('a', 5, 9), mark('a', 105, 109), mark('b', 105, 109)])],
      'passage',
    );
    const coded = nominalAlpha([{ values: ['y', 'n'] }, { values: ['y', 'y'] }], ['y', 'n']);
    expect(codes[0]?.onCodedText.alpha).toEqual(coded);
  });

  it('counts a document only by the coders who were done with it, and has no kappa of three', () => {
    const { codes } = measure(
      [
        document(['a', 'b', 'c'], [mark('a', 0, 9), mark('b', 0, 9), mark('c', 0, 9)]),
        document(['a'], [mark('a', 0, 9)]),
      ],
      'passage',
    );
    expect(codes[0]).toMatchObject({ alpha: { alpha: 1, pairableValues: 12 }, kappa: null, agreed: 1, single: 1 });
    expect(codes[0]?.interval.reason).toBe('tooFewDocuments');
  });

  it('of a code that nobody gave is undefined, and does not raise what is pooled', () => {
    const documents = [document(['a', 'b'], [mark('a', 5, 9), mark('b', 90, 150)])];
    const { codes, overall } = measure(documents, 'passage');
    expect(codes[1]).toMatchObject({
      alpha: { alpha: null, reason: 'noVariation' },
      kappa: { kappa: null, reason: 'noVariation' },
      agreementWhereGiven: null,
    });
    expect(overall.alpha.alpha).toBeCloseTo(codes[0]?.alpha.alpha ?? 0, 12);
  });

  it('of 60 codes, 3 coders and 3,600 passages in 60 documents is measured while a page waits', () => {
    const random = seededRandom(9);
    const values = Array.from({ length: 60 }, (_, code) => ({ dimension: 'code', value: `C${String(code)}` }) as const);
    const long = Array.from({ length: 60 }, (_, place) => ({ start: place * 400, end: place * 400 + 400 }));
    const coderIds = ['a', 'b', 'c'];
    const documents = Array.from({ length: 60 }, (_, at): ComparedDocument => ({
      versionId: String(at),
      coderIds,
      passages: long,
      segments: coderIds.flatMap((coderId) =>
        Array.from({ length: 30 }, () => {
          const start = Math.floor(random() * 23_000);
          const value = values[Math.floor(random() * 60)] ?? help;
          return { ...value, versionId: String(at), start, end: start + 80, coderId };
        }),
      ),
    }));
    const begun = performance.now();
    expect(measureAgreement(documents, 'passage', values, coderIds, 1).codes).toHaveLength(60);
    // Generous: the machine of the tests is shared. Measured alone it is a fraction of this.
    expect(performance.now() - begun).toBeLessThan(15_000);
  }, 20_000);
});
