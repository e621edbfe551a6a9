// Takes a study out as a REFI-QDA project or codebook, and says before it is done what that form can't hold.
import {
  guidOf,
  writeCodebookFile,
  writeProjectArchive,
  type RefiCase,
  type RefiCode,
  type RefiNote,
  type RefiSelection,
  type RefiSource,
  type RefiUser,
  type RefiValue,
  type RefiVariable,
} from '@common-thread/interchange';
import { CodePointIndex, entriesOf, type Codebook } from '@common-thread/text-analysis';
import { theProgram, type OriginalStore, type WorkspaceContext } from '@common-thread/platform';
import { openCodebook } from '../codebook/codebook.ts';
import {
  countExported,
  listCoders,
  listExportedCodings,
  listExportedDocuments,
  listExportedMemos,
  readText,
  type ExportedDocument,
  type ExportedMemo,
} from './export.store.ts';
import type { ExportPreview, Loss, WrittenFile } from './exchange.views.ts';
import { userGuid } from './rules/coder-ids.ts';
import { codeGuid, codesOfCodebook } from './rules/codebook-codes.ts';

const origin = 'Common Thread';

export interface ProjectOptions {
  /** Also the PDF files themselves, beside their texts. */
  withPdfs?: boolean;
  originals?: OriginalStore;
}

/** What would go out, and what would not. Changes nothing. */
export async function previewProject(study: WorkspaceContext): Promise<ExportPreview> {
  const { codebook } = await openCodebook(study);
  const [count, documents, coders] = await Promise.all([
    countExported(study),
    listExportedDocuments(study),
    listCoders(study),
  ]);
  return {
    documents: documents.length,
    codes: entriesOf(codebook).length,
    codings: count('segments') + count('decisions'),
    coders: coders.length,
    memos: count('memos'),
    losses: lossesOfProject(count, codebook, coders),
  };
}

function lossesOfProject(
  count: (name: string) => number,
  codebook: Codebook,
  coders: readonly { name: string | null; id: string }[],
): Loss[] {
  const counted = [
    'suggestions',
    'rejections',
    'roundWork',
    'earlierVersions',
    'unreadDocuments',
    'auditLines',
    'chapter',
  ] as const;
  return [
    ...counted.map((code): Loss => ({ code, count: count(code) })),
    { code: 'unknownCoders' as const, count: coders.filter((coder) => nameOfCoder(coder) === null).length },
    ...lossesOfCodebook(codebook, count('examples')),
  ].filter((loss) => loss.count > 0);
}

/** What a codebook of REFI-QDA can't hold. */
function lossesOfCodebook(codebook: Codebook, examples: number): Loss[] {
  const entries = entriesOf(codebook).map(({ entry }) => entry);
  return [
    { code: 'lexicons' as const, count: entries.filter((entry) => Object.keys(entry.lexicon).length > 0).length },
    { code: 'translations' as const, count: entries.filter((entry) => Object.keys(entry.name).length > 1).length },
    { code: 'retired' as const, count: entries.filter((entry) => entry.retired === true).length },
    { code: 'examples' as const, count: examples },
  ].filter((loss) => loss.count > 0);
}

export async function previewCodebook(study: WorkspaceContext): Promise<Pick<ExportPreview, 'codes' | 'losses'>> {
  const { codebook } = await openCodebook(study);
  const count = await countExported(study);
  return { codes: entriesOf(codebook).length, losses: lossesOfCodebook(codebook, count('examples')) };
}

/** A .qdc file. */
export async function writeRefiCodebook(study: WorkspaceContext): Promise<WrittenFile> {
  const { codebook } = await openCodebook(study);
  const { losses } = await previewCodebook(study);
  const xml = writeCodebookFile({ origin, codes: codesOfCodebook(codebook, study.language) });
  return { bytes: new TextEncoder().encode(xml), losses };
}

/** A .qdpx file of the study as it is at one moment: shared work of every coder and what was accepted; not the independent work of
 *  rounds. GUIDs come from ids, so that two exports of the same state are the same file. */
export async function writeRefiProject(
  study: WorkspaceContext,
  name: string,
  options: ProjectOptions = {},
): Promise<WrittenFile> {
  const { losses } = await previewProject(study);
  const { codebook } = await openCodebook(study);
  const documents = await listExportedDocuments(study);
  const users = (await listCoders(study)).map((coder): RefiUser => ({
    guid: userGuid(coder.id),
    name: nameOfCoder(coder) ?? `${origin} ${userGuid(coder.id).slice(0, 8)}`,
  }));
  const memos = await listExportedMemos(study);
  const sources: RefiSource[] = [];
  for (const document of documents) sources.push(await sourceOf(study, document, memos, options));
  const written = new Set(sources.map((source) => source.guid));
  const cases = casesOf(documents);
  const bytes = writeProjectArchive({
    name,
    origin,
    users,
    codes: withNotes(codesOfCodebook(codebook, study.language), memos),
    variables: variables.map(({ field, name: variable }): RefiVariable => ({
      guid: variableGuid(field),
      name: variable,
      type: 'Text',
    })),
    cases,
    sources,
    notes: memos.filter((memo) => memo.versionId === null || written.has(sourceGuid(memo.versionId))).map(noteOf),
    sets: [],
  });
  return { bytes, losses };
}

