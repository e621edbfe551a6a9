import { describe, expect, it } from 'vitest';
import { shownPages } from './pagination.tsx';

describe('the pages a pagination shows', () => {
  it('are all of them when there are few', () => {
    expect(shownPages(2, 4)).toEqual([1, 2, 3, 4]);
  });
  it('are the ends and the neighbours when there are many', () => {
    expect(shownPages(10, 40)).toEqual([1, null, 9, 10, 11, null, 40]);
  });
  it('never leave out a single page', () => {
    expect(shownPages(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
