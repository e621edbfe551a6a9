import { describe, expect, it } from 'vitest';
import { contributorTypes, isUnLanguage, ituRegions, languageNames, textDirection, unLanguages } from './index.ts';

describe('the UN languages', () => {
  it('are six, each with its own name', () => {
    expect(unLanguages).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    expect(new Set(unLanguages.map((language) => languageNames[language])).size).toBe(6);
  });

  it('are recognised by their bare code', () => {
    expect(isUnLanguage('ru')).toBe(true);
    for (const other of ['pt', 'EN', 'fr-CA', '', 'toString']) expect(isUnLanguage(other)).toBe(false);
  });
});

describe('the direction of a language', () => {
  it.each(['ar', 'ar-EG', 'AR', 'fa', 'he', 'ur-PK', 'ps', 'ckb', 'dv', 'az-Arab', 'pa-Arab-PK', 'uz_Arab'])(
    '%s runs from right to left',
    (tag) => {
      expect(textDirection(tag)).toBe('rtl');
    },
  );

  it.each(['en', 'zh-Hant', 'ru', 'az', 'ar-Latn', 'ks-Deva', 'sr-Cyrl', 'arn', '', 'x'])(
    '%j runs from left to right',
    (tag) => {
      expect(textDirection(tag)).toBe('ltr');
    },
  );
});

describe('named lists', () => {
  it.each([
    ['ITU regions', ituRegions, 6],
    ['contributor types', contributorTypes, 6],
  ] as const)('%s have a distinct name in each language', (_, list, size) => {
    expect(new Set(list.map(({ id }) => id)).size).toBe(size);
    for (const language of unLanguages) {
      const names = list.map(({ name }) => name[language]);
      expect(new Set(names).size).toBe(size);
      expect(names).not.toContain('');
    }
  });
});
