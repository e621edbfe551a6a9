// Imports a source file by file: known bytes change nothing, each file is one transaction, so a killed run goes on where it was.
import { decodeText, type OcrOptions } from '@common-thread/document-reading';
import { estimateSimilarity } from '@common-thread/text-analysis';
import {
  recordAudit,
  sha256Of,
  type IsolationLimits,
  type OriginalStore,
  type WorkspaceContext,
} from '@common-thread/platform';
import { contributionProblems, describeProblem, type StoredProblem } from '../contributions.problems.ts';
import {
  fillVersion,
  findStoredMeanwhile,
  insertContribution,
  insertDocument,
  insertVersion,
  listStoredVersions,
  updateSettledMetadata,
  type NewVersion,
  type StoredVersion,
} from '../contributions.store.ts';
import type { ImportedFile, ImportProgress, ImportReport } from '../contributions.views.ts';
import type { DocumentReader, DocumentReading } from '../reading/document-reader.ts';
import type { ReadContribution } from '../reading/read-contribution.ts';
import { readManifest, type ManifestEntry } from '../rules/read-manifest.ts';
import { isNewVersion, nearDuplicateSimilarity, nextFreePath } from '../rules/same-document.ts';
import { settleMetadata, type SettledMetadata } from '../rules/settle-metadata.ts';
import { inOrder } from './in-order.ts';
import type { Source, SourceFile } from './source-files.ts';

export interface ImportTools {
  originals: OriginalStore;
  reader: DocumentReader;
  /** Null: scans are kept and reported as "needs OCR". */
  ocr: OcrOptions | null;
}

export type ReportProgress = (progress: ImportProgress, file: ImportedFile | null) => void | Promise<void>;

type Loaded =
  | { kind: 'known'; version: StoredVersion }
  | { kind: 'new'; sha256: string; bytes: Uint8Array; reading: DocumentReading; waiting: StoredVersion | null }
  | { kind: 'refused'; sha256: null; problem: NewVersion['problem'] };

export async function importSource(
  study: WorkspaceContext,
  tools: ImportTools,
  source: Source,
  report: ReportProgress,
): Promise<ImportReport> {
  const manifest = source.manifest === null ? null : readManifest(decodeText(source.manifest).text);
  const known = await listStoredVersions(study.database, study.workspaceId);
  const bySha256 = new Map(known.map((version) => [version.sha256, version]));
  const files: ImportedFile[] = manifestLines(study, manifest, source);
  const startedAt = performance.now();
  let done = 0;
  await report(progressOf(startedAt, 0, source.files.length, source.files[0]?.path ?? ''), null);
  const pending = inOrder(source.files, tools.reader.size + 1, (file) => loadAndRead(tools, bySha256, file));
  for await (const { thing: file, answer } of pending) {
    const entry = manifest?.entries.get(file.path) ?? source.given?.get(file.path);
    const imported = await storeFile(study, tools, known, bySha256, file, answer, entry);
    files.push(imported);
    done += 1;
    await report(progressOf(startedAt, done, source.files.length, file.path), imported);
  }
  return { files };
}

async function loadAndRead(
  tools: ImportTools,
  bySha256: Map<string, StoredVersion>,
  file: SourceFile,
): Promise<Loaded> {
  const loaded = await file.load();
  if ('problem' in loaded)
    return { kind: 'refused', sha256: null, problem: { code: loaded.problem.code, values: loaded.problem.detail } };
  const sha256 = sha256Of(loaded.bytes);
  const stored = bySha256.get(sha256) ?? null;
  if (stored !== null && !isWorthReadingAgain(stored, tools)) return { kind: 'known', version: stored };
  const reading = await tools.reader.read({ name: file.path, bytes: loaded.bytes, ocr: tools.ocr });
  return { kind: 'new', sha256, bytes: loaded.bytes, reading, waiting: stored };
}

/** A scan, once OCR is there; a document whose reader was stopped, since the machine may have been busy. */
function isWorthReadingAgain(version: StoredVersion, tools: ImportTools): boolean {
  if (version.status === 'needsOcr') return tools.ocr !== null;
  return version.status === 'refused' && ['timeout', 'memory', 'crash'].includes(version.problemCode ?? '');
}