const nameOfCoder = ({ id, name }: { id: string; name: string | null }): string | null =>
  id === theProgram.id ? theProgram.name : name;

const sourceGuid = (versionId: string): string => versionId.toLowerCase();
const variableGuid = (field: string): string => guidOf('common-thread', 'variable', field);

/** What is known of a contribution, as variables of its case. Their names are those of the HTTP API, in English. */
export const variables = [
  { field: 'country', name: 'Country' },
  { field: 'organisation', name: 'Organisation' },
  { field: 'contributorType', name: 'Contributor type' },
  { field: 'date', name: 'Date' },
  { field: 'language', name: 'Language' },
  { field: 'studyQuestion', name: 'Study question' },
  { field: 'rights', name: 'Rights' },
] as const;

function casesOf(documents: readonly Omit<ExportedDocument, 'text'>[]): RefiCase[] {
  const cases = new Map<string, RefiCase>();
  for (const document of documents) {
    const known = cases.get(document.contributionId);
    if (known !== undefined) known.sources.push(sourceGuid(document.versionId));
    else
      cases.set(document.contributionId, {
        guid: document.contributionId,
        name: document.title,
        values: variables.flatMap(({ field }): RefiValue[] => {
          const value = document[field];
          return value === null ? [] : [{ variable: variableGuid(field), value }];
        }),
        sources: [sourceGuid(document.versionId)],
      });
  }
  return [...cases.values()];
}

async function sourceOf(
  study: WorkspaceContext,
  document: Omit<ExportedDocument, 'text'>,
  memos: readonly ExportedMemo[],
  { withPdfs, originals }: ProjectOptions,
): Promise<RefiSource> {
  const guid = sourceGuid(document.versionId);
  const text = await readText(study, document.versionId);
  const points = new CodePointIndex(text);
  const selections = new Map<string, RefiSelection>();
  const selectionOf = (start: number, end: number): RefiSelection => {
    const key = `${String(start)}-${String(end)}`;
    const name = points.slice(start, Math.min(end, start + 60)).replace(/\s+/g, ' ');
    const found = selections.get(key) ?? { guid: guidOf(guid, key), name, start, end, codings: [], notes: [] };
    selections.set(key, found);
    return found;
  };
  for (const coding of await listExportedCodings(study, document.versionId)) {
    const { start, end, dimension, value, coderId, createdAt } = coding;
    const selection = selectionOf(start, end);
    selection.codings.push({
      guid: guidOf(selection.guid, dimension, value, coderId ?? ''),
      code: codeGuid(dimension, value),
      ...(coderId === null ? {} : { user: userGuid(coderId) }),
      createdAt: createdAt.toISOString(),
      notes: [],
    });
  }
  const notes: string[] = [];
  for (const memo of memos) {
    if (memo.versionId !== document.versionId) continue;
    if (memo.start === null || memo.end === null) notes.push(memo.id);
    else selectionOf(memo.start, memo.end).notes.push(memo.id);
  }
  const bytes = withPdfs === true && document.format === 'pdf' ? await originals?.read(document.sha256) : undefined;
  return {
    guid,
    name: document.fileName,
    text,
    ...(bytes === undefined || bytes === null ? {} : { pdf: { guid: guidOf(guid, 'pdf'), bytes } }),
    createdAt: document.importedAt.toISOString(),
    selections: [...selections.values()].sort((one, other) => one.start - other.start || one.end - other.end),
    codings: [],
    notes,
    values: [],
  };
}

function withNotes(codes: readonly RefiCode[], memos: readonly ExportedMemo[]): RefiCode[] {
  return codes.map((code) => {
    const notes = memos
      .filter(
        ({ dimension, value }) => dimension !== null && value !== null && codeGuid(dimension, value) === code.guid,
      )
      .map((memo) => memo.id);
    return { ...code, ...(notes.length === 0 ? {} : { notes }), codes: withNotes(code.codes, memos) };
  });
}

/** The type of a memo is the name of its note: the form has no place for it. */
function noteOf(memo: ExportedMemo): RefiNote {
  return {
    guid: memo.id,
    name: memo.type,
    text: memo.text,
    user: userGuid(memo.authorId),
    createdAt: memo.createdAt.toISOString(),
  };
}
