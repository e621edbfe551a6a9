// The originals of a backup as its manifest tells of them: how many, how large, and one digest over all their digests and
// sizes, since a list of a million of them would have to be held in memory.
import { createHash } from 'node:crypto';
import type { Manifest } from './manifest.ts';

export interface ListedOriginals {
  /** In ascending order of the digests. */
  add(sha256: string, bytes: number): void;
  end(): Manifest['originals'];
}

export function listOriginals(): ListedOriginals {
  const digest = createHash('sha256');
  let count = 0;
  let total = 0;
  return {
    add(sha256, bytes) {
      digest.update(`${sha256} ${String(bytes)}\n`);
      count += 1;
      total += bytes;
    },
    end: () => ({ count, bytes: total, sha256: digest.digest('hex') }),
  };
}
