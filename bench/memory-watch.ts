// Peak memory of this process and everything it started, read from /proc five times a second.
import { readdirSync, readFileSync } from 'node:fs';

/** Where there is no /proc the peak is 0. Shared pages of the database server are counted once (proportional set size). */
export function startMemoryWatch(): { stop(): number } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, familyBytes());
  };
  look();
  const timer = setInterval(look, 200);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

function familyBytes(): number {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    const parents = new Map(processes.map((id) => [id, parentOf(id)]));
    const isOurs = (id: number): boolean =>
      id === process.pid ||
      isPostgresOfOurs(id) ||
      (parents.get(id) !== undefined && parents.get(id) !== 0 && isOurs(parents.get(id) ?? 0));
    return processes.filter(isOurs).reduce((sum, id) => sum + proportionalBytes(id), 0);
  } catch {
    return 0;
  }
}

/** The server is detached from us; it works in the scratch folder of this benchmark. */
function isPostgresOfOurs(id: number): boolean {
  try {
    return readFileSync(`/proc/${String(id)}/cmdline`, 'utf8').includes('common-thread-bench-');
  } catch {
    return false;
  }
}

function parentOf(id: number): number {
  try {
    const stat = readFileSync(`/proc/${String(id)}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function proportionalBytes(id: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${String(id)}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
