// What may go wrong with a backup, and what to do about it. Only the command line says these, in English.
import { catalogueProblems, failure, success, type Problem, type Result } from '../problems.ts';
import type { MessageValues } from '../messages.ts';

const english = {
  fileThere: '{file} exists already. Choose another name, or add --force to write over it.',
  fileMissing: 'There is no file {file}. Check the path.',
  notWritten: '{file} could not be written: {reason}. Nothing of it was kept.',
  notRead: '{file} could not be read: {reason}.',
  notBackup: '{file} is not a backup of Common Thread.',
  cutOff: '{file} is not whole: its end is missing. It was cut off while it was written or copied. Use another copy.',
  damaged: '{file} is damaged: {what}. Use another copy.',
  foreign: '{file} holds what no backup holds: {what}. It was not made by this program; do not use it.',
  newerFormat:
    '{file} was made by a newer version of the program, in a form this version cannot read. Install a newer version and try again.',
  newerProgram:
    '{file} was made by a newer version of the program ({version}); this version does not know {migrations}. Install that version or a newer one and try again.',
  otherSchema:
    '{file} was made by a program whose {migrations} differ from those of this one. Use the program it was made with.',
  otherColumns:
    'The table {table} of {file} has other columns than this program gives it. The schema was changed by hand; use the program and the schema it was made with.',
  nothingHere: 'There is no installation in {folder}. Check --data, or DATABASE_URL.',
  movedAway:
    'The database of {folder} moved to {to} on {date}. Set DATABASE_URL to its address. To go on with the old one instead, remove moved.json there.',
  noSchema: 'The database holds nothing of Common Thread. Check --data, or DATABASE_URL.',
  notEmpty:
    'The database is not empty; it holds {tables}. Nothing was changed. Choose an empty database, or another data folder with --data.',
  foreignTables:
    'The database holds tables that are not of this program: {tables}. Nothing was changed. Choose an empty database.',
  newerDatabase:
    'The database was used by a newer version of the program: this one does not know {migrations}. Nothing was changed. Choose an empty database.',
  inUse:
    'Other processes of the program are at work on {database} ({processes}). Stop the site and every other command first.',
  locked:
    'Another program holds tables of {database}, so that they cannot be changed. Nothing was changed. End its connections and try again.',
  sameDatabase: 'That is the database the installation uses now. Name another one.',
  oldPostgres: 'PostgreSQL {version} is too old. Version 15 or newer is needed.',
  otherEncoding: 'The database is encoded in {encoding}. Create it with the encoding UTF8.',
  notAnAddress:
    'That is not the address of a PostgreSQL database. It has the form postgres://USER:PASSWORD@HOST:PORT/DATABASE.',
  unreachable: 'The database at {address} cannot be reached: {reason}. Check the address, the user and the password.',
  wasInUse:
    'Another process of the program began to work on {database} during the move; so that what it wrote would be missing. Nothing was moved. Stop every process and move again.',
  differs: 'What the database holds of {tables} differs from what was sent there. Nothing was kept; try again.',
} as const;

export type BackupProblemCode = keyof typeof english;

const problems = catalogueProblems('backup', english);

/** Carries a problem out of the depth of a stream or transaction to the door, which returns it. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(code: BackupProblemCode, values: MessageValues = {}) {
    const problem = problems.problem('en', code, values);
    super(problem.message);
    this.problem = problem;
  }
}

/** Every door's way in: expected failures are returned, anything else is thrown on. */
export async function settled<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work());
  } catch (error) {
    if (error instanceof Refusal) return failure(error.problem);
    throw error;
  }
}

/** True when the file itself is what is wrong, not how the command was used. */
export function isProblemOfFile(problem: Problem): boolean {
  return ['notBackup', 'cutOff', 'damaged', 'foreign', 'notWritten', 'notRead', 'differs', 'wasInUse']
    .map((code) => `backup.${code}`)
    .includes(problem.code);
}

/** "a, b and 12 more" */
export function someOf(names: readonly string[], shown = 8): string {
  const more = names.length - shown;
  return more > 0 ? `${names.slice(0, shown).join(', ')} and ${String(more)} more` : names.join(', ');
}

const reasons: Record<string, string> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'no space is left in the quota',
  EFBIG: 'it would be larger than a file may be there',
  EACCES: 'the program may not write there',
  EPERM: 'the program may not write there',
  EROFS: 'the disk can only be read',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
};

/** What the system says of a file, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

/** Whether the system itself refused (a disk, a path), rather than the program. */
export function isSystemError(error: unknown): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && typeof syscall === 'string';
}
