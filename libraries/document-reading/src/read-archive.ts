// Takes the files out of a ZIP of contributions. What is unsafe or can't be read is refused one by one; the rest is given.
import type { ArchiveLimits, ReadingProblem } from './document.ts';
import { inflateEntry, listZip, type ZipEntry } from './zip.ts';

export interface ArchiveContents {
  files: { path: string; bytes: Uint8Array }[];
  refused: { path: string; problem: ReadingProblem }[];
}

/** Things that archive programs and desktops add; left out without a word. */
const clutter = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$|\._[^/]*$)/i;

/** The path inside the folder, '/' between its parts; null where it would leave the folder or can't be a file name. */
function safePath(path: string): string | null {
  const parts = path.replace(/\\/g, '/').split('/');
  const isUnsafe =
    path.startsWith('/') ||
    /^[a-z]:/i.test(path) ||
    /[\u0000-\u001f]/.test(path) ||
    parts.some((part) => part === '..');
  const kept = parts.filter((part) => part !== '' && part !== '.');
  return isUnsafe || kept.length === 0 || path.length > 1000 ? null : kept.join('/').normalize('NFC');
}

function entryProblem(entry: ZipEntry, path: string | null, taken: Set<string>): ReadingProblem | null {
  if (path === null || entry.isLink) return { code: 'unsafePath', detail: {} };
  if (taken.has(path)) return { code: 'damaged', detail: { reason: 'twice' } };
  if (/\.(?:zip|7z|rar|tar|gz|tgz|bz2|xz)$/i.test(path)) return { code: 'nestedArchive', detail: {} };
  return null;
}

/** Never throws for bad input. An archive that can't be opened at all is one refusal with the path ''. */
export async function readArchive(bytes: Uint8Array, limits: ArchiveLimits): Promise<ArchiveContents> {
  const contents: ArchiveContents = { files: [], refused: [] };
  if (bytes.length > limits.maximumBytes) {
    contents.refused.push({
      path: '',
      problem: { code: 'tooLarge', detail: { bytes: bytes.length, maximum: limits.maximumBytes } },
    });
    return contents;
  }
  const entries = listZip(bytes);
  if (entries === null) {
    contents.refused.push({
      path: '',
      problem: { code: bytes.length === 0 ? 'empty' : 'damaged', detail: { format: 'zip' } },
    });
    return contents;
  }
  const taken = new Set<string>();
  let left = limits.maximumExpandedBytes;
  for (const entry of entries) {
    if (entry.isFolder || clutter.test(entry.path)) continue;
    const path = safePath(entry.path);
    const shown = path ?? entry.path.replace(/[\u0000-\u001f]/g, '?').slice(0, 300);
    const problem = entryProblem(entry, path, taken);
    if (problem !== null || path === null) {
      contents.refused.push({ path: shown, problem: problem ?? { code: 'unsafePath', detail: {} } });
      continue;
    }
    if (contents.files.length >= limits.maximumFiles) {
      contents.refused.push({ path, problem: { code: 'tooManyFiles', detail: { maximum: limits.maximumFiles } } });
      continue;
    }
    const inflated = inflateEntry(bytes, entry, Math.min(limits.maximumFileBytes, left));
    if (inflated.ok) {
      left -= inflated.bytes.length;
      taken.add(path);
      contents.files.push({ path, bytes: inflated.bytes });
    } else contents.refused.push({ path, problem: inflated.problem });
  }
  return contents;
}
