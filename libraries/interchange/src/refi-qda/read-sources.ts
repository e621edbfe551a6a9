// Reads the sources of a project: their texts, and what is coded in them. What doesn't fit is left out with a fault of its own.
import { readGuid } from './guid.ts';
import type { Fault } from './problems.ts';
import type { RefiCode, RefiCoding, RefiSelection, RefiSource, RefiUser, RefiValue } from './project.ts';
import type { SeenGuids } from './read-codes.ts';
import { childNamed, childrenNamed, textOf, type ReadElement } from './read-xml.ts';
import { keepSourceText, type SourceText } from './source-text.ts';

export interface SourceSurroundings {
  /** By path in lower case, as it stands in the archive. */
  files: ReadonlyMap<string, Uint8Array>;
  guids: SeenGuids;
  faults: Fault[];
  codes: ReadonlyMap<string, RefiCode>;
  users: ReadonlyMap<string, RefiUser>;
  valuesOf(read: ReadElement): RefiValue[];
  notesOf(read: ReadElement): string[];
}

/** A TextSource, or the Representation of a PDFSource. Null where its text can't be had. */
export function readTextSource(read: ReadElement, around: SourceSurroundings): RefiSource | null {
  const guid = around.guids.take(read, 'TextSource');
  if (guid === null) return null;
  const name = read.attributes['name'] ?? read.attributes['plainTextPath'] ?? guid;
  const raw = rawText(read, name, around);
  if (raw === null) return null;
  const selections = childrenNamed(read, 'PlainTextSelection');
  const kept = keepSourceText(
    raw,
    selections.map((one) => positionsOf(one)).filter((one) => one !== null),
  );
  if (kept.lineEndsCounted !== null && selections.length > 0)
    around.faults.push({
      code: kept.lineEndsCounted === 'once' ? 'lineEndsCountedOnce' : 'lineEndsCountedTwice',
      values: { source: name },
    });
  const description = textOf(read, 'Description');
  return {
    guid,
    name,
    text: kept.text,
    ...(description === undefined ? {} : { description }),
    ...madeBy(read, around),
    selections: selections
      .map((selection) => readSelection(selection, name, kept, around))
      .filter((selection) => selection !== null),
    codings: readCodings(read, name, around),
    notes: around.notesOf(read),
    values: around.valuesOf(read),
  };
}

/** The text of a PDF stands in its Representation; without one there is nothing to code here. */
export function readPdfSource(read: ReadElement, around: SourceSurroundings): RefiSource | null {
  const representation = childNamed(read, 'Representation');
  const guid = around.guids.take(read, 'PDFSource');
  const name = read.attributes['name'] ?? read.attributes['guid'] ?? '';
  if (representation === undefined || guid === null) {
    if (representation === undefined) around.faults.push({ code: 'sourceNotText', values: { source: name } });
    return null;
  }
  const source = readTextSource({ ...representation, attributes: { ...representation.attributes, name } }, around);
  if (source === null) return null;
  const path = internalPath(read.attributes['path'] ?? '');
  const bytes = path === null ? undefined : fileAt(around.files, path);
  return {
    ...source,
    ...(bytes === undefined ? {} : { pdf: { guid, bytes } }),
    codings: [...source.codings, ...readCodings(read, name, around)],
    notes: [...source.notes, ...around.notesOf(read)],
    values: [...source.values, ...around.valuesOf(read)],
  };
}

function rawText(read: ReadElement, source: string, { files, faults }: SourceSurroundings): string | null {
  const inside = childNamed(read, 'PlainTextContent');
  if (inside !== undefined) return inside.text.replace(/^\ufeff/, '');
  const written = read.attributes['plainTextPath'];
  if (written === undefined) {
    faults.push({ code: 'sourceNotText', values: { source } });
    return null;
  }
  const path = internalPath(written);
  if (path === null) {
    faults.push({ code: 'sourceElsewhere', values: { source, path: written } });
    return null;
  }
  const bytes = fileAt(files, path);
  if (bytes === undefined) {
    faults.push({ code: 'sourceMissing', values: { source, path } });
    return null;
  }
  try {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    faults.push({ code: 'sourceNotUtf8', values: { source } });
    return null;
  }
}

