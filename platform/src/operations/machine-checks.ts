// What the doctor sees of the machine: Node, memory, disk, time.
import { statfs } from 'node:fs/promises';
import { freemem, totalmem } from 'node:os';
import { resolve, dirname } from 'node:path';
import { existsSync } from 'node:fs';
import { note, ok, problem, reasonOf, type Finding } from './finding.ts';

const gibibyte = 1024 ** 3;
const inGibibytes = (bytes: number): string => `${(bytes / gibibyte).toFixed(1)} GB`;

/** The oldest Node the program is built for, as package.json says. */
const neededNode = [20, 19] as const;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isEnough = major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1]);
  if (isEnough) return ok('node', `Node ${version}.`);
  return problem('node', `Node ${version} is too old.`, `Install Node ${neededNode.join('.')} or newer.`);
}

/** @param total and @param free in bytes */
export function checkMemory(total: number = totalmem(), free: number = freemem()): Finding {
  const says = `${inGibibytes(total)} of memory, ${inGibibytes(free)} of it free.`;
  if (total < 2 * gibibyte)
    return problem('memory', says, 'Reading documents may end for want of memory: give the machine 4 GB.');
  // Some of what the system calls taken is its cache.
  if (total < 3.5 * gibibyte) return note('memory', says, 'Give the machine 4 GB if many documents are imported.');
  return ok('memory', says);
}

/** @param room bytes of the file system the folder is on */
export function judgeDisk(about: string, folder: string, room: { total: number; free: number }): Finding {
  const share = room.total === 0 ? 1 : room.free / room.total;
  const says = `${inGibibytes(room.free)} free of ${inGibibytes(room.total)} on the disk of ${folder}.`;
  const advice = 'Free some space or give it a larger disk: while it is full nothing new can be kept.';
  if (room.free < gibibyte / 2) return problem(about, says, advice);
  if (share < 0.1 || room.free < 2 * gibibyte) return note(about, says, advice);
  return ok(about, says);
}

export async function checkDisk(folder: string): Promise<Finding> {
  try {
    const { bsize, blocks, bavail } = await statfs(nearestExisting(folder));
    return judgeDisk('disk', folder, { total: bsize * blocks, free: bsize * bavail });
  } catch (error) {
    return note('disk', `How full the disk of ${folder} is can't be seen (${reasonOf(error)}).`, 'Look yourself.');
  }
}

function nearestExisting(folder: string): string {
  const path = resolve(folder);
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

/** @param builtAt when the program's newest schema file was made; a clock before that is wrong for sure
 *  @param timeZone of the machine, for reading its logs */
export function checkClock(now: Date, builtAt: Date, timeZone: string): Finding {
  const says = `The clock of this machine says ${now.toISOString()} (time zone ${timeZone}).`;
  const advice = 'Set the clock, and let a time service (chrony, systemd-timesyncd) keep it.';
  return now < builtAt ? problem('clock', `${says} The program is younger than that.`, advice) : ok('clock', says);
}

/** @param offsetSeconds how far this machine's clock is ahead of the database's */
export function judgeOffset(offsetSeconds: number): Finding {
  const apart = Math.abs(offsetSeconds);
  if (apart < 2) return ok('clockOfDatabase', 'The clocks of this machine and of the database agree.');
  const direction = offsetSeconds > 0 ? 'ahead of' : 'behind';
  const says = `The clock of this machine is ${apart.toFixed(0)} s ${direction} that of the database.`;
  const advice =
    'Set both clocks by a time service: links, sessions and codes that change every 30 seconds hang on it.';
  return apart > 30 ? problem('clockOfDatabase', says, advice) : note('clockOfDatabase', says, advice);
}
