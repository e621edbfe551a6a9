import { describe, expect, it } from 'vitest';
import { statementState } from './statement-state.ts';

const sound = { isVerbatim: true, isCurrent: true };
const confirmed = { isAsConfirmed: true, exists: true };

describe('the state of a statement', () => {
  const state = (evidence: Partial<Parameters<typeof statementState>[0]>) =>
    statementState({ isOwnWords: false, citations: [], counts: [], ...evidence });
  it('with verbatim quotations and unchanged counts is sound', () =>
    expect(state({ citations: [sound], counts: [confirmed] })).toBe('sound'));
  it('with a quotation that is not at its place is broken, even when the editor marked it as her own', () =>
    expect(state({ citations: [{ ...sound, isVerbatim: false }], isOwnWords: true })).toBe('broken'));
  it('whose count is no longer known is broken', () =>
    expect(state({ counts: [{ ...confirmed, exists: false }] })).toBe('broken'));
  it('whose count changed is stale', () =>
    expect(state({ citations: [sound], counts: [{ ...confirmed, isAsConfirmed: false }] })).toBe('stale'));
  it('that quotes an older version of a document is stale', () =>
    expect(state({ citations: [{ ...sound, isCurrent: false }] })).toBe('stale'));
  it('without evidence is unsupported until the editor marks it as her own', () => {
    expect(state({})).toBe('unsupported');
    expect(state({ isOwnWords: true })).toBe('own');
  });
});
