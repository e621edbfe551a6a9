// Reads codes, of a project or of a codebook file.
import { codebookNamespace } from './write-codes.ts';
import { RefusedFile, type Fault } from './problems.ts';
import type { RefiCode, RefiCodebook } from './project.ts';
import { childNamed, childrenNamed, textOf, type ReadElement } from './read-xml.ts';
import { readGuid } from './guid.ts';

/** GUIDs that were given already, with the faults of those given twice or malformed. */
export interface SeenGuids {
  /** @returns null, with a fault noted, where the element can't be kept */
  take(read: ReadElement, kind: string): string | null;
}

export function watchGuids(faults: Fault[]): SeenGuids {
  const seen = new Set<string>();
  return {
    take(read, kind) {
      const written = read.attributes['guid'] ?? '';
      const guid = readGuid(written);
      const name = read.attributes['name'] ?? '';
      if (guid === null) faults.push({ code: 'invalidGuid', values: { kind, name, guid: written } });
      else if (seen.has(guid)) faults.push({ code: 'duplicateGuid', values: { kind, name, guid } });
      else {
        seen.add(guid);
        return guid;
      }
      return null;
    },
  };
}

export function referencesOf(read: ReadElement, name: string): string[] {
  return childrenNamed(read, name).flatMap((reference) => {
    const guid = readGuid(reference.attributes['targetGUID'] ?? reference.attributes['guid'] ?? '');
    return guid === null ? [] : [guid];
  });
}

/** A code whose GUID can't be used is left out; codes below it move to where it stood. */
export function readCodes(parent: ReadElement | undefined, guids: SeenGuids): RefiCode[] {
  return childrenNamed(parent, 'Code').flatMap((read) => {
    const guid = guids.take(read, 'Code');
    const codes = readCodes(read, guids);
    if (guid === null) return codes;
    const { name = '', isCodable, color } = read.attributes;
    const description = textOf(read, 'Description');
    const notes = referencesOf(read, 'NoteRef');
    return [
      {
        guid,
        name: name.trim() === '' ? guid : name,
        isCodable: isCodable !== 'false' && isCodable !== '0',
        ...(color === undefined ? {} : { color }),
        ...(description === undefined ? {} : { description }),
        ...(notes.length === 0 ? {} : { notes }),
        codes,
      },
    ];
  });
}

/** Throws a RefusedFile. */
export function readCodebookElement(root: ReadElement, faults: Fault[]): RefiCodebook {
  // Older files have 0:4 in place of 1.0.
  if (root.name !== 'CodeBook' || !/^urn:QDA-XML:(codebook|project):/i.test(root.namespace || codebookNamespace))
    throw new RefusedFile('notCodebook', { root: root.name });
  const codes = readCodes(childNamed(root, 'Codes'), watchGuids(faults));
  if (codes.length === 0) throw new RefusedFile('noCodes');
  return { origin: root.attributes['origin'] ?? '', codes };
}
