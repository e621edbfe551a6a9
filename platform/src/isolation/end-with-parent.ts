// A process that is stuck in its work hears of nothing; a thread beside it sees that its parent is gone, and ends it.
import { Worker } from 'node:worker_threads';

const lookMilliseconds = 1000;

/** For a process whose parent alone watches its limits: when the parent is killed, nobody else would end it. Its memory is that of
 *  a small thread. Windows keeps the number of a parent that is gone: there it changes nothing. */
export function endWithParent(): void {
  const parent = process.ppid;
  new Worker(
    `setInterval(() => { if (process.ppid !== ${String(parent)}) process.kill(process.pid, 'SIGKILL'); }, ${String(lookMilliseconds)})`,
    { eval: true },
  ).unref();
}
