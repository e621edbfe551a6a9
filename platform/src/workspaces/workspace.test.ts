import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from './workspace.ts';

describe('the slug of a study', () => {
  it.each([
    ['ITU-D Question 3/2', 'itu-d-question-3-2'],
    ['  Étude été 2026!  ', 'etude-ete-2026'],
    ['حماية الأطفال', 'حماية-الاطفال'],
    ['保护 上网儿童', '保护-上网儿童'],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
    ['𝒳'.repeat(70), 'x'.repeat(60)],
    ['𐍈'.repeat(70), '𐍈'.repeat(60)],
    ['///', 'study'],
    ['', 'study'],
  ])('of %j is %j', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('is a part of an address and its own slug, whatever the name', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
        const slug = slugOf(name);
        expect(slug).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u);
        expect(() => encodeURIComponent(slug)).not.toThrow();
        expect(slugOf(slug)).toBe(slug);
      }),
    ));
});
