// A study for tests of the coding part: papers imported and looked through with the small codebook.
import {
  createDocumentReader,
  listContributions,
  listPassages,
  type DocumentReader,
  type Passage,
} from '@common-thread/contributions';
import { createPerson, theProgram, type Actor, type WorkspaceContext } from '@common-thread/platform';
import type { TestDatabase } from '../../../platform/test/databases.ts';
import { importFolder, makeFolder, openWorkspace, type Files } from '../../contributions/test/contributions-folder.ts';
import { createSuggester, setCodebook, suggestCodings, type Suggester } from '../src/index.ts';
import { smallCodebook } from './small-codebook.ts';

export interface StudyOfPapers {
  study: WorkspaceContext;
  /** Of each paper by its file name, the passages of its current version. */
  passagesOf(fileName: string): Passage[];
  versionOf(fileName: string): string;
}

export interface PapersBench {
  opened: Awaited<ReturnType<TestDatabase['open']>>;
  suggester: Suggester;
  /** A person who works in the studies. */
  person(name: string): Promise<Actor>;
  studyWith(name: string, papers: Files, codebook?: string): Promise<StudyOfPapers>;
  close(): Promise<void>;
}

export async function openPapersBench(testDatabase: TestDatabase): Promise<PapersBench> {
  const opened = await testDatabase.open();
  const reader: DocumentReader = createDocumentReader();
  const suggester = createSuggester();
  const { database, originals } = opened.installation;
  return {
    opened,
    suggester,
    person: async (name) => {
      const person = await createPerson(database, theProgram, { name, email: null });
      return { kind: 'person', id: person?.id ?? '', name };
    },
    studyWith: async (name, papers, codebook = smallCodebook) => {
      const study = await openWorkspace(database, name);
      const set = await setCodebook(study, 'small.yaml', codebook);
      if (!set.ok) throw new Error(set.problem.message);
      const folder = makeFolder(papers);
      await importFolder(study, { originals, reader, ocr: null }, folder.path);
      folder.discard();
      await suggestCodings(study, suggester);
      const passages = new Map<string, Passage[]>();
      const versions = new Map<string, string>();
      const { rows } = await listContributions(study, {});
      for (const { documents } of rows)
        for (const { fileName, versionId } of documents) {
          versions.set(fileName, versionId);
          passages.set(fileName, await listPassages(study, versionId));
        }
      return {
        study,
        passagesOf: (fileName) => passages.get(fileName) ?? [],
        versionOf: (fileName) => versions.get(fileName) ?? '',
      };
    },
    close: async () => {
      reader.close();
      suggester.close();
      await opened.remove();
    },
  };
}
