// Codes as elements of a project or a codebook, and the codebook file.
import type { RefiCode, RefiCodebook } from './project.ts';
import { container, element, textElement, writeXml, type XmlElement } from './write-xml.ts';

export const codebookNamespace = 'urn:QDA-XML:codebook:1.0';

function codeElement(code: RefiCode, withNotes: boolean): XmlElement {
  return element('Code', { guid: code.guid, name: code.name, isCodable: code.isCodable, color: code.color }, [
    textElement('Description', code.description),
    ...(withNotes ? (code.notes ?? []) : []).map((guid) => element('NoteRef', { targetGUID: guid })),
    ...code.codes.map((below) => codeElement(below, withNotes)),
  ]);
}

/** @param form notes on codes are part of a project's form alone */
export function codesElement(codes: readonly RefiCode[], form: 'project' | 'codebook'): XmlElement | null {
  return container(
    'Codes',
    codes.map((code) => codeElement(code, form === 'project')),
  );
}

/** A .qdc file. The schema has no codebook without a code: throws for one. */
export function writeCodebookFile(codebook: RefiCodebook): string {
  const codes = codesElement(codebook.codes, 'codebook');
  if (codes === null) throw new Error('A REFI-QDA codebook holds at least one code.');
  return writeXml(element('CodeBook', { xmlns: codebookNamespace, origin: codebook.origin }, [codes]));
}
