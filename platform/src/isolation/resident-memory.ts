// Resident memory of a process, where the system tells it.
import { readFileSync } from 'node:fs';

const pageBytes = 4096;

/** @returns bytes, or null where there is no /proc or the process has ended */
export function residentBytes(processId: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${String(processId)}/statm`, 'utf8').split(' ')[1]);
    return Number.isFinite(pages) ? pages * pageBytes : null;
  } catch {
    return null;
  }
}
