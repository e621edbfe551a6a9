// Processes and those they started, by number, from /proc (Linux).
import { readdirSync, readFileSync } from 'node:fs';

/** The numbers of the processes that this one started and that still run. */
export function childrenOf(id: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => statOf(one)?.[1] === String(id));
}

/** State, parent and what follows them in /proc/ID/stat; null when there is no such process. */
function statOf(id: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${String(id)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** A process and when it began (in ticks of the system's clock): its number alone is given to another after it has ended. */
export interface KnownProcess {
  id: number;
  beganAt: string;
  /** Of its program; the first 15 characters. */
  name: string;
}

export function knownChildrenOf(id: number): KnownProcess[] {
  return childrenOf(id).map((child) => ({ id: child, beganAt: statOf(child)?.[19] ?? '', name: nameOf(child) }));
}

function nameOf(id: number): string {
  try {
    return readFileSync(`/proc/${String(id)}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}

export function isRunning({ id, beganAt }: KnownProcess): boolean {
  const stat = statOf(id);
  return stat !== null && stat[0] !== 'Z' && stat[19] === beganAt;
}

/** SIGKILL of a process and of all it started. It is halted first, so that it starts nothing meanwhile. */
export function killFamily(id: number): void {
  signal(id, 'SIGSTOP');
  for (const one of [id, ...childrenOf(id)]) signal(one, 'SIGKILL');
}

function signal(id: number, name: 'SIGSTOP' | 'SIGKILL'): void {
  try {
    process.kill(id, name);
  } catch {
    // It has ended already.
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

/** Seconds of processor time that a process has used (a hundredth is the unit of /proc). */
export function processorSeconds(id: number): number {
  const stat = statOf(id);
  return stat === null ? 0 : (Number(stat[11]) + Number(stat[12])) / 100;
}
