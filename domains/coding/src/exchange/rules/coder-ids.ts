// Coders by their ids here and by their GUIDs in files: who came with a project keeps the GUID.
import { guidOf } from '@common-thread/interchange';

/** Id of a coder who came with a project; '' is the one whose codings have none. */
export function importedCoderId(guid: string): string {
  return `imported:${guid === '' ? 'unknown' : guid}`;
}

const importedCoder = /^imported:([0-9a-f-]{36})$/;

export function userGuid(coderId: string): string {
  return importedCoder.exec(coderId)?.[1] ?? guidOf('common-thread', 'person', coderId);
}
