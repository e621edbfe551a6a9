// The codings of a project as segments of their coders here, without those that are here already.
import type { RefiSource } from '@common-thread/interchange';
import type { WorkspaceContext } from '@common-thread/platform';
import type { Dimension } from '../coding.views.ts';
import { listExportedCodings } from './export.store.ts';
import type { ImportedSegment } from './import.store.ts';
import { importedCoderId, userGuid } from './rules/coder-ids.ts';

export interface StoredSource {
  source: RefiSource;
  versionId: string;
  isNew: boolean;
}

/** A coding of the same words with the same value by the same coder is known: a project that went out from here and comes back
 *  adds nothing. */
export async function incomingSegments(
  study: WorkspaceContext,
  sources: readonly StoredSource[],
  valueOf: ReadonlyMap<string, { dimension: Dimension; value: string }>,
): Promise<{ segments: ImportedSegment[]; known: number }> {
  const segments: ImportedSegment[] = [];
  let known = 0;
  for (const { source, versionId, isNew } of sources) {
    const there = new Set(
      isNew
        ? []
        : (await listExportedCodings(study, versionId)).map((coding) =>
            keyOf(
              coding.start,
              coding.end,
              coding.dimension,
              coding.value,
              coding.coderId === null ? '' : userGuid(coding.coderId),
            ),
          ),
    );
    for (const selection of source.selections)
      for (const coding of selection.codings) {
        const value = valueOf.get(coding.code);
        if (value === undefined) continue;
        const user = coding.user ?? selection.user ?? '';
        const { start, end } = selection;
        if (there.has(keyOf(start, end, value.dimension, value.value, user))) known += 1;
        else
          segments.push({
            versionId,
            start,
            end,
            ...value,
            coderId: importedCoderId(user),
            createdAt: coding.createdAt ?? selection.createdAt ?? null,
          });
      }
  }
  return { segments, known };
}

function keyOf(start: number, end: number, dimension: string, value: string, user: string): string {
  return [start, end, dimension, value, user].join(' ');
}
