// The codes and facet values that can be given today.
import type { WorkspaceContext } from '@common-thread/platform';
import { openCodebook } from '../codebook/codebook.ts';
import type { RoundValue } from './rounds.views.ts';

/** In the order of the codebook, codes first; retired ones are left out. */
export async function listOfferedValues(study: WorkspaceContext): Promise<RoundValue[]> {
  const { codebook } = await openCodebook(study);
  const isOffered = (entry: { retired?: true }): boolean => entry.retired !== true;
  return [
    ...codebook.codes.filter(isOffered).map(({ id }): RoundValue => ({ dimension: 'code', value: id })),
    ...codebook.facets.flatMap(({ id, values }) =>
      values.filter(isOffered).map((entry): RoundValue => ({ dimension: id, value: entry.id })),
    ),
  ];
}

export const valueKey = ({ dimension, value }: RoundValue): string => `${dimension} ${value}`;
