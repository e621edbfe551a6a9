// Keeps in a codebook what is in use, when an older version of it comes back.
import { findCode, findEntry, type Codebook, type CodebookEntry } from '@common-thread/text-analysis';
import type { Dimension } from '../../coding.views.ts';

export interface ValueInUse {
  dimension: Dimension;
  value: string;
}

/** Those in use that the newer codebook has and the older has not. */
export function missingValues(older: Codebook, newer: Codebook, inUse: readonly ValueInUse[]): ValueInUse[] {
  return inUse.filter(
    ({ dimension, value }) =>
      findEntry(older, dimension, value) === undefined && findEntry(newer, dimension, value) !== undefined,
  );
}

/** The older codebook, and what is missing in it, retired. A family or facet that it lacks comes along. */
export function withRetired(older: Codebook, newer: Codebook, inUse: readonly ValueInUse[]): Codebook {
  return missingValues(older, newer, inUse).reduce(
    (codebook, { dimension, value }) =>
      dimension === 'code' ? withCode(codebook, newer, value) : withValue(codebook, newer, dimension, value),
    older,
  );
}

function withCode(codebook: Codebook, newer: Codebook, id: string): Codebook {
  const code = findCode(newer, id);
  if (code === undefined) return codebook;
  const hasFamily = codebook.families.some((family) => family.id === code.family);
  const merged = Object.entries(codebook.merged ?? {}).filter(([from]) => from !== id);
  const retired = {
    ...code,
    retired: true as const,
    anchors: code.anchors.filter((anchor) => anchor in codebook.anchors),
    guidelines2020: code.guidelines2020.filter((area) => area in codebook.guidelines2020Areas),
  };
  // No field is better than an empty one: the written form has none either.
  const others = Object.entries(codebook).filter(([field]) => field !== 'merged' || merged.length > 0);
  return {
    ...(Object.fromEntries(others) as unknown as Codebook),
    families: hasFamily
      ? codebook.families
      : [...codebook.families, ...newer.families.filter((family) => family.id === code.family)],
    codes: [...codebook.codes, retired],
    ...(merged.length === 0 ? {} : { merged: Object.fromEntries(merged) }),
  };
}

function withValue(codebook: Codebook, newer: Codebook, dimension: Exclude<Dimension, 'code'>, id: string): Codebook {
  const facet = newer.facets.find((one) => one.id === dimension);
  const value = facet?.values.find((one) => one.id === id);
  if (facet === undefined || value === undefined) return codebook;
  const retired: CodebookEntry = { ...value, retired: true };
  const facets = codebook.facets.some((one) => one.id === dimension)
    ? codebook.facets.map((one) => (one.id === dimension ? { ...one, values: [...one.values, retired] } : one))
    : [...codebook.facets, { ...facet, values: [retired] }];
  return { ...codebook, facets };
}
