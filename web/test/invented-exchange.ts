// Files on their way in and out of the invented study.
import { success } from '@common-thread/platform';
import type { ImportPreview, StoredImport } from '@common-thread/coding';
import type { ExchangeService } from '../src/services/exchange-service.ts';
import { ghanaDocument } from './invented-study.ts';

const broughtAt = new Date('2026-03-12T09:00:00Z');
const guid = (number: number) => `00000000-0000-0000-0000-00000000000${String(number)}`;

const imports: StoredImport[] = [
  { id: 'x1', name: 'project of كينيا.qdpx', kind: 'project', jobId: null, outcome: null, broughtAt },
  { id: 'x2', name: 'under-way.qdpx', kind: 'project', jobId: 'j1', outcome: null, broughtAt },
  {
    id: 'x3',
    name: 'done.qdpx',
    kind: 'project',
    jobId: 'j2',
    broughtAt,
    outcome: {
      codesAdded: 2,
      documentsAdded: 1,
      documentsKnown: 1,
      codingsAdded: 120,
      codingsKnown: 3,
      coders: 2,
      memosAdded: 4,
      losses: [{ code: 'nesting', count: 1 }],
      lines: ['The characters 900 to 910 lie outside of “paper”, which has 800; the selection is left out.'],
      moreLines: 0,
    },
  },
];

const preview: ImportPreview = {
  id: 'x1',
  fileName: 'project of كينيا.qdpx',
  kind: 'project',
  project: 'Kenya',
  origin: 'Other Program 24',
  codes: [
    {
      guid: guid(1),
      path: ['Awareness', 'Campaigns'],
      codings: 12,
      proposed: { kind: 'use', dimension: 'code', value: 'AWA-CAMPAIGN' },
      by: 'name',
    },
    { guid: guid(2), path: ['Risks', 'الاستدراج', 'Online'], codings: 3, proposed: { kind: 'add' }, by: null },
  ],
  documents: [
    { name: 'ghana.txt', characters: 1200, codings: 9, versionId: ghanaDocument.versionId },
    { name: '肯尼亚.txt', characters: 80, codings: 6, versionId: null },
  ],
  coders: [
    { name: 'Ama Mensah', codings: 10 },
    { name: '王伟', codings: 5 },
  ],
  codings: 15,
  memos: 2,
  losses: [
    { code: 'pictures', count: 2 },
    { code: 'nesting', count: 1 },
  ],
  lines: ['The GUID 0000 is given twice; the second thing (Coding ) is left out.'],
  moreLines: 3,
  outcome: null,
};

async function* pieces<Piece>(...all: Piece[]): AsyncGenerator<Piece> {
  for (const piece of all) yield await Promise.resolve(piece);
}

/** @param asked where changes asked for are noted */
export function inventedExchange(asked: unknown[][]): ExchangeService {
  const bytes = new TextEncoder().encode('<CodeBook/>');
  const codebook = { codes: 6, losses: [{ code: 'lexicons' as const, count: 6 }] };
  return {
    previewProject: () =>
      Promise.resolve({
        documents: 2,
        codes: 6,
        codings: 14,
        coders: 2,
        memos: 3,
        losses: [{ code: 'suggestions' as const, count: 31 }, ...codebook.losses],
      }),
    previewCodebook: () => Promise.resolve(codebook),
    writeProject: () => Promise.resolve({ bytes, losses: [] }),
    writeCodebook: () => Promise.resolve({ bytes, losses: [] }),
    codingsCsv: () => pieces('\uFEFFcountry,code\r\n', 'GHA,AWA-CAMPAIGN\r\n'),
    archive: () => Promise.resolve(success(pieces(bytes, bytes))),
    receive: (_study, file) => {
      asked.push(['receive', file.name]);
      const problem = { code: 'exchange.notXml', message: `${file.name} is damaged.`, field: 'file' };
      return Promise.resolve(file.name.endsWith('.qdpx') ? { ok: true, value: 'x1' } : { ok: false, problem });
    },
    list: () => Promise.resolve(imports),
    find: (_study, id) => {
      const file = imports.find((one) => one.id === id);
      if (file === undefined) return Promise.resolve(null);
      const state = file.outcome === null ? ('running' as const) : ('done' as const);
      const job = file.jobId === null ? null : { state, problem: null, outcome: file.outcome, progress: null };
      return Promise.resolve({ file, job });
    },
    preview: (_study, id) =>
      Promise.resolve(
        id === 'x1'
          ? { ok: true, value: preview }
          : { ok: false, problem: { code: 'exchange.importMissing', message: 'This file is not here.' } },
      ),
    take: (_study, id, choices) => {
      asked.push(['take', id, [...choices]]);
      return Promise.resolve();
    },
    receiveStudy: (_actor, _language, { name }) => {
      asked.push(['receiveStudy', name]);
      return Promise.resolve('j3');
    },
    findStudy: (id) => {
      const outcome = {
        id: 'w',
        slug: 'q3',
        name: 'Question 3/2',
        rows: 4000,
        originals: 12,
        missingOriginals: ['a'],
        people: 3,
        auditLines: 88,
      };
      if (id === 'j3') return Promise.resolve({ state: 'done' as const, problem: null, outcome, progress: null });
      if (id === 'j4')
        return Promise.resolve({
          state: 'running' as const,
          problem: null,
          outcome: null,
          progress: { entries: 3, total: 9 },
        });
      return Promise.resolve(null);
    },
  };
}
