// The SQL of a study's codebook file.
import { sql, type WorkspaceContext } from '@common-thread/platform';

export interface CodebookName {
  source: string;
  /** SHA-256 of the file. */
  digest: string;
}

export interface StoredCodebook extends CodebookName {
  yaml: string;
}

/** Without the file itself, which is half a megabyte that most pages don't need. */
export async function findCodebook(study: WorkspaceContext): Promise<CodebookName | null> {
  const row = await study.database.first<CodebookName>(sql`
    select source, digest
    from study_codebook
    where workspace_id = ${study.workspaceId}`);
  return row ?? null;
}

export async function readCodebookFile(study: WorkspaceContext): Promise<string> {
  const row = await study.database.first<{ yaml: string }>(sql`
    select yaml
    from study_codebook
    where workspace_id = ${study.workspaceId}`);
  if (row === undefined) throw new Error('The study has no codebook yet.');
  return row.yaml;
}

export async function putCodebook(study: WorkspaceContext, { source, yaml, digest }: StoredCodebook): Promise<void> {
  await study.database.query(sql`
    insert into study_codebook (workspace_id, source, yaml, digest)
    values (${study.workspaceId}, ${source}, ${yaml}, ${digest})
    on conflict (workspace_id) do update
    set source = excluded.source, yaml = excluded.yaml, digest = excluded.digest`);
}

/** Leaves a codebook that the study has been given meanwhile as it is. */
export async function addCodebook(study: WorkspaceContext, { source, yaml, digest }: StoredCodebook): Promise<void> {
  await study.database.query(sql`
    insert into study_codebook (workspace_id, source, yaml, digest)
    values (${study.workspaceId}, ${source}, ${yaml}, ${digest})
    on conflict (workspace_id) do nothing`);
}
