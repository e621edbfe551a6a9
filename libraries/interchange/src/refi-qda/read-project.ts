// Reads a project: the files of an opened archive to what they mean, with every fault and everything that is left out.
import { readGuid } from './guid.ts';
import { RefusedFile, type Fault, type Refusal } from './problems.ts';
import type {
  LeftOut,
  RefiCase,
  RefiCode,
  RefiCodebook,
  RefiNote,
  RefiProject,
  RefiSet,
  RefiValue,
  RefiVariable,
} from './project.ts';
import { readCodebookElement, readCodes, referencesOf, watchGuids, type SeenGuids } from './read-codes.ts';
import { readPdfSource, readTextSource, type SourceSurroundings } from './read-sources.ts';
import { childNamed, childrenNamed, readXml, textOf, type ReadElement } from './read-xml.ts';

export type ReadProject =
  { ok: true; project: RefiProject; faults: Fault[]; leftOut: LeftOut } | { ok: false; refusal: Refusal };

export type ReadCodebookFile = { ok: true; codebook: RefiCodebook; faults: Fault[] } | { ok: false; refusal: Refusal };

/** @param files of the archive, unpacked under limits by whoever calls. Never throws for bad input. */
export function readProjectFiles(files: readonly { path: string; bytes: Uint8Array }[]): ReadProject {
  return unlessRefused(() => {
    const roots = files.filter(({ path }) => /^[^/]+\.qde$/i.test(path));
    const [root] = roots;
    if (root === undefined) throw new RefusedFile('notProject', { root: '' });
    if (roots.length > 1) throw new RefusedFile('severalProjects', { files: roots.map(({ path }) => path).join(', ') });
    const byPath = new Map(files.map(({ path, bytes }) => [path.toLowerCase(), bytes]));
    return readProjectElement(readXml(decoded(root.bytes)), byPath);
  });
}

export function readCodebookFile(bytes: Uint8Array): ReadCodebookFile {
  return unlessRefused(() => {
    const faults: Fault[] = [];
    return { ok: true, codebook: readCodebookElement(readXml(decoded(bytes)), faults), faults };
  });
}

function unlessRefused<T>(read: () => T): T | { ok: false; refusal: Refusal } {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile('notXml', { line: 1, reason: 'not UTF-8' });
  }
}

function readProjectElement(root: ReadElement, files: ReadonlyMap<string, Uint8Array>): ReadProject {
  if (root.name !== 'Project' || (root.namespace !== '' && !/^urn:QDA-XML:project:/i.test(root.namespace)))
    throw new RefusedFile('notProject', { root: root.name });
  const faults: Fault[] = [];
  const guids = watchGuids(faults);
  const codes = readCodes(childNamed(childNamed(root, 'CodeBook'), 'Codes'), guids);
  const users = childrenNamed(childNamed(root, 'Users'), 'User').flatMap((read) => {
    const guid = guids.take(read, 'User');
    const name = (read.attributes['name'] ?? read.attributes['id'] ?? '').trim();
    return guid === null ? [] : [{ guid, name: name === '' ? guid.slice(0, 8) : name }];
  });
  const variables = readVariables(childNamed(root, 'Variables'), guids);
  const around: SourceSurroundings = {
    files,
    guids,
    faults,
    codes: new Map(allCodes(codes).map((code) => [code.guid, code])),
    users: new Map(users.map((user) => [user.guid, user])),
    valuesOf: (read) => readValues(read, variables),
    notesOf: (read) => referencesOf(read, 'NoteRef'),
  };
  const notes = readNotes(childNamed(root, 'Notes'), around);
  const read = childNamed(root, 'Sources')?.children ?? [];
  const sources = read.flatMap((source) => {
    const kept =
      source.name === 'TextSource'
        ? readTextSource(source, around)
        : source.name === 'PDFSource'
          ? readPdfSource(source, around)
          : null;
    return kept === null ? [] : [kept];
  });
  const sourceOf = textOfPdf(read);
  const description = textOf(root, 'Description');
  const createdAt = root.attributes['creationDateTime'];
  return {
    ok: true,
    faults,
    leftOut: countLeftOut(root, read),
    project: {
      name: root.attributes['name'] ?? '',
      origin: root.attributes['origin'] ?? '',
      ...(description === undefined ? {} : { description }),
      ...(createdAt === undefined ? {} : { createdAt }),
      users,
      codes,
      variables,
      cases: readCases(childNamed(root, 'Cases'), around, sourceOf),
      sources,
      notes,
      sets: readSets(childNamed(root, 'Sets'), guids, sourceOf),
    },
  };
}