async function storeFile(
  study: WorkspaceContext,
  tools: ImportTools,
  known: StoredVersion[],
  bySha256: Map<string, StoredVersion>,
  file: SourceFile,
  loaded: Loaded,
  entry: ManifestEntry | undefined,
): Promise<ImportedFile> {
  if (loaded.kind === 'refused') return line(study, file.path, 'refused', loaded.problem, null);
  const sameRun = loaded.kind === 'new' && loaded.waiting === null ? bySha256.get(loaded.sha256) : undefined;
  const already = loaded.kind === 'known' ? loaded.version : sameRun;
  if (already !== undefined) return lineOfKnown(study, file, already);
  if (loaded.kind !== 'new') throw new Error('A file is known, refused or new.');
  await tools.originals.keep(loaded.bytes);
  const version = versionOf(loaded, tools.reader.limits);
  const read = version.reading.outcome === 'read' ? version.reading : null;
  const metadata = settleMetadata({
    fileName: file.path,
    entry,
    document: read?.document ?? null,
    language: read?.language ?? null,
  });
  const stored = await study.database.transaction(async (database): Promise<StoredFile | StoredVersion> => {
    const meanwhile = await findStoredMeanwhile(database, study.workspaceId, version.sha256);
    if (meanwhile !== null && loaded.waiting === null) return meanwhile;
    return storeVersion({ ...study, database }, known, file.path, version, metadata, loaded.waiting);
  });
  if (!isStoredNow(stored)) {
    known.push(stored);
    bySha256.set(stored.sha256, stored);
    return lineOfKnown(study, file, stored);
  }
  const duplicate = read === null ? null : nearDuplicate(known, stored, read.signature);
  remember(known, bySha256, stored);
  const warnings =
    read === null
      ? []
      : read.document.warnings.map((warning) =>
          contributionProblems.message(study.language, warning.code, {
            file: file.path,
            detail: warning.detail,
            found: warning.detail,
          }),
        );
  if (stored.path !== file.path)
    warnings.push(contributionProblems.message(study.language, 'sameName', { file: file.path, path: stored.path }));
  if (duplicate !== null)
    warnings.push(
      contributionProblems.message(study.language, 'nearDuplicate', {
        file: file.path,
        path: duplicate.path,
        share: `${String(Math.round(duplicate.similarity * 100))} %`,
      }),
    );
  if (read !== null && metadata.country === null && metadata.organisation === null)
    warnings.push(contributionProblems.message(study.language, 'undecidedCountry', { file: file.path }));
  const result =
    version.reading.outcome === 'read' ? (stored.isNewVersion ? 'newVersion' : 'added') : version.reading.outcome;
  return { ...line(study, file.path, result, version.problem, stored.contributionId), warnings };
}

interface StoredFile extends StoredVersion {
  isNewVersion: boolean;
}

const isStoredNow = (version: StoredFile | StoredVersion): version is StoredFile => 'isNewVersion' in version;

async function storeVersion(
  study: WorkspaceContext,
  known: StoredVersion[],
  path: string,
  version: NewVersion,
  metadata: SettledMetadata,
  waiting: StoredVersion | null,
): Promise<StoredFile> {
  const { database, workspaceId } = study;
  const signature = version.reading.outcome === 'read' ? version.reading.signature : null;
  const shared = {
    sha256: version.sha256,
    title: metadata.title,
    status: version.reading.outcome,
    problemCode: version.problem?.code ?? null,
    isCurrent: true,
    signature,
  };
  if (waiting !== null) {
    await fillVersion(database, workspaceId, waiting.id, version);
    await updateSettledMetadata(database, workspaceId, waiting.contributionId, metadata);
    await recordAudit(study, { action: 'contributions.readAgain', subject: waiting.id, after: version.sha256 });
    return { ...waiting, ...shared, isNewVersion: false };
  }
  const before = known.find((one) => one.path === path && one.isCurrent);
  const similarity = before === undefined ? 0 : estimateSimilarity(before.signature ?? [], signature ?? []);
  // A document that had no text before is followed by whatever comes under its name.
  if (before !== undefined && (before.signature === null || isNewVersion(similarity, hasSameTitle(before, metadata)))) {
    const id = await insertVersion(database, workspaceId, before.documentId, version);
    await updateSettledMetadata(database, workspaceId, before.contributionId, metadata);
    await recordAudit(study, {
      action: 'contributions.addVersion',
      subject: id,
      before: before.sha256,
      after: version.sha256,
    });
    return { ...before, ...shared, id, isNewVersion: true };
  }
  const freePath = nextFreePath(path, (candidate) => known.some((one) => one.path === candidate));
  const contributionId = await insertContribution(database, workspaceId, metadata);
  const documentId = await insertDocument(database, workspaceId, contributionId, freePath);
  const id = await insertVersion(database, workspaceId, documentId, version);
  await recordAudit(study, { action: 'contributions.add', subject: contributionId, after: version.sha256 });
  return { id, contributionId, documentId, path: freePath, ...shared, isNewVersion: false };
}

