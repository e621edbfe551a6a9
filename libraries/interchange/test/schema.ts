// Validates against the published schemas of REFI-QDA, which lie beside this file (MIT, see NOTICE).
import { readFileSync } from 'node:fs';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';

/** @returns what the schema refuses; nothing where the file is valid */
export function schemaFaults(schema: 'Project' | 'Codebook', xml: string): string[] {
  const xsd = XmlDocument.fromString(readFileSync(new URL(`./${schema}.xsd`, import.meta.url), 'utf8'));
  const validator = XsdValidator.fromDoc(xsd);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map((detail) => detail.message.trim());
    throw error;
  } finally {
    document.dispose();
    validator.dispose();
    xsd.dispose();
  }
}
