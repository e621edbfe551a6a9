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
import {
  entriesOf,
  findEntry,
  parseCodebook,
  suggestionBasis,
  withoutExamples,
  type Codebook,
  type CodebookEntry,
} from '@common-thread/text-analysis';
import { codingProblems } from '../coding.problems.ts';
import type { Dimension } from '../coding.views.ts';
import {
  addVersion,
  findCodebook,
  findVersionDigest,
  holdCodebook,
  readCodebookFile,
  useVersion,
  type CurrentCodebook,
} from './codebook.store.ts';
import { addFreeExamples } from './examples.store.ts';

const defaultCodebook = 'child-online-protection.yaml';

/** What the program looks for suggestions with. */
export interface CodebookToSuggest {
  yaml: string;
  suggestionDigest: string;
}

/** The codebook the study uses, with its file; a study without one gets the product's default. */
export async function ensureCodebook(study: WorkspaceContext): Promise<CodebookToSuggest> {
  const { number, suggestionDigest } = await ensureCurrent(study);
  return { yaml: await readFileOf(study, number), suggestionDigest };
}

export async function ensureCurrent(study: WorkspaceContext): Promise<CurrentCodebook> {
  const found = await findCodebook(study);
  if (found !== null) return found;
  const yaml = await readFile(resourcePath(`domains/coding/codebooks/${defaultCodebook}`), 'utf8');
  await study.database.transaction(async (database) => {
    const within = { ...study, database };
    const first = { number: 1, source: defaultCodebook, yaml, digest: sha256Of(yaml) };
    const isFirst = await addVersion(within, {
      ...first,
      change: { kind: 'replace' },
      reason: '',
      taughtByRound: null,
    });
    // Leaves a codebook that the study has been given meanwhile as it is.
    if (isFirst) await useVersion(within, 1, suggestionDigestOf(checked(yaml)));
  });
  return ensureCurrent(study);
}

async function readFileOf(study: WorkspaceContext, number: number): Promise<string> {
  const yaml = await readCodebookFile(study, number);
  if (yaml === null) throw new Error('The study has no codebook yet.');
  return yaml;
}

/** Of a file that was checked before it was stored. */
export function checked(yaml: string): Codebook {
  const parsed = parseCodebook(yaml);
  if (!parsed.ok) throw new Error('The codebook was checked before it was stored and can no longer be read.');
  return parsed.codebook;
}

/** The same for two codebooks that suggest the same. */
export function suggestionDigestOf(codebook: Codebook): string {
  return sha256Of(suggestionBasis(codebook));
}

/** Gives the study another codebook of the same form, as a new version. Its suggestions are made anew at the next run where they
 *  would differ; decisions stay. Examples in the file are kept with its codes, beside those that are kept already. */
export async function setCodebook(
  study: WorkspaceContext,
  source: string,
  yaml: string,
  reason = '',
): Promise<Result<void>> {
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
    const number = ((await holdCodebook(within, 'change'))?.number ?? 0) + 1;
    const version = { number, source, yaml, digest, change: { kind: 'replace' as const }, reason, taughtByRound: null };
    if (!(await addVersion(within, version)))
      throw new Error('The study was given another codebook at the same moment.');
    await useVersion(within, number, suggestionDigestOf(parsed.codebook));
    await keepExamplesOf(within, parsed.codebook);
    await recordAudit(within, { action: 'coding.setCodebook', subject: source, before: before?.digest, after: digest });
  });
  return success(undefined);
}

/** The examples that stand in a codebook, kept in their own place. */
export async function keepExamplesOf(study: WorkspaceContext, codebook: Codebook): Promise<void> {
  const examples = entriesOf(codebook).flatMap(({ dimension, entry }) =>
    (['examples', 'counterExamples'] as const).flatMap((list) =>
      (entry[list] ?? []).map((example) => ({
        dimension,
        value: entry.id,
        isCounterExample: list === 'counterExamples',
        text: example.text,
        language: example.language ?? null,
        reason: example.reason ?? '',
      })),
    ),
  );
  if (examples.length > 0) await addFreeExamples(study, examples);
}

const parsedCodebooks = new Map<string, Codebook>();

/** A codebook that was just written need not be read again. Kept without examples, which have their own place. */
export function rememberCodebook(digest: string, codebook: Codebook): Codebook {
  if (parsedCodebooks.size > 20) parsedCodebooks.clear();
  const bare = withoutExamples(codebook);
  parsedCodebooks.set(digest, bare);
  return bare;
}

export interface OpenedCodebook {
  codebook: Codebook;
  /** Of the version in use: what a change of the codebook is based on. */
  number: number;
  /** Name of the file it came from. */
  source: string;
}

/** The study's codebook, parsed, without examples; the few last used are kept, since every page needs one. */
export async function openCodebook(study: WorkspaceContext): Promise<OpenedCodebook> {
  const { source, digest, number } = await ensureCurrent(study);
  return { codebook: await parsedOf(study, number, digest), number, source };
}

/** One of its versions, parsed, without examples; null when there is none of that number. */
export async function openVersion(study: WorkspaceContext, number: number): Promise<Codebook | null> {
  const digest = await findVersionDigest(study, number);
  return digest === null ? null : parsedOf(study, number, digest);
}

async function parsedOf(study: WorkspaceContext, number: number, digest: string): Promise<Codebook> {
  const known = parsedCodebooks.get(digest);
  if (known !== undefined) return known;
  const yaml = await readFileOf(study, number);
  // Of many who come first at the same time one reads it, which takes most of a second in which nobody else is served.
  return parsedCodebooks.get(digest) ?? rememberCodebook(digest, checked(yaml));
}

/** The code or value that codings name. In a transaction, before the locks of versions: nobody changes the codebook until it ends.
 *  With one that is `retired` nothing new is coded; what is there may still be decided on. */
export async function useEntry(
  study: WorkspaceContext,
  dimension: Dimension,
  value: string,
): Promise<CodebookEntry | undefined> {
  await holdCodebook(study, 'use');
  const { codebook } = await openCodebook(study);
  return findEntry(codebook, dimension, value);
}
