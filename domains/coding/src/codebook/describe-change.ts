// What a change of the codebook is remembered by: the names as they were when it was made.
import {
  findEntry,
  type Codebook,
  type CodebookOperation,
  type FamilyChoice,
  type Translated,
} from '@common-thread/text-analysis';
import type { Dimension } from '../coding.views.ts';
import type { CodebookChange } from './codebook.views.ts';

/** @param created ids of new codes, in `after` */
export function describeChange(
  operation: CodebookOperation,
  before: Codebook,
  after: Codebook,
  created: readonly string[],
): CodebookChange {
  const { kind } = operation;
  switch (operation.kind) {
    case 'addCode':
      return { kind, dimension: 'code', created: named(after, created) };
    case 'renameFamily': {
      const name = before.families.find((family) => family.id === operation.id)?.name ?? {};
      return { kind, id: operation.id, name };
    }
    case 'move':
      return { kind, ...subject(before, 'code', operation.id), into: familyOf(operation.family, operation.id, after) };
    case 'merge': {
      const { name } = subject(before, 'code', operation.into);
      return { kind, ...subject(before, 'code', operation.id), into: { id: operation.into, name } };
    }
    case 'split':
      return { kind, ...subject(before, 'code', operation.id), created: named(after, created) };
    default:
      return { kind, ...subject(before, operation.dimension, operation.id) };
  }
}

function subject(
  codebook: Codebook,
  dimension: Dimension,
  id: string,
): { dimension: Dimension; id: string; name: Translated } {
  return { dimension, id, name: findEntry(codebook, dimension, id)?.name ?? {} };
}

function named(codebook: Codebook, ids: readonly string[]): { id: string; name: Translated }[] {
  return ids.map((id) => ({ id, name: findEntry(codebook, 'code', id)?.name ?? {} }));
}

function familyOf(choice: FamilyChoice, code: string, after: Codebook): { id: string; name: Translated } {
  const id = after.codes.find((one) => one.id === code)?.family ?? '';
  const name = typeof choice === 'string' ? after.families.find((family) => family.id === id)?.name : choice.name;
  return { id, name: name ?? {} };
}
