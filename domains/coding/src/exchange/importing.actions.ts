// Bringing in what other programs hold: the file is kept and shown first; what is taken over is taken over whole, in one transaction.
import {
  failure,
  recordAudit,
  sha256Of,
  storableText,
  success,
  type OriginalStore,
  type Result,
  type WorkspaceContext,
} from '@common-thread/platform';
import { writeCodebook } from '@common-thread/text-analysis';
import { openCodebook, setCodebook } from '../codebook/codebook.ts';
import { holdCodebook } from '../codebook/codebook.store.ts';
import { lockVersions, recount } from '../coding.store.ts';
import { singleValued } from '../rules/single-valued.ts';
import { exchangeProblems } from './exchange.problems.ts';
import type { CodeChoice, ImportOutcome, ImportPreview, Loss } from './exchange.views.ts';
import {
  acceptImported,
  findFile,
  findVersionsByText,
  insertFile,
  insertMemos,
  insertSegments,
  putCoders,
  setOutcome,
  type StoredFile,
} from './import.store.ts';
import { incomingMemos } from './incoming-memos.ts';
import { incomingSegments, type StoredSource } from './incoming-segments.ts';
import { lineOfFault, openFile, type OpenedFile } from './open-file.ts';
import { takeDocuments } from './take-documents.ts';
import { takeCodes } from './rules/add-codes.ts';
import { importedCoderId } from './rules/coder-ids.ts';
import { countCodings, lossesOfCodes, lossesOfProject, planCodes } from './rules/plan-import.ts';
import { variables } from './write-refi.ts';

/** Lines that are kept and shown; the rest is counted. */
const shownLines = 200;

