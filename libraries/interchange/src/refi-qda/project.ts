// A REFI-QDA project and codebook as this library reads and writes them. Offsets count Unicode code points, end-exclusive.

/** Lower case, without braces. */
export type Guid = string;

export interface RefiUser {
  guid: Guid;
  name: string;
}

/** A code, or a folder of codes where it is not codable. */
export interface RefiCode {
  guid: Guid;
  name: string;
  isCodable: boolean;
  /** #RGB or #RRGGBB */
  color?: string;
  description?: string;
  /** Notes on the code; a project can hold them, a codebook file can't. */
  notes?: Guid[];
  codes: RefiCode[];
}

export type VariableType = 'Text' | 'Boolean' | 'Integer' | 'Float' | 'Date' | 'DateTime';

export interface RefiVariable {
  guid: Guid;
  name: string;
  type: VariableType;
  description?: string;
}

/** A value as it is written in the file, whatever its type. */
export interface RefiValue {
  variable: Guid;
  value: string;
}

export interface RefiCase {
  guid: Guid;
  name: string;
  description?: string;
  values: RefiValue[];
  sources: Guid[];
}

export interface RefiCoding {
  guid: Guid;
  code: Guid;
  user?: Guid;
  /** ISO 8601 with time zone. */
  createdAt?: string;
  notes: Guid[];
}

export interface RefiSelection {
  guid: Guid;
  name: string;
  start: number;
  end: number;
  description?: string;
  user?: Guid;
  createdAt?: string;
  codings: RefiCoding[];
  notes: Guid[];
}

export interface RefiSource {
  guid: Guid;
  name: string;
  description?: string;
  /** Unicode NFC with LF line ends. */
  text: string;
  /** The PDF whose text this is, with a GUID of its own. */
  pdf?: { guid: Guid; bytes: Uint8Array };
  user?: Guid;
  createdAt?: string;
  selections: RefiSelection[];
  /** Codings of the source as a whole. */
  codings: RefiCoding[];
  notes: Guid[];
  values: RefiValue[];
}

export interface RefiNote {
  guid: Guid;
  name: string;
  text: string;
  user?: Guid;
  createdAt?: string;
}

export interface RefiSet {
  guid: Guid;
  name: string;
  description?: string;
  codes: Guid[];
  sources: Guid[];
  notes: Guid[];
}

export interface RefiProject {
  name: string;
  /** Program that wrote the file. */
  origin: string;
  description?: string;
  createdAt?: string;
  users: RefiUser[];
  codes: RefiCode[];
  variables: RefiVariable[];
  cases: RefiCase[];
  sources: RefiSource[];
  notes: RefiNote[];
  sets: RefiSet[];
}

export interface RefiCodebook {
  origin: string;
  codes: RefiCode[];
}

/** What the file holds and this library leaves out: numbers of each. */
export interface LeftOut {
  pictures: number;
  sounds: number;
  videos: number;
  pdfSelections: number;
  links: number;
  graphs: number;
}
