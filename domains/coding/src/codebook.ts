// The codebook of a study: the product's own unless the study was given another.
import { readFile } from 'node:fs/promises';
import {
  failure,
  recordAudit,
  resourcePath,
  sha256Of,
  sql,
  success,
  type Result,
  type StudyContext,
} from '@common-thread/platform';
import { parseCodebook, type Codebook } from '@common-thread/text-analysis';
import { codingProblems } from './coding.problems.ts';

export interface StoredCodebook {
  source: string;
  yaml: string;
  digest: string;
}

const defaultCodebook = 'child-online-protection.yaml';

/** The codebook the study uses; a study without one gets the product's default. */
export async function ensureCodebook(study: StudyContext): Promise<StoredCodebook> {
  const stored = await readCodebook(study);
  if (stored !== null) return stored;
  const yaml = await readFile(resourcePath(`domains/coding/codebooks/${defaultCodebook}`), 'utf8');
  await study.database.query(sql`
    insert into study_codebook (workspace_id, source, yaml, digest)
    values (${study.workspaceId}, ${defaultCodebook}, ${yaml}, ${sha256Of(yaml)})
    on conflict (workspace_id) do nothing`);
  return ensureCodebook(study);
}

async function readCodebook(study: StudyContext): Promise<StoredCodebook | null> {
  const row = await study.database.first<StoredCodebook>(sql`
    select source, yaml, digest
    from study_codebook
    where workspace_id = ${study.workspaceId}`);
  return row ?? null;
}

/** Gives the study another codebook of the same form. Its suggestions are made anew at the next run; decisions stay. */
export async function setCodebook(study: StudyContext, source: string, yaml: string): Promise<Result<void>> {
  const parsed = parseCodebook(yaml);
  if (!parsed.ok) {
    const [first] = parsed.problems;
    return failure(
      codingProblems.problem(study.language, 'codebookRefused', {
        source,
        line: first?.line ?? 0,
        reason: first?.message ?? '',
      }),
    );
  }
  const digest = sha256Of(yaml);
  const before = await readCodebook(study);
  if (before?.digest === digest) return success(undefined);
  await study.database.transaction(async (database) => {
    await database.query(sql`
      insert into study_codebook (workspace_id, source, yaml, digest)
      values (${study.workspaceId}, ${source}, ${yaml}, ${digest})
      on conflict (workspace_id) do update
      set source = excluded.source, yaml = excluded.yaml, digest = excluded.digest`);
    await recordAudit(
      { ...study, database },
      { action: 'coding.setCodebook', subject: source, before: before?.digest, after: digest },
    );
  });
  return success(undefined);
}

const parsedCodebooks = new Map<string, Codebook>();

/** The study's codebook, parsed; the few last used are kept, since every page needs one. */
export async function openCodebook(study: StudyContext): Promise<{ codebook: Codebook; source: string }> {
  const stored = await ensureCodebook(study);
  let codebook = parsedCodebooks.get(stored.digest);
  if (codebook === undefined) {
    const parsed = parseCodebook(stored.yaml);
    if (!parsed.ok) throw new Error('The codebook was checked before it was stored and can no longer be read.');
    codebook = parsed.codebook;
    if (parsedCodebooks.size > 20) parsedCodebooks.clear();
    parsedCodebooks.set(stored.digest, codebook);
  }
  return { codebook, source: stored.source };
}
