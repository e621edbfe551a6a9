// Which documents may come with a submission: judged by name and size; they are read only when it is accepted.
import { basename } from 'node:path';
import { defaultReadingLimits } from '@common-thread/document-reading';
import { firstCodePoints, storableText } from '@common-thread/platform';

/** Endings of the formats that are read. Archives and tables are not taken: an editor has to see each file. */
export const submittedFileKinds = ['.pdf', '.docx', '.pptx', '.odt', '.html', '.htm', '.md', '.txt'] as const;
export const maximumSubmittedFiles = 10;

export type FileFault =
  | { code: 'fileKindNotTaken'; values: { file: string } }
  | { code: 'fileEmpty'; values: { file: string } }
  | { code: 'fileTooLarge'; values: { file: string; limit: string } }
  | { code: 'tooManySubmittedFiles'; values: { file: string; limit: number } };

/** The last part of what a browser calls the file, short enough for a path. */
export function submittedFileName(name: string): string {
  const last = storableText(basename(name.replaceAll('\\', '/')))
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  const ending = /\.[^.]{1,5}$/.exec(last)?.[0] ?? '';
  return firstCodePoints(last.slice(0, last.length - ending.length), 120) + ending;
}

/** @param already how many files the submission has
 *  @returns null when the file may come */
export function faultOfFile(file: { name: string; bytes: number }, already: number): FileFault | null {
  const name = submittedFileName(file.name);
  const limit = defaultReadingLimits.maximumBytes;
  const isKnownKind = submittedFileKinds.some((kind) => name.toLowerCase().endsWith(kind) && name.length > kind.length);
  // A hidden file or one of a word processor's own would be passed over by the import.
  if (!isKnownKind || /^(\.|~\$)/.test(name)) return { code: 'fileKindNotTaken', values: { file: name } };
  if (file.bytes === 0) return { code: 'fileEmpty', values: { file: name } };
  if (file.bytes > limit)
    return { code: 'fileTooLarge', values: { file: name, limit: `${String(Math.round(limit / 2 ** 20))} MB` } };
  if (already >= maximumSubmittedFiles)
    return { code: 'tooManySubmittedFiles', values: { file: name, limit: maximumSubmittedFiles } };
  return null;
}

/** Names that the paths of one submission can hold beside each other: the second "report.pdf" becomes "report (2).pdf". */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const ending = /\.[^.]+$/.exec(name)?.[0] ?? '';
    const stem = name.slice(0, name.length - ending.length);
    let distinct = name;
    for (let number = 2; taken.has(distinct.toLowerCase()); number += 1)
      distinct = `${stem} (${String(number)})${ending}`;
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}