/** Only what is inside of the archive is read: paths elsewhere would be paths of this machine. Some programs leave out "internal://". */
function internalPath(written: string): string | null {
  const inside = /^internal:\/\/\/?(.+)$/i.exec(written)?.[1] ?? written;
  const isElsewhere = /^[a-z]+:|^[\\/]/i.test(inside) || inside.split(/[\\/]/).includes('..');
  return isElsewhere ? null : inside.replace(/^sources[\\/]/i, '');
}

function fileAt(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array | undefined {
  const lower = path.toLowerCase();
  return files.get(`sources/${lower}`) ?? files.get(lower);
}

function positionsOf(read: ReadElement): { start: number; end: number } | null {
  const [start, end] = ['startPosition', 'endPosition'].map((name) => {
    const written = read.attributes[name] ?? '';
    return /^\s*-?\d{1,15}\s*$/.test(written) ? Number(written) : null;
  });
  return start == null || end == null ? null : { start, end };
}

function readSelection(
  read: ReadElement,
  source: string,
  text: SourceText,
  around: SourceSurroundings,
): RefiSelection | null {
  const guid = around.guids.take(read, 'PlainTextSelection');
  if (guid === null) return null;
  const positions = positionsOf(read);
  if (positions === null) {
    around.faults.push({ code: 'invalidAttribute', values: { source, guid, attribute: 'startPosition, endPosition' } });
    return null;
  }
  const start = text.placeOf(positions.start);
  const end = text.placeOf(positions.end);
  if (start === null || end === null) {
    around.faults.push({ code: 'selectionOutside', values: { source, ...positions, length: text.length } });
    return null;
  }
  if (end <= start) {
    around.faults.push({ code: 'selectionEmpty', values: { source, ...positions } });
    return null;
  }
  const description = textOf(read, 'Description');
  return {
    guid,
    name: read.attributes['name'] ?? '',
    start,
    end,
    ...(description === undefined ? {} : { description }),
    ...madeBy(read, around),
    codings: readCodings(read, source, around),
    notes: around.notesOf(read),
  };
}

export function readCodings(read: ReadElement, source: string, around: SourceSurroundings): RefiCoding[] {
  return childrenNamed(read, 'Coding').flatMap((coding) => {
    const guid = around.guids.take(coding, 'Coding');
    if (guid === null) return [];
    const written = childNamed(coding, 'CodeRef')?.attributes['targetGUID'] ?? '';
    const code = around.codes.get(readGuid(written) ?? '');
    if (code === undefined) {
      around.faults.push({ code: 'unknownCode', values: { source, guid: written } });
      return [];
    }
    if (!code.isCodable) {
      around.faults.push({ code: 'folderCoded', values: { source, code: code.name } });
      return [];
    }
    return [{ guid, code: code.guid, ...madeBy(coding, around), notes: around.notesOf(coding) }];
  });
}

/** A user that the project doesn't list stays out, with one fault for each. */
export function madeBy(read: ReadElement, around: Pick<SourceSurroundings, 'users' | 'faults'>) {
  const written = read.attributes['creatingUser'];
  const user = written === undefined ? null : readGuid(written);
  const createdAt = momentOf(read.attributes['creationDateTime']);
  const isKnown = user !== null && around.users.has(user);
  if (written !== undefined && !isKnown) {
    const isTold = around.faults.some((fault) => fault.code === 'unknownUser' && fault.values['guid'] === written);
    if (!isTold) around.faults.push({ code: 'unknownUser', values: { guid: written } });
  }
  return { ...(isKnown ? { user } : {}), ...(createdAt === null ? {} : { createdAt }) };
}

/** A moment without time zone is taken for UTC. */
function momentOf(written: string | undefined): string | null {
  const parts = /^\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?\s*$/.exec(written ?? '');
  if (parts === null) return null;
  const moment = new Date(`${parts[1] ?? ''}${parts[2] ?? 'Z'}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
