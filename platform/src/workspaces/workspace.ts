// A study is a workspace: the frame in which every action and query of the parts runs.
import { isUnLanguage, type UnLanguage } from '@common-thread/vocabulary';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { firstCodePoints } from '../storable-text.ts';
import type { Actor } from '../people/people.ts';

export interface WorkspaceContext {
  database: Database;
  workspaceId: string;
  actor: Actor;
  /** Language of the page or the run. */
  language: UnLanguage;
}

export interface Workspace {
  id: string;
  /** The part of an address that names it; letters, digits and hyphens. */
  slug: string;
  name: string;
  language: UnLanguage;
  /** When anybody last changed anything in it. */
  changedAt: Date;
}

type StudyRow = { id: string; slug: string; name: string; language: string; changedAt: Date };

const studyColumns = sql`id, slug, name, language, coalesce((select max(at) from audit where workspace_id = workspace.id), created_at) as "changedAt"`;

export async function findWorkspace(database: Database, slug: string): Promise<Workspace | null> {
  const row = await database.first<StudyRow>(sql`
    select ${studyColumns}
    from workspace
    where slug = ${slug}`);
  return row === undefined ? null : toStudy(row);
}

export async function listWorkspaces(database: Database): Promise<Workspace[]> {
  const rows = await database.query<StudyRow>(sql`
    select ${studyColumns}
    from workspace
    order by name, slug`);
  return rows.map(toStudy);
}

/** Opens the study of this name, making it where there is none. */
export async function ensureWorkspace(database: Database, name: string, language: UnLanguage): Promise<Workspace> {
  const slug = slugOf(name);
  await database.query(sql`
    insert into workspace (slug, name, kind, language)
    values (${slug}, ${name}, 'study', ${language})
    on conflict (slug) do nothing`);
  const study = await findWorkspace(database, slug);
  if (study === null) throw new Error(`The study ${slug} was removed while it was being opened.`);
  return study;
}

/** Letters and digits of any script stay; everything between them becomes one hyphen. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const slug = firstCodePoints(words.replace(/^-/, ''), 60).replace(/-$/, '');
  return slug === '' ? 'study' : slug;
}

function toStudy(row: StudyRow): Workspace {
  return { ...row, language: isUnLanguage(row.language) ? row.language : 'en' };
}
