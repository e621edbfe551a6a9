import { describe, expect, it } from 'vitest';
import { notYetStated } from './not-yet-stated.ts';

const stated = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [sectionId = '', reference = ''] = pair.split(' ');
    return { sectionId, reference };
  });

describe('a new draft', () => {
  it('leaves out what a person states in the same section', () =>
    expect(notYetStated(stated('2.1 HELP', '2.1 HOT'), stated('2.1 HELP'))).toEqual(stated('2.1 HOT')));
  it('leaves out what a person moved to another section', () =>
    expect(notYetStated(stated('2.1 HELP', '2.2 HOT'), stated('3.1 HELP'))).toEqual(stated('2.2 HOT')));
  it('states in one section what a person states in another, where the outline has it in both', () =>
    expect(notYetStated(stated('1.3 ITU', '2.8 ITU'), stated('1.3 ITU'))).toEqual(stated('2.8 ITU')));
  it('leaves out one of two when one of them was moved', () =>
    expect(notYetStated(stated('1.3 ITU', '2.8 ITU'), stated('3.1 ITU'))).toEqual(stated('2.8 ITU')));
  it('is whole where people keep nothing', () =>
    expect(notYetStated(stated('2.1 HELP'), [])).toEqual(stated('2.1 HELP')));
});
