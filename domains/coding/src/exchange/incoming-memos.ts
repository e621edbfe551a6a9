// The notes of a project as memos on what refers to them: words, documents, codes.
import type { RefiProject } from '@common-thread/interchange';
import { storableText } from '@common-thread/platform';
import type { Dimension } from '../coding.views.ts';
import { memoTypes } from '../memos/memos.views.ts';
import type { ImportedMemo } from './import.store.ts';
import type { StoredSource } from './incoming-segments.ts';
import { importedCoderId } from './rules/coder-ids.ts';
import { allCodes } from './rules/plan-import.ts';

/** Longest memo, in characters: some pages. */
const longestMemo = 20_000;

type Place = Pick<ImportedMemo, 'versionId' | 'start' | 'end' | 'dimension' | 'value'>;

export function incomingMemos(
  project: RefiProject,
  sources: readonly StoredSource[],
  valueOf: ReadonlyMap<string, { dimension: Dimension; value: string }>,
): ImportedMemo[] {
  const notes = new Map(project.notes.map((note) => [note.guid, note]));
  const memos: ImportedMemo[] = [];
  const add = (guids: readonly string[], place: Place) => {
    for (const guid of new Set(guids)) {
      const note = notes.get(guid);
      const text = storableText(note?.text ?? '')
        .trim()
        .slice(0, longestMemo);
      if (note === undefined || text === '') continue;
      memos.push({
        ...place,
        text,
        type: memoTypes.find((type) => type === note.name) ?? 'note',
        authorId: importedCoderId(note.user ?? ''),
        createdAt: note.createdAt ?? null,
      });
    }
  };
  const nowhere: Place = { versionId: null, start: null, end: null, dimension: null, value: null };
  for (const code of allCodes(project.codes)) {
    const value = valueOf.get(code.guid);
    if (value !== undefined) add(code.notes ?? [], { ...nowhere, ...value });
  }
  for (const { source, versionId } of sources) {
    add(source.notes, { ...nowhere, versionId });
    for (const { start, end, notes: own, codings } of source.selections)
      add([...own, ...codings.flatMap((coding) => coding.notes)], { ...nowhere, versionId, start, end });
  }
  return memos;
}
