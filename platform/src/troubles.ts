// What keeps an installation from working for a while, and passes when somebody sees to the machine: not a fault of the program.
import pg from 'pg';

/** - databaseAway: it can't be reached, is starting or stopping, or follows another as a standby.
 *  - diskFull: nothing more can be written, to the database or to the originals. */
export type Trouble = 'databaseAway' | 'diskFull';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: connections (08), too many connections, being shut down,
 *  starting up, a transaction that can only read. */
const awayCodes = /^(08...|53300|57P0[1-5]|25006)$/;
/** Of the system, where nobody answers at the database's address. */
const unreachable = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
]);
/** Of the client library, which gives these errors no code. */
const brokenConnection =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired)/;
const diskFullCodes = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** @returns null for every other error: those are to be looked into */
export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  if (code !== undefined && diskFullCodes.has(code)) return 'diskFull';
  if (isConnectionTrouble(error)) return 'databaseAway';
  // Some errors of the system come with another one around them that says what was tried.
  return error.cause instanceof Error ? troubleOf(error.cause) : null;
}

/** Whether the connection itself is lost or was refused; not when the server answered that it can only read. */
export function isConnectionTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Of several addresses tried (IPv6 and IPv4) each has its own error.
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isConnectionTrouble);
  const code = codeOf(error);
  if (error instanceof pg.DatabaseError) return code !== undefined && awayCodes.test(code);
  return (code !== undefined && unreachable.has(code)) || brokenConnection.test(error.message);
}

function codeOf(error: Error): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : undefined;
}
