// What is different between two codebooks, code by code and value by value.
import type { Codebook, CodebookCode, CodebookEntry } from './codebook.ts';
import { entriesOf, type EntryDimension } from './entries.ts';

/** A field of an entry in which two codebooks differ. */
export type DifferingField = 'name' | 'family' | 'definition' | 'include' | 'exclude' | 'lexicon' | 'not' | 'retired';

export interface EntryDifference {
  dimension: EntryDimension;
  id: string;
  /** null: it is not in the earlier codebook. */
  earlier: CodebookEntry | CodebookCode | null;
  /** null: it is not in the later codebook. */
  later: CodebookEntry | CodebookCode | null;
  /** The code it was merged into, where that is why it is gone. */
  mergedInto: string | null;
  fields: DifferingField[];
}

const fields: readonly DifferingField[] = [
  'name',
  'family',
  'definition',
  'include',
  'exclude',
  'lexicon',
  'not',
  'retired',
];

/** Only what differs, in the order of the later codebook, what is gone at the end. Examples are not compared. */
export function compareCodebooks(earlier: Codebook, later: Codebook): EntryDifference[] {
  const keyOf = (dimension: EntryDimension, id: string) => `${dimension} ${id}`;
  const before = new Map(entriesOf(earlier).map(({ dimension, entry }) => [keyOf(dimension, entry.id), entry]));
  const after = entriesOf(later);
  const stay = new Set(after.map(({ dimension, entry }) => keyOf(dimension, entry.id)));
  const differing = after.map(({ dimension, entry }): EntryDifference => {
    const was = before.get(keyOf(dimension, entry.id)) ?? null;
    const changed = was === null ? [] : differingFields(was, entry);
    return { dimension, id: entry.id, earlier: was, later: entry, mergedInto: null, fields: changed };
  });
  const gone = entriesOf(earlier)
    .filter(({ dimension, entry }) => !stay.has(keyOf(dimension, entry.id)))
    .map(({ dimension, entry }): EntryDifference => {
      const mergedInto = dimension === 'code' ? (later.merged?.[entry.id] ?? null) : null;
      return { dimension, id: entry.id, earlier: entry, later: null, mergedInto, fields: [] };
    });
  return [...differing.filter(({ earlier: was, fields: changed }) => was === null || changed.length > 0), ...gone];
}

export function differingFields(earlier: CodebookEntry, later: CodebookEntry): DifferingField[] {
  return fields.filter((field) => valueOf(earlier, field) !== valueOf(later, field));
}

function valueOf(entry: CodebookEntry | CodebookCode, field: DifferingField): string {
  const value = (entry as Partial<CodebookCode>)[field];
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
