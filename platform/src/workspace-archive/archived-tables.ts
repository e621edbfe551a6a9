// Which tables an archive of a study holds: every table with a workspace, as the catalogue tells, but those named here with a reason.
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { loadOrder } from '../backup/load-order.ts';

/** What stays behind. A table that refers to accounts stays too: people are no part of a study. */
export const leftBehind: Readonly<Record<string, string>> = {
  audit: 'kept in a file of its own, since its chain belongs to the installation',
  audit_head: 'the chain begins anew',
  job: 'work of the installation',
  invitation: 'asks people to join the study here',
  contributor_link: 'holds digests of secrets',
  submission: 'drafts of people; what was accepted is among the contributions',
  submission_file: 'of submissions',
  exchange_file: 'files that were looked at; what was taken over is in the study',
  finding_segment: 'the index of words, which is made anew',
  finding_version: 'the index of words, which is made anew',
  finding_posting: 'the index of words, which is made anew',
};

export interface ArchivedTable {
  name: string;
  /** Without workspace_id and what the database computes. */
  columns: string[];
  /** Of them those that hold ids of people, by the names that such columns have. */
  personColumns: string[];
  refersTo: string[];
  key: string[];
}

const personColumn = /(^|_)(by|coder_id|author_id|person_id)$/;

/** In the order in which they can be filled. */
export async function archivedTables(database: Database): Promise<ArchivedTable[]> {
  const rows = await database.query<Omit<ArchivedTable, 'personColumns'>>(sql`
    select relname as name,
      array(
        select attname::text
        from pg_attribute
        where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'workspace_id'
        order by attnum
      ) as columns,
      array(
        select distinct other.relname::text
        from pg_constraint
        join pg_class other on other.oid = confrelid
        where conrelid = class.oid and contype = 'f' and confrelid <> conrelid
      ) as "refersTo",
      array(
        select attname::text
        from pg_index
        cross join unnest(indkey::int2[]) with ordinality as key_column(number, position)
        join pg_attribute on attrelid = indrelid and attnum = number
        where indrelid = class.oid and indisprimary and attname <> 'workspace_id'
        order by position
      ) as key
    from pg_class class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and exists (select from pg_attribute where attrelid = class.oid and attname = 'workspace_id' and not attisdropped)
    order by relname collate "C"`);
  const archived = rows.filter(({ name, refersTo }) => !(name in leftBehind) && !refersTo.includes('person'));
  return loadOrder(archived).map((table) => ({
    ...table,
    personColumns: table.columns.filter((column) => personColumn.test(column)),
  }));
}
