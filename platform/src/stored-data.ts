// What the database stores and why, in the words of its own comments: the schema is the one place where they are written.
import type { Database } from './database/database.ts';
import { sql } from './database/sql.ts';

export interface StoredTable {
  name: string;
  group: StoredGroup;
  /** Why it is there; null: nobody has written it down yet. */
  purpose: string | null;
  /** The columns that have a comment: those that hold something about people, or that need a word. */
  columns: { name: string; note: string }[];
}

export const storedGroups = ['people', 'workspaces', 'operations'] as const;
export type StoredGroup = (typeof storedGroups)[number];

/** Tables about how the program runs, not about a person or a workspace's content. */
const operations: ReadonlySet<string> = new Set([
  'audit',
  'audit_head',
  'job',
  'lock_out',
  'migration',
  'sign_in_step',
]);

/** Tables about people that have no account here, or none yet; the others about people have a person_id. */
const aboutPeople = ['person', 'invitation', 'contributor_link', 'submission_file'];

/** All tables by group and name; read from the catalogue of the database itself, so that none is forgotten. */
export async function readStoredData(database: Database): Promise<StoredTable[]> {
  const rows = await database.query<Omit<StoredTable, 'group'> & { isAboutPeople: boolean }>(sql`
    select relation.relname as name, obj_description(relation.oid, 'pg_class') as purpose,
      relation.relname = any(${[...aboutPeople]}) or exists (
        select from pg_attribute
        where attrelid = relation.oid and attname = 'person_id' and not attisdropped
      ) as "isAboutPeople",
      coalesce((
        select json_agg(json_build_object('name', attname, 'note', col_description(attrelid, attnum)) order by attnum)
        from pg_attribute
        where attrelid = relation.oid
          and attnum > 0
          and not attisdropped
          and col_description(attrelid, attnum) is not null
      ), '[]') as columns
    from pg_class relation
    where relation.relkind in ('r', 'p')
      and relation.relnamespace = 'public'::regnamespace
    order by relation.relname collate "C"`);
  const tables = rows.map(({ isAboutPeople, ...table }) => ({ ...table, group: groupOf(table.name, isAboutPeople) }));
  return storedGroups.flatMap((group) => tables.filter((table) => table.group === group));
}

function groupOf(name: string, isAboutPeople: boolean): StoredGroup {
  if (operations.has(name)) return 'operations';
  return isAboutPeople ? 'people' : 'workspaces';
}
