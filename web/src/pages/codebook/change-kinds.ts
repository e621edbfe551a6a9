// The changes of a codebook that have a form of their own, as they stand in addresses.
import type { Dimension } from '@common-thread/coding';

export const changeKinds = [
  'addCode',
  'rename',
  'renameFamily',
  'move',
  'describe',
  'setTerms',
  'merge',
  'split',
  'retire',
  'bringBack',
  'restore',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

export function isChangeKind(kind: string): kind is ChangeKind {
  return changeKinds.some((known) => known === kind);
}

/** What can be done to a code, or to a facet's value, in the order of the page. */
export function changesOf(dimension: Dimension, isRetired: boolean): ChangeKind[] {
  const forAll: ChangeKind[] = ['rename', 'describe', 'setTerms'];
  const state: ChangeKind = isRetired ? 'bringBack' : 'retire';
  return dimension === 'code' ? [...forAll, 'move', 'merge', 'split', state] : [...forAll, state];
}
