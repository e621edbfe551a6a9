import { describe, expect, it } from 'vitest';
import { isNewVersion, nextFreePath } from './same-document.ts';

describe('two files of one name', () => {
  it('are versions of one document when a good part of the text is the same', () =>
    expect(isNewVersion(0.4, false)).toBe(true));
  it('are versions of one document when the title is the same', () => expect(isNewVersion(0, true)).toBe(true));
  it('are two documents when neither is', () => expect(isNewVersion(0.05, false)).toBe(false));
});

describe('a second document of the same name', () => {
  const taken = new Set(['papers/report.pdf', 'papers/report (2).pdf', '.hidden']);
  const isTaken = (path: string) => taken.has(path);
  it('gets the next free number before its ending', () =>
    expect(nextFreePath('papers/report.pdf', isTaken)).toBe('papers/report (3).pdf'));
  it('keeps a name that is free', () => expect(nextFreePath('papers/other.pdf', isTaken)).toBe('papers/other.pdf'));
  it('has no ending to look for when its name starts with a dot', () =>
    expect(nextFreePath('.hidden', isTaken)).toBe('.hidden (2)'));
});
