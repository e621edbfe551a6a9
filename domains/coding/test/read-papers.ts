// A study with papers that were read, for tests of what people do with their words.
import { listContributions, listPassages, type DocumentReader, type Passage } from '@common-thread/contributions';
import {
  createPerson,
  sql,
  theProgram,
  type Actor,
  type Installation,
  type WorkspaceContext,
} from '@common-thread/platform';
import { importFolder, makeFolder, openWorkspace } from '../../contributions/test/contributions-folder.ts';
import { setCodebook } from '../src/index.ts';
import { smallCodebook } from './small-codebook.ts';

export interface ReadPapers {
  study: WorkspaceContext;
  /** By the names of the files, without their endings. */
  versions: Record<string, { versionId: string; passages: Passage[]; text: string }>;
}

/** @param papers texts by file name; each becomes a document */
export async function studyWithPapers(
  installation: Installation,
  reader: DocumentReader,
  name: string,
  papers: Record<string, string>,
): Promise<ReadPapers> {
  const folder = makeFolder(papers);
  const study = await openWorkspace(installation.database, name);
  await setCodebook(study, 'small.yaml', smallCodebook);
  await importFolder(study, { originals: installation.originals, reader, ocr: null }, folder.path);
  folder.discard();
  const { rows } = await listContributions(study, {});
  const versions: ReadPapers['versions'] = {};
  for (const { fileName, versionId } of rows.flatMap((row) => row.documents)) {
    const stored = await study.database.first<{ text: string }>(sql`
      select text from document_version where workspace_id = ${study.workspaceId} and id = ${versionId}`);
    versions[fileName.replace(/\.\w+$/, '')] = {
      versionId,
      passages: await listPassages(study, versionId),
      text: stored?.text ?? '',
    };
  }
  return { study, versions };
}

export async function createActor(installation: Installation, name: string): Promise<Actor> {
  const person = await createPerson(installation.database, theProgram, { name, email: null });
  return { kind: 'person', id: person?.id ?? '', name };
}

/** Where words stand in a text, in code points. */
export function stretchOf(text: string, words: string): { start: number; end: number } {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`The text does not hold "${words}".`);
  const start = Array.from(text.slice(0, at)).length;
  return { start, end: start + Array.from(words).length };
}
