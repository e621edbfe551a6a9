// The passages of one language with what is known of them for one code: as rows, the way ranking wants them.
import type { ScreeningDecision } from '@common-thread/text-analysis';

export interface ScopePassage {
  version: string;
  ordinal: number;
  language: string;
}

/** Codings of one code on one version; each place of the three belongs to one passage. */
export interface CodingsOfVersion {
  version: string;
  ordinals: number[];
  /** One letter each: s(uggested), a(ccepted) or r(ejected). */
  statuses: string;
  scores: number[];
}

export interface PassagePlace {
  version: string;
  ordinal: number;
}

/** Passages of one language, one row each. */
export interface OrderRows {
  places: readonly PassagePlace[];
  rowOf: ReadonlyMap<string, number>;
}

export function orderRows(places: readonly PassagePlace[]): OrderRows {
  return { places, rowOf: new Map(places.map((place, row) => [placeName(place), row])) };
}

const placeName = ({ version, ordinal }: PassagePlace): string => `${version}:${String(ordinal)}`;

/** What people decided and what the lexicon says, by row. */
export interface KnownOfRows {
  decisions: ScreeningDecision[];
  lexiconScores: Float32Array;
  found: number;
}

/** Codings of passages that are not among the rows (another language, a list of sources) are passed over. */
export function knownOfRows(rows: OrderRows, codings: readonly CodingsOfVersion[]): KnownOfRows {
  const lexiconScores = new Float32Array(rows.places.length);
  const decisions: ScreeningDecision[] = [];
  let found = 0;
  for (const { version, ordinals, statuses, scores } of codings) {
    ordinals.forEach((ordinal, at) => {
      const row = rows.rowOf.get(placeName({ version, ordinal }));
      if (row === undefined) return;
      const status = statuses.charAt(at);
      if (status === 's') lexiconScores[row] = scores[at] ?? 0;
      else decisions.push({ row, isRelevant: status === 'a' });
      if (status === 'a') found += 1;
    });
  }
  return { decisions, lexiconScores, found };
}

/** 1 for every row that is not to be shown. */
export function leftOutRows(rows: OrderRows, leftOut: readonly PassagePlace[]): Uint8Array {
  const isLeftOut = new Uint8Array(rows.places.length);
  for (const place of leftOut) {
    const row = rows.rowOf.get(placeName(place));
    if (row !== undefined) isLeftOut[row] = 1;
  }
  return isLeftOut;
}
