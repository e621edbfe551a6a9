// Writes a project: project.qde and the files beside it, in the order of elements that the schema asks for.
import { zipSync } from 'fflate';
import type {
  RefiCase,
  RefiCoding,
  RefiNote,
  RefiProject,
  RefiSelection,
  RefiSet,
  RefiSource,
  RefiValue,
  RefiVariable,
} from './project.ts';
import { codesElement } from './write-codes.ts';
import { container, element, textElement, writeXml, type XmlElement } from './write-xml.ts';

export const projectNamespace = 'urn:QDA-XML:project:1.0';

export interface ProjectFile {
  path: string;
  bytes: Uint8Array;
}

/** Texts are written as files in UTF-8 with LF and without a byte order mark; internal files are named by GUIDs. */
export function writeProjectFiles(project: RefiProject): ProjectFile[] {
  const encoder = new TextEncoder();
  const files: ProjectFile[] = [{ path: 'project.qde', bytes: encoder.encode(writeXml(projectElement(project))) }];
  for (const source of project.sources) {
    files.push({ path: `sources/${source.guid}.txt`, bytes: encoder.encode(source.text) });
    if (source.pdf !== undefined) files.push({ path: `sources/${source.pdf.guid}.pdf`, bytes: source.pdf.bytes });
  }
  return files;
}

/** Any fixed moment: the same project gives the same bytes. Of the local day, as ZIP has it. */
const fileDate = new Date(2000, 0, 1);

/** A .qdpx file. In memory: not for projects with gigabytes of originals. */
export function writeProjectArchive(project: RefiProject): Uint8Array {
  const files = writeProjectFiles(project).map(({ path, bytes }) => {
    const level = path.endsWith('.pdf') ? 0 : 6;
    return [path, [bytes, { level, mtime: fileDate }]] as const;
  });
  return zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0]);
}

function projectElement(project: RefiProject): XmlElement {
  const codes = codesElement(project.codes, 'project');
  return element(
    'Project',
    {
      xmlns: projectNamespace,
      name: project.name,
      origin: project.origin,
      creationDateTime: project.createdAt,
    },
    [
      container(
        'Users',
        project.users.map((user) => element('User', { guid: user.guid, name: user.name })),
      ),
      codes === null ? null : element('CodeBook', {}, [codes]),
      container('Variables', project.variables.map(variableElement)),
      container(
        'Cases',
        project.cases.map((one) => caseElement(one, project.variables)),
      ),
      container(
        'Sources',
        project.sources.map((source) => sourceElement(source, project.variables)),
      ),
      container('Notes', project.notes.map(noteElement)),
      container('Sets', project.sets.map(setElement)),
      textElement('Description', project.description),
    ],
  );
}

function variableElement({ guid, name, type, description }: RefiVariable): XmlElement {
  return element('Variable', { guid, name, typeOfVariable: type }, [textElement('Description', description)]);
}

function valueElement({ variable, value }: RefiValue, variables: readonly RefiVariable[]): XmlElement {
  const type = variables.find((one) => one.guid === variable)?.type ?? 'Text';
  return element('VariableValue', {}, [
    element('VariableRef', { targetGUID: variable }),
    element(`${type}Value`, {}, [value]),
  ]);
}

function caseElement(one: RefiCase, variables: readonly RefiVariable[]): XmlElement {
  return element('Case', { guid: one.guid, name: one.name }, [
    textElement('Description', one.description),
    ...one.values.map((value) => valueElement(value, variables)),
    ...one.sources.map((guid) => element('SourceRef', { targetGUID: guid })),
  ]);
}

function sourceElement(source: RefiSource, variables: readonly RefiVariable[]): XmlElement {
  const values = source.values.map((value) => valueElement(value, variables));
  const made = { creatingUser: source.user, creationDateTime: source.createdAt };
  const text = { plainTextPath: `internal://${source.guid}.txt`, ...made };
  const coded = [
    ...source.selections.map(selectionElement),
    ...source.codings.map(codingElement),
    ...source.notes.map(noteReference),
  ];
  if (source.pdf === undefined)
    return element('TextSource', { guid: source.guid, name: source.name, ...text }, [
      textElement('Description', source.description),
      ...coded,
      ...values,
    ]);
  return element(
    'PDFSource',
    { guid: source.pdf.guid, name: source.name, path: `internal://${source.pdf.guid}.pdf`, ...made },
    [
      textElement('Description', source.description),
      element('Representation', { guid: source.guid, name: source.name, ...text }, coded),
      ...values,
    ],
  );
}

function selectionElement(selection: RefiSelection): XmlElement {
  return element(
    'PlainTextSelection',
    {
      guid: selection.guid,
      name: selection.name,
      startPosition: selection.start,
      endPosition: selection.end,
      creatingUser: selection.user,
      creationDateTime: selection.createdAt,
    },
    [
      textElement('Description', selection.description),
      ...selection.codings.map(codingElement),
      ...selection.notes.map(noteReference),
    ],
  );
}

function codingElement(coding: RefiCoding): XmlElement {
  return element('Coding', { guid: coding.guid, creatingUser: coding.user, creationDateTime: coding.createdAt }, [
    element('CodeRef', { targetGUID: coding.code }),
    ...coding.notes.map(noteReference),
  ]);
}

function noteReference(guid: string): XmlElement {
  return element('NoteRef', { targetGUID: guid });
}

function noteElement(note: RefiNote): XmlElement {
  return element(
    'Note',
    { guid: note.guid, name: note.name, creatingUser: note.user, creationDateTime: note.createdAt },
    [element('PlainTextContent', {}, [note.text])],
  );
}

function setElement(set: RefiSet): XmlElement {
  return element('Set', { guid: set.guid, name: set.name }, [
    textElement('Description', set.description),
    ...set.codes.map((guid) => element('MemberCode', { targetGUID: guid })),
    ...set.sources.map((guid) => element('MemberSource', { targetGUID: guid })),
    ...set.notes.map((guid) => element('MemberNote', { targetGUID: guid })),
  ]);
}
