import { describe, expect, it } from 'vitest';
import { isReferenceList } from './is-reference-list.ts';

describe('a passage', () => {
  it.each(['Sources', '7. References', 'Sources (1/2)', 'RÉFÉRENCES', 'Fuentes:', 'Источники', 'المصادر', '来源'])(
    'under the heading %j belongs to a list of sources',
    (heading) => expect(isReferenceList(['National experience', heading])).toBe(true),
  );
  it('under a heading that only mentions sources does not', () => {
    expect(isReferenceList(['Sources of risk'])).toBe(false);
    expect(isReferenceList(['Sources', 'Law'])).toBe(true);
    expect(isReferenceList([])).toBe(false);
  });
});
