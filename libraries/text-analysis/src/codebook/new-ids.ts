// Ids of new codes and families, made from their names: short, in capitals, and never one that was used before.
import type { Codebook, Translated } from './codebook.ts';

/** The form of every id in a codebook. */
export const idForm = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/** Whether a code has the id, or had it before it was merged into another. */
export function isCodeIdTaken(codebook: Codebook, id: string): boolean {
  return codebook.codes.some((code) => code.id === id) || Object.hasOwn(codebook.merged ?? {}, id);
}

export function newCodeId(codebook: Codebook, family: string, name: Translated): string {
  return firstFree(`${family}-${shortened(name, 'CODE')}`, (id) => isCodeIdTaken(codebook, id));
}

export function newFamilyId(codebook: Codebook, name: Translated): string {
  return firstFree(shortened(name, 'FAMILY'), (id) => codebook.families.some((family) => family.id === id));
}

/** The first word or words of the name, at most 12 letters a-z or digits; names in other scripts give the word in place. */
function shortened(name: Translated, otherwise: string): string {
  const latin = name.en ?? name.fr ?? name.es ?? '';
  const words = latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .match(/[A-Z0-9]+/g);
  const [first = otherwise, second = ''] = words ?? [];
  const both = `${first}-${second}`;
  return second !== '' && both.length <= 12 ? both : first.slice(0, 12);
}

function firstFree(wanted: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!isTaken(`${wanted}-${String(number)}`)) return `${wanted}-${String(number)}`;
}
