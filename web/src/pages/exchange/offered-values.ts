// The codes and facet values of the codebook as they can be chosen for a code of another program.
import type { Dimension, StudyCodebook } from '@common-thread/coding';
import type { Texts } from '../../texts.tsx';

/** `key` is what stands in the form: the dimension and the id. */
export interface OfferedValue {
  key: string;
  dimension: Dimension;
  value: string;
  name: string;
}

export function offeredValues({ codes, facets }: StudyCodebook['codebook'], texts: Texts): OfferedValue[] {
  const offered =
    (dimension: Dimension) => (entry: (typeof codes)[number] | (typeof facets)[number]['values'][number]) => ({
      key: `${dimension}:${entry.id}`,
      dimension,
      value: entry.id,
      name: texts.name(entry.name),
    });
  return [
    ...codes.filter((code) => code.retired !== true).map(offered('code')),
    ...facets.flatMap((facet) => facet.values.filter((value) => value.retired !== true).map(offered(facet.id))),
  ];
}
