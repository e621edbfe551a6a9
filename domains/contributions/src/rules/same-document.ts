// Tells a new version of a document from another document that happens to have the same file name.

/** Estimated Jaccard similarity of the texts' shingles above which two files of one name are versions of one document. A
 *  reworked paper keeps a good part of its sentences; two papers called report.pdf share almost none. */
export const versionSimilarity = 0.2;

export function isNewVersion(similarity: number, sameTitle: boolean): boolean {
  return sameTitle || similarity >= versionSimilarity;
}

/** Above this similarity two documents are shown as near-duplicates of each other. */
export const nearDuplicateSimilarity = 0.8;

/** `report.pdf` is taken: `report (2).pdf`, then `report (3).pdf`. */
export function nextFreePath(path: string, isTaken: (path: string) => boolean): string {
  if (!isTaken(path)) return path;
  const dot = path.lastIndexOf('.');
  const [stem, ending] = dot > path.lastIndexOf('/') + 1 ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
  for (let number = 2; ; number += 1) {
    const candidate = `${stem} (${String(number)})${ending}`;
    if (!isTaken(candidate)) return candidate;
  }
}
