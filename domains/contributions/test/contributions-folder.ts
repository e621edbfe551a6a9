// Folders of contributions made for a test, and their import through the door.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import {
  ensureWorkspace,
  sql,
  theProgram,
  workspaceContext,
  type Database,
  type DatabasePool,
  type WorkspaceContext,
} from '@common-thread/platform';
import { importSource, openSource, type ImportReport, type ImportTools } from '../src/index.ts';

export type Files = Record<string, string | Uint8Array>;

export interface ContributionsFolder {
  path: string;
  /** Writes files into the folder, over what is there. */
  put(files: Files): void;
  remove(name: string): void;
  /** The folder itself goes. */
  discard(): void;
}

export function makeFolder(files: Files = {}): ContributionsFolder {
  const path = mkdtempSync(join(tmpdir(), 'common-thread-papers-'));
  chmodSync(path, 0o755);
  const put = (given: Files) => {
    for (const [name, content] of Object.entries(given)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
  };
  put(files);
  return {
    path,
    put,
    remove: (name) => rmSync(join(path, name)),
    discard: () => rmSync(path, { recursive: true, force: true }),
  };
}

export function zipOf(files: Files): Uint8Array {
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // OpenDocument wants this one as it is, so that it can be read without unpacking.
    parts[path] = path === 'mimetype' ? [bytes, { level: 0 }] : bytes;
  }
  return zipSync(parts, { mtime: new Date('2026-01-02T00:00:00') });
}

/** A Word document of plain paragraphs; the first one is a heading. */
export function docxOf(paragraphs: readonly string[]): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const body = paragraphs.map((text, at) => {
    const style = at === 0 ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
    return `<w:p>${style}<w:r><w:t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`;
  });
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  });
}

export async function openWorkspace(database: DatabasePool, name: string): Promise<WorkspaceContext> {
  const study = await ensureWorkspace(database, name, 'en');
  return workspaceContext(database, study.id, theProgram, 'en');
}

export async function importFolder(study: WorkspaceContext, tools: ImportTools, path: string): Promise<ImportReport> {
  const source = await openSource(path);
  if (source === null) throw new Error(`There is nothing at ${path}.`);
  return importSource(study, tools, source, () => undefined);
}

/** How many rows every table holds: what an import that changes nothing leaves as it is. */
export async function countRows(database: Database): Promise<Record<string, number>> {
  const tables = await database.query<{ name: string }>(sql`
    select table_name as name
    from information_schema.tables
    where table_schema = 'public'
    order by table_name`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await database.query<{ rows: number }>({
      text: `select count(*) as rows from "${name}"`,
      values: [],
    });
    counts[name] = row?.rows ?? 0;
  }
  return counts;
}
