// Originals, byte for byte, under the SHA-256 of their content: what is stored once is never written again.
import { createHash, randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { access, mkdir, open, opendir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './lasting.ts';

export interface OriginalStore {
  /** Keeps the bytes; storing the same bytes again changes nothing. @returns SHA-256 in hexadecimal */
  keep(bytes: Uint8Array): Promise<string>;
  /** Null when nothing is stored under this digest. Throws when what is stored no longer fits its digest. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** The digests of all that is stored, in any order, as they are found. What is kept meanwhile may be missing. */
  list(): AsyncIterable<string>;
  /** Writes and removes a probe. Throws with a reason in plain English when the store cannot be written to. */
  check(): Promise<void>;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Only what is a digest becomes part of a path: anything else could lead out of the store. */
export function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** The bytes, when they are what the digest stands for. Throws when they are not. */
export function fittingOriginal(bytes: Uint8Array, digest: string): Uint8Array {
  if (sha256Of(bytes) !== digest)
    throw new Error(`The stored original ${digest} is damaged: its content no longer fits its digest.`);
  return bytes;
}

/** For an installation on one machine. The folder need not exist; it is made when something is kept. */
export function folderOriginalStore(folder: string): OriginalStore {
  const pathOf = (digest: string) => join(folder, digest.slice(0, 2), digest);
  return {
    async keep(bytes) {
      const digest = sha256Of(bytes);
      const path = pathOf(digest);
      if (await exists(path)) return digest;
      const group = join(folder, digest.slice(0, 2));
      const made = await mkdir(group, { recursive: true });
      await writeWhole(path, bytes);
      // Also the names: what is acknowledged as kept is found again after a power cut.
      await syncFolder(group);
      if (made !== undefined) for (const above of [folder, dirname(folder)]) await syncFolder(above);
      return digest;
    },
    async read(digest) {
      if (!isDigest(digest)) return null;
      const bytes = await unlessMissing(readFile(pathOf(digest)));
      return bytes === null ? null : fittingOriginal(bytes, digest);
    },
    async *list() {
      for await (const group of entriesOf(folder)) {
        if (!group.isDirectory() || !/^[0-9a-f]{2}$/.test(group.name)) continue;
        for await (const { name } of entriesOf(join(folder, group.name)))
          if (isDigest(name) && name.startsWith(group.name)) yield name;
      }
    },
    async check() {
      const probe = join(folder, `check-${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true });
        await writeWhole(probe, Buffer.from('probe'));
        await rm(probe);
      } catch (error) {
        const code = codeOf(error) ?? 'unknown';
        const reason = reasons[code] ?? `the system says ${code}`;
        throw new Error(`Originals cannot be written to the folder ${folder}: ${reason}.`, { cause: error });
      }
    },
  };
}

const mayNotWrite = 'the program may not write there; make its user the owner of the folder';
const diskIsFull = 'the disk is full; free space or give it a larger one';
const pathHasFile = 'a part of its path is a file, not a folder; move that file away or name another folder';
const reasons: Record<string, string> = {
  EACCES: mayNotWrite,
  EPERM: mayNotWrite,
  EROFS: 'the disk can only be read; mount it for writing',
  ENOSPC: diskIsFull,
  EDQUOT: diskIsFull,
  ENOTDIR: pathHasFile,
  EEXIST: pathHasFile,
};

/** Written beside its place, flushed and renamed: a killed run leaves no half file under a digest. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    // The first error is the one to tell, also when the disk refuses the removal.
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function* entriesOf(folder: string): AsyncIterable<Dirent> {
  const entries = await unlessMissing(opendir(folder));
  if (entries !== null) yield* entries;
}

async function unlessMissing<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
