// What may be wrong with a file, coded; whoever shows it has the words. A refusal is of the whole file, a fault of one thing in it.

export type RefusalCode =
  'notProject' | 'severalProjects' | 'notCodebook' | 'notXml' | 'doctype' | 'tooDeep' | 'tooManyElements' | 'noCodes';

export interface Refusal {
  code: RefusalCode;
  values: Record<string, string | number>;
}

export type FaultCode =
  /** What comes second is left out. */
  | 'duplicateGuid'
  /** The thing is left out. */
  | 'invalidGuid'
  | 'invalidAttribute'
  | 'unknownCode'
  | 'folderCoded'
  | 'selectionOutside'
  | 'selectionEmpty'
  | 'sourceMissing'
  | 'sourceElsewhere'
  | 'sourceNotText'
  | 'sourceNotUtf8'
  /** The coding stays, without its coder. */
  | 'unknownUser'
  /** Told, nothing is lost. */
  | 'lineEndsCountedOnce'
  | 'lineEndsCountedTwice';

export interface Fault {
  code: FaultCode;
  values: Record<string, string | number>;
}

/** Thrown inside of the library only; its doors return it. */
export class RefusedFile extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, values: Refusal['values'] = {}) {
    super(code);
    this.refusal = { code, values };
  }
}
