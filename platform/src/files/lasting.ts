// Files that must be there after the machine's power is cut: content and name are written to the disk, not only handed to the system.
import { closeSync, fsyncSync, openSync, writeFileSync, type WriteFileOptions } from 'node:fs';
import { open } from 'node:fs/promises';

/** The content lasts when this returns; the name lasts after `syncFolder` of its folder. */
export function writeLasting(path: string, text: string, options: Exclude<WriteFileOptions, string> = {}): void {
  writeFileSync(path, text, { ...options, flush: true });
}

/** Makes the names in a folder last: what was made, renamed or removed there. Where folders can't be synchronised (Windows) the
 *  system sees to it itself. */
export function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** The same, without making others wait. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
