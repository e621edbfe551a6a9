// All passages that a search looks through, numbered from 0: segment after segment, those of replaced versions left out.
import type { Alpha3 } from '@common-thread/vocabulary';

export interface SearchedVersion {
  versionId: string;
  contributionId: string;
  title: string;
  country: Alpha3 | null;
  organisation: string | null;
  date: string | null;
  contributionLanguage: string | null;
  fileName: string;
  passages: number;
  /** null: not in the index yet. */
  segment: number | null;
  firstNumber: number | null;
  numbers: number | null;
  words: number | null;
  foundSince: Date | null;
}

/** What is known of the passages of a version, by ordinal. */
export interface VersionPassages {
  /** In words. */
  lengths: Uint16Array;
  languages: string[];
  languageOf: Uint8Array;
}

export interface Universe {
  /** Numbers there are, those of no living passage among them. */
  size: number;
  versions: SearchedVersion[];
  /** Version of a number; -1 where no passage that counts stands. */
  versionOf: Int32Array;
  /** First number of a version. */
  firstOf: Int32Array;
  /** 1 for every number of a passage that counts. */
  isLiving: Uint8Array;
  lengthOf: Uint16Array;
  averageLength: number;
  passages: number;
  /** First number of a segment; undefined for one that holds nothing that counts. */
  baseOf: ReadonlyMap<number, number>;
}

/** @param sizeOf numbers in each segment */
export function numberPassages(
  versions: SearchedVersion[],
  sizeOf: ReadonlyMap<number, number>,
  passagesOf: (version: SearchedVersion) => VersionPassages | undefined,
): Universe {
  const baseOf = new Map<number, number>();
  let size = 0;
  for (const { segment } of versions) {
    if (segment === null || baseOf.has(segment)) continue;
    baseOf.set(segment, size);
    size += sizeOf.get(segment) ?? 0;
  }
  const versionOf = new Int32Array(size).fill(-1);
  const isLiving = new Uint8Array(size);
  const lengthOf = new Uint16Array(size);
  const firstOf = new Int32Array(versions.length).fill(-1);
  let words = 0;
  let passages = 0;
  for (const [index, version] of versions.entries()) {
    const base = version.segment === null ? undefined : baseOf.get(version.segment);
    const known = passagesOf(version);
    if (base === undefined || known === undefined) continue;
    const first = base + (version.firstNumber ?? 0);
    firstOf[index] = first;
    for (let ordinal = 0; ordinal < known.lengths.length; ordinal += 1) {
      if (known.languageOf[ordinal] === absent) continue;
      versionOf[first + ordinal] = index;
      isLiving[first + ordinal] = 1;
      passages += 1;
    }
    lengthOf.set(known.lengths, first);
    words += version.words ?? 0;
  }
  return {
    size,
    versions,
    versionOf,
    firstOf,
    isLiving,
    lengthOf,
    averageLength: passages === 0 ? 1 : words / passages,
    passages,
    baseOf,
  };
}

/** Stands for the language of an ordinal that has no passage. */
export const absent = 255;

/** Whether passages have the same numbers still, so that they need not be numbered again. */
export function isNumberedAlike(universe: Universe, versions: readonly SearchedVersion[]): boolean {
  return (
    universe.versions.length === versions.length &&
    universe.versions.every((known, index) => {
      const version = versions[index];
      return known.versionId === version?.versionId && known.segment === version.segment;
    })
  );
}
