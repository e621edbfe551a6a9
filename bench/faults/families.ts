// Processes and those they started, by number, from /proc (Linux).
import { readFileSync } from 'node:fs';

/** The numbers of the processes that this one started and that still run. */
export function childrenOf(id: number): number[] {
  try {
    return readFileSync(`/proc/${String(id)}/task/${String(id)}/children`, 'utf8')
      .split(' ')
      .filter((part) => part !== '')
      .map(Number);
  } catch {
    return [];
  }
}

export function isRunning(id: number): boolean {
  try {
    const stat = readFileSync(`/proc/${String(id)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return false;
  }
}

/** SIGKILL of a process and of all it started; the process first, so that it starts nothing in their place. */
export function killFamily(id: number): void {
  const children = childrenOf(id);
  for (const one of [id, ...children]) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
}

/** Resident bytes of a process, shared pages counted by share. 0 where the system does not tell. */
export function proportionalBytes(id: number): number {
  try {
    const rollup = readFileSync(`/proc/${String(id)}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Seconds of processor time that a process has used. */
export function processorSeconds(id: number): number {
  try {
    const stat = readFileSync(`/proc/${String(id)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