/** Keeps a file to be looked at. Nothing of the study changes. @returns its id */
export async function receiveExchangeFile(
  study: WorkspaceContext,
  originals: OriginalStore,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<string>> {
  if (file.bytes.length === 0) return failure(exchangeProblems.problem(study.language, 'fileMissing', {}, 'file'));
  const name = storableText(file.name).slice(0, 300);
  const opened = await openFile(study.language, name, file.bytes);
  if (!opened.ok) return opened;
  const sha256 = await originals.keep(file.bytes);
  const id = await insertFile(study, { name, kind: opened.value.kind, sha256, bytes: file.bytes.length });
  return success(id);
}

/** What would become of the file, with everything that would be lost. Changes nothing. */
export async function previewImport(
  study: WorkspaceContext,
  originals: OriginalStore,
  id: string,
): Promise<Result<ImportPreview>> {
  const found = await openStored(study, originals, id);
  if (!found.ok) return found;
  const { file, opened } = found.value;
  const { codebook } = await openCodebook(study);
  const { project } = opened;
  const counts = project === null ? null : countCodings(project);
  const digests = project?.sources.map((source) => sha256Of(source.text)) ?? [];
  const known = await findVersionsByText(study, digests);
  return success({
    id,
    fileName: file.name,
    kind: opened.kind,
    project: project?.name ?? '',
    origin: opened.origin,
    codes: planCodes(opened.codes, codebook, counts?.byCode ?? new Map<string, number>()),
    documents:
      project?.sources.map((source, at) => ({
        name: source.name,
        characters: Array.from(source.text).length,
        codings: source.selections.reduce((sum, one) => sum + one.codings.length, 0),
        versionId: known.get(digests[at] ?? '') ?? null,
      })) ?? [],
    coders: codersOf(study, opened).map(({ name, codings }) => ({ name, codings })),
    codings: counts?.total ?? 0,
    memos: project?.notes.length ?? 0,
    losses: lossesOf(opened),
    ...linesOf(study, opened),
    outcome: file.outcome,
  });
}

/** Takes a file over as it was chosen. One transaction: all of it or nothing; one that was taken over already stays as it is.
 *  @param choices by GUID of the file's codes; without one what was proposed holds */
export async function takeImport(
  study: WorkspaceContext,
  originals: OriginalStore,
  id: string,
  choices: ReadonlyMap<string, CodeChoice>,
): Promise<Result<ImportOutcome>> {
  const found = await openStored(study, originals, id);
  if (!found.ok) return found;
  const { opened } = found.value;
  await openCodebook(study);
  return study.database.transaction(async (database) => {
    const within = { ...study, database };
    await holdCodebook(within, 'change');
    const file = await findFile(within, id, true);
    if (file === null) return failure(exchangeProblems.problem(study.language, 'importMissing'));
    if (file.outcome !== null) return success(file.outcome);
    const outcome = await take(within, originals, file, opened, choices);
    await setOutcome(within, id, outcome);
    await recordAudit(within, { action: 'exchange.import', subject: `${file.name} ${file.sha256}`, after: outcome });
    return success(outcome);
  });
}

async function openStored(
  study: WorkspaceContext,
  originals: OriginalStore,
  id: string,
): Promise<Result<{ file: StoredFile; opened: OpenedFile }>> {
  const file = await findFile(study, id);
  if (file === null) return failure(exchangeProblems.problem(study.language, 'importMissing'));
  const bytes = await originals.read(file.sha256);
  if (bytes === null) return failure(exchangeProblems.problem(study.language, 'fileChanged', { file: file.name }));
  const opened = await openFile(study.language, file.name, bytes);
  return opened.ok ? success({ file, opened: opened.value }) : opened;
}

async function take(
  within: WorkspaceContext,
  originals: OriginalStore,
  file: StoredFile,
  opened: OpenedFile,
  choices: ReadonlyMap<string, CodeChoice>,
): Promise<ImportOutcome> {
  const { codebook } = await openCodebook(within);
  const { project } = opened;
  const counts = project === null ? null : countCodings(project);
  const planned = planCodes(opened.codes, codebook, counts?.byCode ?? new Map<string, number>());
  const name = project?.name.trim() ?? '';
  const taken = takeCodes(codebook, opened.codes, planned, choices, name === '' ? file.name : name, within.language);
  if (taken.added > 0) {
    const set = await setCodebook(within, file.name, writeCodebook(taken.codebook), file.name);
    if (!set.ok) throw new Error(set.problem.message);
  }
  const leftCodes = planned.filter((code) => !taken.valueOf.has(code.guid)).length;
  const losses: Loss[] = [...lossesOf(opened), { code: 'leftCodes' as const, count: leftCodes }];
  const nothing = { documentsAdded: 0, documentsKnown: 0, codingsAdded: 0, codingsKnown: 0, coders: 0, memosAdded: 0 };
  let done = nothing;
  if (project !== null) {
    const coders = codersOf(within, opened);
    await putCoders(within, coders, file.name);
    const sources = await takeDocuments(within, originals, project, file.name);
    const versionIds = [...new Set(sources.map((source) => source.versionId))];
    await lockVersions(within.database, within.workspaceId, versionIds);
    const segments = await takeSegments(within, sources, taken.valueOf);
    if (segments.keptOthers > 0) losses.push({ code: 'oneValueOnly', count: segments.keptOthers });
    const memosAdded = await insertMemos(within, incomingMemos(project, sources, taken.valueOf));
    await recount(within.database, within.workspaceId, versionIds);
    done = {
      documentsAdded: sources.filter((source) => source.isNew).length,
      documentsKnown: sources.filter((source) => !source.isNew).length,
      codingsAdded: segments.added,
      codingsKnown: segments.known,
      coders: coders.length,
      memosAdded,
    };
  }
  return {
    codesAdded: taken.added,
    ...done,
    losses: losses.filter((loss) => loss.count > 0),
    ...linesOf(within, opened),
  };
}

/** Statements hold so many parameters' worth of text well; a million codings in one would not. */
const segmentsAtOnce = 5000;

async function takeSegments(
  within: WorkspaceContext,
  sources: readonly StoredSource[],
  valueOf: Parameters<typeof incomingSegments>[2],
): Promise<{ added: number; known: number; keptOthers: number }> {
  const { segments, known } = await incomingSegments(within, sources, valueOf);
  const ids: string[] = [];
  for (let at = 0; at < segments.length; at += segmentsAtOnce)
    ids.push(...(await insertSegments(within, segments.slice(at, at + segmentsAtOnce))));
  const keptOthers = ids.length === 0 ? 0 : await acceptImported(within, ids, singleValued);
  return { added: ids.length, known: known + segments.length - ids.length, keptOthers };
}

function codersOf(study: WorkspaceContext, { project }: OpenedFile): { id: string; name: string; codings: number }[] {
  if (project === null) return [];
  const { byUser } = countCodings(project);
  const known = project.users.map(({ guid, name }) => ({
    id: importedCoderId(guid),
    name: storableText(name).slice(0, 200),
    codings: byUser.get(guid) ?? 0,
  }));
  const withoutCoder = byUser.get('') ?? 0;
  const isNeeded = withoutCoder > 0 || project.notes.some((note) => note.user === undefined);
  const unknown = exchangeProblems.message(study.language, 'unknownCoder');
  return isNeeded ? [...known, { id: importedCoderId(''), name: unknown, codings: withoutCoder }] : known;
}

function lossesOf({ project, codes, leftOut }: OpenedFile): Loss[] {
  if (project === null || leftOut === null) return lossesOfCodes(codes);
  return lossesOfProject(
    project,
    leftOut,
    variables.map((variable) => variable.name),
  );
}

function linesOf(study: WorkspaceContext, { faults, lines }: OpenedFile): { lines: string[]; moreLines: number } {
  const all = [...lines, ...faults.map((fault) => lineOfFault(study.language, fault))];
  return { lines: all.slice(0, shownLines), moreLines: Math.max(0, all.length - shownLines) };
}
