// The codebook of a study: the product's own unless the study was given another.
import { readFile } from 'node:fs/promises';
import {
  failure,
  recordAudit,
  resourcePath,
  sha256Of,
  success,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { parseCodebook, type Codebook } from '@common-thread/text-analysis';
import {
  addCodebook,
  findCodebook,
  putCodebook,
  readCodebookFile,
  type CodebookName,
  type StoredCodebook,
} from './codebook.store.ts';
import { codingProblems } from './coding.problems.ts';

const defaultCodebook = 'child-online-protection.yaml';

/** The codebook the study uses, with its file; a study without one gets the product's default. */
export async function ensureCodebook(study: WorkspaceContext): Promise<StoredCodebook> {
  const name = await ensureName(study);
  return { ...name, yaml: await readCodebookFile(study) };
}

async function ensureName(study: WorkspaceContext): Promise<CodebookName> {
  const found = await findCodebook(study);
  if (found !== null) return found;
  const yaml = await readFile(resourcePath(`domains/coding/codebooks/${defaultCodebook}`), 'utf8');
  await addCodebook(study, { source: defaultCodebook, digest: sha256Of(yaml), yaml });
  return ensureName(study);
}

/** Gives the study another codebook of the same form. Its suggestions are made anew at the next run; decisions stay. */
export async function setCodebook(study: WorkspaceContext, source: string, yaml: string): Promise<Result<void>> {
  const parsed = parseCodebook(yaml);
  if (!parsed.ok) {
    const [first] = parsed.problems;
    const values = { source, line: first?.line ?? 0, reason: first?.message ?? '' };
    return failure(codingProblems.problem(study.language, 'codebookRefused', values));
  }
  const digest = sha256Of(yaml);
  const before = await findCodebook(study);
  if (before?.digest === digest) return success(undefined);
  await study.database.transaction(async (database) => {
    const within = { ...study, database };
    await putCodebook(within, { source, yaml, digest });
    await recordAudit(within, { action: 'coding.setCodebook', subject: source, before: before?.digest, after: digest });
  });
  return success(undefined);
}

const parsedCodebooks = new Map<string, Codebook>();

/** The study's codebook, parsed; the few last used are kept, since every page needs one. */
export async function openCodebook(study: WorkspaceContext): Promise<{ codebook: Codebook; source: string }> {
  const { source, digest } = await ensureName(study);
  const known = parsedCodebooks.get(digest);
  if (known !== undefined) return { codebook: known, source };
  const yaml = await readCodebookFile(study);
  // Of many who come first at the same time one reads it, which takes most of a second in which nobody else is served.
  const meanwhile = parsedCodebooks.get(digest);
  if (meanwhile !== undefined) return { codebook: meanwhile, source };
  const parsed = parseCodebook(yaml);
  if (!parsed.ok) throw new Error('The codebook was checked before it was stored and can no longer be read.');
  if (parsedCodebooks.size > 20) parsedCodebooks.clear();
  parsedCodebooks.set(digest, parsed.codebook);
  return { codebook: parsed.codebook, source };
}
