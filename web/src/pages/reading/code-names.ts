// Names of codes and of the facets' values, and the choices offered when a person adds one.
import { dimensions, type Coding, type Dimension, type StudyCodebook } from '@common-thread/coding';
import type { ChoiceGroup } from '../../components/field/field.tsx';
import type { Texts } from '../../texts.tsx';

export interface CodeName {
  name: string;
  /** Name of the facet; null for a code. */
  facet: string | null;
}

export function nameOfCoding(
  codebook: StudyCodebook['codebook'],
  texts: Texts,
  coding: { dimension: Dimension; value: string },
): CodeName {
  if (coding.dimension === 'code') {
    const code = codebook.codes.find((one) => one.id === coding.value);
    return { name: code === undefined ? coding.value : texts.name(code.name), facet: null };
  }
  const facet = codebook.facets.find((one) => one.id === coding.dimension);
  const value = facet?.values.find((one) => one.id === coding.value);
  return {
    name: value === undefined ? coding.value : texts.name(value.name),
    facet: facet === undefined ? coding.dimension : texts.name(facet.name),
  };
}

/** Codes by family. */
export function codeChoices({ codebook }: StudyCodebook, texts: Texts): ChoiceGroup[] {
  return codebook.families.map((family) => ({
    label: texts.name(family.name),
    choices: codebook.codes
      .filter((code) => code.family === family.id)
      .map((code) => ({ value: code.id, label: texts.name(code.name) })),
  }));
}

/** The codes and facet values that can be given: without those that are retired. */
export function offeredOf(codebook: StudyCodebook['codebook']): Pick<StudyCodebook['codebook'], 'codes' | 'facets'> {
  const isOffered = (entry: { retired?: true }): boolean => entry.retired !== true;
  return {
    codes: codebook.codes.filter(isOffered),
    facets: codebook.facets.map((facet) => ({ ...facet, values: facet.values.filter(isOffered) })),
  };
}

/** One line for each code and facet value that is offered, with what identifies it in brackets at its end.
 *  @param only where not all may be given: those that may */
export function addableCodings(
  { codebook }: StudyCodebook,
  texts: Texts,
  only?: readonly { dimension: Dimension; value: string }[],
): string[] {
  const offered = offeredOf(codebook);
  const isAsked = (dimension: Dimension, value: string): boolean =>
    only?.some((one) => one.dimension === dimension && one.value === value) ?? true;
  const codes = offered.codes
    .filter(({ id }) => isAsked('code', id))
    .map((code) => `${texts.name(code.name)} [${code.id}]`);
  const values = offered.facets.flatMap((facet) =>
    facet.values
      .filter(({ id }) => isAsked(facet.id, id))
      .map((value) => `${texts.name(facet.name)}: ${texts.name(value.name)} [${facet.id}/${value.id}]`),
  );
  return [...codes, ...values];
}

/** What a person typed or chose to add: a line of `addableCodings`, an id, or a name. null: nothing fits. */
export function readAddedCoding(
  { codebook }: Pick<StudyCodebook, 'codebook'>,
  texts: Texts,
  typed: string,
): Pick<Coding, 'dimension' | 'value'> | null {
  const bracketed = /\[([^\]]+)\]\s*$/.exec(typed)?.[1];
  const sought = (bracketed ?? typed).trim().toLocaleLowerCase();
  const code = codebook.codes.find(
    (one) => one.id.toLocaleLowerCase() === sought || texts.name(one.name).toLocaleLowerCase() === sought,
  );
  if (code !== undefined) return { dimension: 'code', value: code.id };
  for (const facet of codebook.facets) {
    const value = facet.values.find((one) => `${facet.id}/${one.id}`.toLocaleLowerCase() === sought);
    if (value !== undefined) return { dimension: facet.id, value: value.id };
  }
  return null;
}

/** Codes first, then facets; within each, the surest first. */
export function inReadingOrder(codings: readonly Coding[]): Coding[] {
  return [...codings].sort(
    (left, right) =>
      dimensions.indexOf(left.dimension) - dimensions.indexOf(right.dimension) ||
      (right.score ?? 1) - (left.score ?? 1),
  );
}
