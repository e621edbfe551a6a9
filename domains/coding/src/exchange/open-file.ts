// Opens a file of another program under limits, and says in one line what is wrong with it or with a thing in it.
import { defaultArchiveLimits, readArchive, type ArchiveLimits } from '@common-thread/document-reading';
import {
  readCodebookFile,
  readProjectFiles,
  type Fault,
  type LeftOut,
  type RefiCode,
  type RefiProject,
} from '@common-thread/interchange';
import { failure, success, type Problem, type Result } from '@common-thread/platform';
import type { UnLanguage } from '@common-thread/vocabulary';
import { exchangeProblems } from './exchange.problems.ts';

/** Of a project: larger ones are taken apart before they come. */
export const projectLimits: ArchiveLimits = {
  ...defaultArchiveLimits,
  maximumBytes: 512 * 1024 * 1024,
  maximumExpandedBytes: 1024 * 1024 * 1024,
};

export interface OpenedFile {
  kind: 'project' | 'codebook';
  codes: RefiCode[];
  /** Null for a codebook. */
  project: RefiProject | null;
  origin: string;
  leftOut: LeftOut | null;
  faults: Fault[];
  /** Files of the archive that could not be taken, each with one line. */
  lines: string[];
}

/** A ZIP is a project, anything else a codebook. */
export async function openFile(language: UnLanguage, name: string, bytes: Uint8Array): Promise<Result<OpenedFile>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) {
    const read = readCodebookFile(bytes);
    if (!read.ok) return failure(refused(language, name, read.refusal.code, read.refusal.values));
    const { codes, origin } = read.codebook;
    return success({ kind: 'codebook', codes, project: null, origin, leftOut: null, faults: read.faults, lines: [] });
  }
  const archive = await readArchive(bytes, projectLimits);
  const lines = archive.refused.map(({ path, problem }) => archiveLine(language, name, path, problem.code));
  const whole = archive.refused.find(({ path }) => path === '');
  if (whole !== undefined)
    return failure({ code: `exchange.${whole.problem.code}`, message: lines[0] ?? '', field: 'file' });
  const read = readProjectFiles(archive.files);
  if (!read.ok) {
    const problem = refused(language, name, read.refusal.code, read.refusal.values);
    // What could not be unpacked says more than that something is missing.
    const [first] = lines;
    return failure(
      read.refusal.code === 'notProject' && first !== undefined ? { ...problem, message: first } : problem,
    );
  }
  const { project, leftOut, faults } = read;
  return success({ kind: 'project', codes: project.codes, project, origin: project.origin, leftOut, faults, lines });
}

function refused(
  language: UnLanguage,
  file: string,
  code: Parameters<typeof exchangeProblems.problem>[1],
  values: Record<string, string | number>,
): Problem {
  return exchangeProblems.problem(language, code, { ...values, file }, 'file');
}

function archiveLine(language: UnLanguage, file: string, path: string, code: string): string {
  const named = path === '' ? 'archive' : 'entry';
  const known = `${named}.${code}`;
  return exchangeProblems.message(language, exchangeProblems.has(known) ? known : `${named}.damaged`, { file, path });
}

/** One line for each fault. */
export function lineOfFault(language: UnLanguage, fault: Fault): string {
  return exchangeProblems.message(language, fault.code, fault.values);
}
