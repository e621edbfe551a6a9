// Lists what is to be imported: a file, the files of a folder, of a ZIP, or of an upload; in a stable order.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  defaultArchiveLimits,
  defaultReadingLimits,
  readArchive,
  type ReadingProblem,
} from '@common-thread/document-reading';
import { storableText } from '@common-thread/platform';
import { manifestName, type ManifestEntry } from '../rules/read-manifest.ts';

/** What the system does not give is refused like what can't be read. */
type LoadingProblem = ReadingProblem | { code: 'unreadable'; detail: { reason: string } };
type LoadedFile = { bytes: Uint8Array } | { problem: LoadingProblem };

export interface SourceFile {
  /** Path within the source, with forward slashes, NFC. */
  path: string;
  /** Bytes, or why they can't be had. Never rejects. */
  load(): Promise<LoadedFile>;
}

export interface Source {
  files: SourceFile[];
  manifest: Uint8Array | null;
  /** What is known of a file by its path, where no table says it. */
  given?: ReadonlyMap<string, ManifestEntry>;
}

const ignoredNames = /^(\..*|__MACOSX|Thumbs\.db|desktop\.ini|~\$.*)$/i;

/** Null when there is nothing at the path. Symbolic links are not followed, so that a folder can't lead elsewhere. */
export async function openSource(path: string): Promise<Source | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) return sourceOfFiles([fileOnDisk(path, basename(path))]);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) =>
      fileOnDisk(file, file.slice(path.length).replaceAll('\\', '/').replace(/^\/+/, '').normalize('NFC')),
    );
  return sourceOfFiles(files);
}

export function sourceOfUpload(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Source> {
  return sourceOfFiles(
    files.map((file) => ({
      path: storableText(basename(file.name.replaceAll('\\', '/'))).normalize('NFC'),
      load: () => Promise.resolve({ bytes: file.bytes }),
    })),
  );
}

/** The documents of an accepted submission, under paths of their own and with what the contributor said of them. */
export function sourceOfSubmission(
  documents: readonly { path: string; bytes: Uint8Array; given: ManifestEntry }[],
): Source {
  return {
    files: documents.map(({ path, bytes }) => ({ path, load: () => Promise.resolve({ bytes }) })).sort(byPath),
    manifest: null,
    given: new Map(documents.map(({ path, given }) => [path, given])),
  };
}

/** ZIP files are opened here and their files take their place; a contributions.csv at the top is set aside. */
async function sourceOfFiles(files: SourceFile[]): Promise<Source> {
  const source: Source = { files: [], manifest: null };
  const kept = files.filter((file) => !file.path.split('/').some((part) => ignoredNames.test(part)));
  for (const file of kept.sort(byPath)) {
    if (file.path.toLowerCase() === manifestName) source.manifest = bytesOf(await file.load());
    else if (file.path.toLowerCase().endsWith('.zip')) await addArchive(source, file, kept.length === 1);
    else source.files.push(file);
  }
  source.files.sort(byPath);
  return source;
}

async function addArchive(source: Source, archive: SourceFile, isWholeSource: boolean): Promise<void> {
  const loaded = await archive.load();
  if ('problem' in loaded) {
    source.files.push({ path: archive.path, load: () => Promise.resolve(loaded) });
    return;
  }
  const { files, refused } = await readArchive(loaded.bytes, defaultArchiveLimits);
  const prefix = isWholeSource ? '' : `${archive.path}/`;
  for (const file of files) {
    const path = (prefix + file.path).normalize('NFC');
    if (file.path.toLowerCase() === manifestName && source.manifest === null) source.manifest = file.bytes;
    else if (!path.split('/').some((part) => ignoredNames.test(part)))
      source.files.push({ path, load: () => Promise.resolve({ bytes: file.bytes }) });
  }
  for (const file of refused)
    source.files.push({
      path: file.path === '' ? archive.path : `${archive.path}/${file.path}`,
      load: () => Promise.resolve({ problem: file.problem }),
    });
}

function fileOnDisk(location: string, path: string): SourceFile {
  const isArchive = path.toLowerCase().endsWith('.zip');
  const maximum = isArchive ? defaultArchiveLimits.maximumBytes : defaultReadingLimits.maximumBytes;
  return {
    path,
    load: async () => {
      try {
        const { size } = await stat(location);
        // A file over the limit is not loaded at all: it could be larger than memory.
        if (size > maximum) return { problem: { code: 'tooLarge', detail: { bytes: size, maximum } } };
        return { bytes: await readFile(location) };
      } catch (error) {
        // Gone since the folder was listed, closed to this account, or of a name that the system can't spell.
        return {
          problem: { code: 'unreadable', detail: { reason: (error as NodeJS.ErrnoException).code ?? 'unknown' } },
        };
      }
    },
  };
}

function bytesOf(loaded: LoadedFile): Uint8Array | null {
  return 'bytes' in loaded ? loaded.bytes : null;
}

function byPath(one: { path: string }, other: { path: string }): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}