function allCodes(codes: readonly RefiCode[]): RefiCode[] {
  return codes.flatMap((code) => [code, ...allCodes(code.codes)]);
}

function readVariables(parent: ReadElement | undefined, guids: SeenGuids): RefiVariable[] {
  const types: readonly string[] = ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'];
  return childrenNamed(parent, 'Variable').flatMap((read) => {
    const guid = guids.take(read, 'Variable');
    const written = read.attributes['typeOfVariable'] ?? '';
    const type = (types.includes(written) ? written : 'Text') as RefiVariable['type'];
    return guid === null ? [] : [{ guid, name: read.attributes['name'] ?? guid, type }];
  });
}

function readValues(parent: ReadElement, variables: readonly RefiVariable[]): RefiValue[] {
  return childrenNamed(parent, 'VariableValue').flatMap((read) => {
    const variable = readGuid(childNamed(read, 'VariableRef')?.attributes['targetGUID'] ?? '');
    const value = read.children.find((child) => child.name.endsWith('Value'))?.text;
    const isKnown = variables.some((one) => one.guid === variable);
    return variable === null || !isKnown || value === undefined ? [] : [{ variable, value }];
  });
}

/** References to a PDF mean its text here. */
function textOfPdf(sources: readonly ReadElement[]): (guid: string) => string {
  const texts = new Map<string, string>();
  for (const source of sources) {
    const guid = readGuid(source.attributes['guid'] ?? '');
    const text = readGuid(childNamed(source, 'Representation')?.attributes['guid'] ?? '');
    if (guid !== null && text !== null) texts.set(guid, text);
  }
  return (guid) => texts.get(guid) ?? guid;
}

function readCases(
  parent: ReadElement | undefined,
  around: SourceSurroundings,
  sourceOf: (guid: string) => string,
): RefiCase[] {
  return childrenNamed(parent, 'Case').flatMap((read) => {
    const guid = around.guids.take(read, 'Case');
    const description = textOf(read, 'Description');
    if (guid === null) return [];
    const sources = referencesOf(read, 'SourceRef').map(sourceOf);
    return [
      {
        guid,
        name: read.attributes['name'] ?? '',
        ...(description === undefined ? {} : { description }),
        values: around.valuesOf(read),
        sources,
      },
    ];
  });
}

function readNotes(parent: ReadElement | undefined, around: SourceSurroundings): RefiNote[] {
  return childrenNamed(parent, 'Note').flatMap((read) => {
    const note = readTextSource(read, around);
    if (note === null) return [];
    const { guid, name, text, user, createdAt } = note;
    const made = { ...(user === undefined ? {} : { user }), ...(createdAt === undefined ? {} : { createdAt }) };
    return [{ guid, name, text, ...made }];
  });
}

function readSets(parent: ReadElement | undefined, guids: SeenGuids, sourceOf: (guid: string) => string): RefiSet[] {
  return childrenNamed(parent, 'Set').flatMap((read) => {
    const guid = guids.take(read, 'Set');
    const description = textOf(read, 'Description');
    if (guid === null) return [];
    return [
      {
        guid,
        name: read.attributes['name'] ?? '',
        ...(description === undefined ? {} : { description }),
        codes: referencesOf(read, 'MemberCode'),
        sources: referencesOf(read, 'MemberSource').map(sourceOf),
        notes: referencesOf(read, 'MemberNote'),
      },
    ];
  });
}

function countLeftOut(root: ReadElement, sources: readonly ReadElement[]): LeftOut {
  const count = (name: string) => sources.filter((source) => source.name === name).length;
  return {
    pictures: count('PictureSource'),
    sounds: count('AudioSource'),
    videos: count('VideoSource'),
    pdfSelections: sources.reduce((sum, source) => sum + childrenNamed(source, 'PDFSelection').length, 0),
    links: childrenNamed(childNamed(root, 'Links'), 'Link').length,
    graphs: childrenNamed(childNamed(root, 'Graphs'), 'Graph').length,
  };
}
