// A search as an address, so that it can be kept and sent, and back again.
import { findOrders, type FindAsked } from '@common-thread/coding';
import { withQuery } from '../../request-address.ts';

export const askedFields = [
  'text',
  'country',
  'region',
  'code',
  'facet',
  'status',
  'year',
  'language',
  'like',
] as const;

/** @param read gives the value of a field of a form or an address */
export function readAsked(read: (name: string) => string | undefined): FindAsked {
  const asked: FindAsked = {};
  for (const field of askedFields) {
    const value = read(field)?.trim();
    if (value) asked[field] = value;
  }
  const order = findOrders.find((known) => known === read('order'));
  if (order !== undefined && order !== 'relevance') asked.order = order;
  return asked;
}

export function isAnythingAsked(asked: FindAsked): boolean {
  return askedFields.some((field) => asked[field] !== undefined);
}

export function findAddress(path: string, asked: FindAsked, page?: number): string {
  return withQuery(path, { ...asked, page: page === 1 ? undefined : page });
}
