import { describe, expect, it } from 'vitest';
import { estimateSimilarity, shingleSignature } from './near-duplicates.ts';

const numbers = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, n) => `word${from + n}`);

describe('near-duplicates', () => {
  it('a text is the same as itself whatever its case and accents', () => {
    const a = shingleSignature('La protection des enfants en ligne est une priorité nationale.');
    const b = shingleSignature('LA PROTECTION DES ENFANTS EN LIGNE EST UNE PRIORITE NATIONALE');
    expect(estimateSimilarity(a, b)).toBe(1);
  });

  it('estimates the share of common word trigrams within three standard errors', () => {
    // 0-400 and 100-500 share the trigrams of 100-400: 298 of 498.
    const a = shingleSignature(numbers(0, 400).join(' '));
    const b = shingleSignature(numbers(100, 500).join(' '));
    expect(Math.abs(estimateSimilarity(a, b) - 298 / 498)).toBeLessThan(3 * 0.044);
  });

  it('texts without common trigrams are not similar', () => {
    const a = shingleSignature(numbers(0, 200).join(' '));
    const b = shingleSignature(numbers(1000, 1200).join(' '));
    expect(estimateSimilarity(a, b)).toBeLessThan(0.05);
  });

  it('a revised Chinese text stays near its first version', () => {
    const first = '国家采取措施保护未成年人的网络安全，学校应当开展网络素养教育，家长应当指导孩子合理使用互联网。';
    const revised = first.replace('合理', '安全、合理');
    const other = '海洋渔业资源的可持续利用需要各国加强合作，并建立共同的监测制度和数据交换平台。';
    expect(estimateSimilarity(shingleSignature(first), shingleSignature(revised))).toBeGreaterThan(0.6);
    expect(estimateSimilarity(shingleSignature(first), shingleSignature(other))).toBeLessThan(0.1);
  });

  it('an empty text is like another empty text and like nothing else', () => {
    expect(estimateSimilarity(shingleSignature(''), shingleSignature(' \n '))).toBe(1);
    expect(estimateSimilarity(shingleSignature(''), shingleSignature('a helpline for children'))).toBe(0);
    expect(estimateSimilarity([], [1])).toBe(0);
  });
});
