// The originals on their way into a backup: all that the store lists, in order, those that are damaged left out and named.
import { fittingOriginal, type OriginalStore } from '../files/original-store.ts';

export interface OriginalsOfBackup {
  /** In ascending order of the digests; one is in memory at a time. */
  all(): AsyncIterable<{ sha256: string; content: Buffer }>;
  /** Complete when all have passed. */
  damaged: string[];
}

export function originalsOfBackup(store: OriginalStore): OriginalsOfBackup {
  const damaged: string[] = [];
  return {
    damaged,
    async *all() {
      for (const sha256 of await sortedDigests(store)) {
        const content = await readOriginal(store, sha256);
        if (content === 'damaged') damaged.push(sha256);
        // Null: removed meanwhile, as when a person's data are deleted.
        else if (content !== null) yield { sha256, content };
      }
    },
  };
}

async function sortedDigests(store: OriginalStore): Promise<string[]> {
  const digests = new Set<string>();
  for await (const digest of store.list()) digests.add(digest);
  return [...digests].sort();
}

/** One original that is damaged doesn't keep the others from being saved; a store that can't be read does. */
async function readOriginal(store: OriginalStore, sha256: string): Promise<Buffer | 'damaged' | null> {
  try {
    const bytes = await store.read(sha256);
    return bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    if ((error as Error).message === damageMessage(sha256)) return 'damaged';
    throw error;
  }
}

/** What every store says of content that doesn't fit its digest. */
function damageMessage(sha256: string): string {
  try {
    fittingOriginal(Buffer.from(sha256), sha256);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
