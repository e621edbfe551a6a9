import { describe, expect, it } from 'vitest';
import { describeProblem } from './contributions.problems.ts';

describe('a document that was not read', () => {
  it('is told in one line, with what to do', () =>
    expect(describeProblem('en', 'kenya-2024.pdf', { code: 'encrypted', values: {} })).toBe(
      'kenya-2024.pdf is encrypted. Ask the contributor for a copy without a password.',
    ));
  it('over the limit is told the limit in megabytes', () =>
    expect(describeProblem('en', 'a.pdf', { code: 'tooLarge', values: { bytes: 9e9, maximum: 104857600 } })).toContain(
      '100 MB',
    ));
  it('of a kind nobody knows is told so, whatever the reader could say of it', () =>
    expect(describeProblem('en', 'a.bin', { code: 'notSupported', values: {} })).toContain('unknown'));
  it.each([
    'encrypted',
    'damaged',
    'empty',
    'tooLarge',
    'notSupported',
    'noText',
    'tooManyPages',
    'textTooLong',
    'expandsTooMuch',
    'unsafePath',
    'unsafeMarkup',
    'tooManyFiles',
    'nestedArchive',
  ])('has a line for %s even when no detail came with it', (code) =>
    expect(describeProblem('en', 'x', { code, values: {} })).toMatch(/^x .*\.$/),
  );
  it('for a reason that this version does not know has none, and breaks nothing', () =>
    expect(describeProblem('en', 'x', { code: 'later', values: {} })).toBeNull());
});
