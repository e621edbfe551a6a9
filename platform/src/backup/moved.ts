// The note a data folder keeps when its database has moved away, so that nobody goes on with the old one by mistake.
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const movedShape = z.object({
  /** Host, port and name of the new database, without user and password. */
  to: z.string(),
  /** 'embedded', or host, port and name of the one that was left. */
  from: z.string(),
  at: z.iso.datetime(),
});

export type Moved = z.infer<typeof movedShape>;

const fileOf = (dataFolder: string) => join(dataFolder, 'moved.json');

/** Null while the database has not moved. Throws when there is a note that can't be read: better than going on without it. */
export async function readMoved(dataFolder: string): Promise<Moved | null> {
  let text: string;
  try {
    text = await readFile(fileOf(dataFolder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return movedShape.parse(JSON.parse(text));
}

export async function writeMoved(dataFolder: string, moved: Moved): Promise<void> {
  const unfinished = `${fileOf(dataFolder)}.unfinished`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(moved, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, fileOf(dataFolder));
}
