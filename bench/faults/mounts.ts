// Small file systems for one check: a disk that fills up, a disk that loses its power. They need Linux and root.
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, ftruncateSync } from 'node:fs';

export interface Mounted {
  folder: string;
  unmount(): void;
}

/** A disk in memory. @returns null where this machine does not let us */
export function mountSmallDisk(folder: string, megabytes: number): Mounted | null {
  mkdirSync(folder, { recursive: true });
  const size = `size=${String(megabytes)}m,mode=755`;
  return succeeds('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]) ? mounted(folder) : null;
}

export interface PoweredDisk extends Mounted {
  /** From this moment nothing more reaches the disk, and what the system still held in memory is lost, the journal's part too. */
  cutPower(): void;
  /** Unmounts what is left and mounts the disk again, as after the power is back. */
  powerUp(): void;
}

/** ext4 in a file. @returns null where this machine does not let us */
export function mountPoweredDisk(image: string, folder: string, megabytes: number): PoweredDisk | null {
  mkdirSync(folder, { recursive: true });
  const file = openSync(image, 'w');
  ftruncateSync(file, megabytes * 2 ** 20);
  closeSync(file);
  const mount = () => succeeds('mount', ['-o', 'loop', image, folder]);
  if (!succeeds('mkfs.ext4', ['-q', '-F', image]) || !mount()) return null;
  chmodSync(folder, 0o755);
  return {
    ...mounted(folder),
    cutPower: () => must('perl', ['-e', shutDown, folder]),
    powerUp: () => {
      must('umount', [folder]);
      must('mount', ['-o', 'loop', image, folder]);
    },
  };
}

/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH (Linux, fs/ext4/ext4.h): no flush of data, none of the journal. */
const shutDown =
  'open(my $folder, "<", $ARGV[0]) or die; my $flags = pack("L", 2); ioctl($folder, 0x8004587d, $flags) or die "$!"';

function mounted(folder: string): Mounted {
  return {
    folder,
    unmount: () => {
      if (!succeeds('umount', [folder])) succeeds('umount', ['-l', folder]);
    },
  };
}

function succeeds(program: string, programArguments: string[]): boolean {
  return spawnSync(program, programArguments, { stdio: 'ignore' }).status === 0;
}

function must(program: string, programArguments: string[]): void {
  const run = spawnSync(program, programArguments, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${program} failed: ${run.stderr}`);
}