/** A title that was taken from the file name says nothing here: the file name is the same anyway. */
function hasSameTitle(before: StoredVersion, metadata: SettledMetadata): boolean {
  return metadata.provenance.title?.source !== 'fileName' && before.title === metadata.title;
}

function versionOf(loaded: Extract<Loaded, { kind: 'new' }>, limits: IsolationLimits): NewVersion {
  const { reading, sha256, bytes } = loaded;
  const refused = (code: string, values: Record<string, string | number>): NewVersion => ({
    sha256,
    bytes: bytes.length,
    reading: { outcome: 'refused', problem: { code: 'damaged', detail: {} } },
    problem: { code, values },
  });
  if (reading.outcome === 'stopped')
    return refused(reading.reason, {
      limit: reading.reason === 'memory' ? `${String(limits.memoryBytes / 2 ** 20)} MB` : limits.timeoutSeconds,
    });
  if (reading.outcome === 'refused') return refused(reading.problem.code, reading.problem.detail);
  const problem = reading.outcome === 'needsOcr' ? { code: 'needsOcr', values: { pages: reading.pages } } : null;
  return { sha256, bytes: bytes.length, reading: reading satisfies ReadContribution, problem };
}

function remember(known: StoredVersion[], bySha256: Map<string, StoredVersion>, stored: StoredFile): void {
  for (const version of known) if (version.documentId === stored.documentId) version.isCurrent = false;
  known.push(stored);
  bySha256.set(stored.sha256, stored);
}

function nearDuplicate(
  known: StoredVersion[],
  stored: StoredFile,
  signature: number[],
): { path: string; similarity: number } | null {
  let closest: { path: string; similarity: number } | null = null;
  for (const other of known) {
    if (!other.isCurrent || other.signature === null || other.documentId === stored.documentId) continue;
    const similarity = estimateSimilarity(other.signature, signature);
    if (similarity >= nearDuplicateSimilarity && similarity > (closest?.similarity ?? 0))
      closest = { path: other.path, similarity };
  }
  return closest;
}

function line(
  study: WorkspaceContext,
  fileName: string,
  result: ImportedFile['result'],
  problem: StoredProblem | null,
  contributionId: string | null,
): ImportedFile {
  const message = describeProblem(study.language, fileName, problem);
  return { fileName, result, message, contributionId, warnings: [] };
}

function lineOfKnown(study: WorkspaceContext, file: SourceFile, version: StoredVersion): ImportedFile {
  const renamed = version.path === file.path ? null : { code: 'sameBytes', values: { path: version.path } };
  return line(study, file.path, 'unchanged', renamed, version.contributionId);
}

function manifestLines(
  study: WorkspaceContext,
  manifest: ReturnType<typeof readManifest> | null,
  source: Source,
): ImportedFile[] {
  if (manifest === null) return [];
  const paths = new Set(source.files.map((file) => file.path));
  const missing = [...manifest.entries.values()]
    .filter((entry) => !paths.has(entry.file))
    .map((entry) => ({ code: 'manifestFileMissing' as const, line: entry.line, file: entry.file }));
  return [...manifest.problems, ...missing].map((problem) => {
    const { code, ...values } = problem;
    return {
      fileName: 'contributions.csv',
      result: 'unchanged',
      message: null,
      contributionId: null,
      warnings: [contributionProblems.message(study.language, code, values)],
    };
  });
}

function progressOf(startedAt: number, done: number, total: number, currentFile: string): ImportProgress {
  const elapsedSeconds = (performance.now() - startedAt) / 1000;
  return {
    done,
    total,
    currentFile,
    elapsedSeconds,
    remainingSeconds: done === 0 ? null : (elapsedSeconds / done) * (total - done),
  };
}
