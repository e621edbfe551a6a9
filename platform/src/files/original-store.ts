// Originals, byte for byte, under the SHA-256 of their content: what is stored once is never written again.
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

export interface OriginalStore {
  /** Keeps the bytes; storing the same bytes again changes nothing. @returns SHA-256 in hexadecimal */
  keep(bytes: Uint8Array): Promise<string>;
  /** Null when nothing is stored under this digest. Throws when what is stored no longer fits its digest. */
  read(sha256: string): Promise<Uint8Array | null>;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function folderOriginalStore(folder: string): OriginalStore {
  const pathOf = (digest: string) => join(folder, digest.slice(0, 2), digest);
  return {
    async keep(bytes) {
      const digest = sha256Of(bytes);
      const path = pathOf(digest);
      if (await exists(path)) return digest;
      await mkdir(join(folder, digest.slice(0, 2)), { recursive: true });
      // Written beside its place, flushed and renamed: a killed run leaves no half file under a digest.
      const unfinished = `${path}.${randomUUID()}`;
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
      return digest;
    },
    async read(digest) {
      if (!/^[0-9a-f]{64}$/.test(digest)) return null;
      let bytes: Uint8Array;
      try {
        bytes = await readFile(pathOf(digest));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
      if (sha256Of(bytes) !== digest)
        throw new Error(`The stored original ${digest} is damaged: its content no longer fits its digest.`);
      return bytes;
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
