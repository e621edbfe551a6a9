// One call of every operation on the invented study, by the operation's name: what the tests send.
import { ghanaDocument } from '../../../test/invented-study.ts';

export interface Call {
  /** Below /api. */
  path: string;
  body?: unknown;
  status: number;
}

const workspace = '/workspaces/q3';
const version = `${workspace}/documents/${ghanaDocument.versionId}`;
const statement = `${workspace}/chapter/statements/s1`;
const passageId = `${ghanaDocument.versionId}:0`;
const words = { template: '{c1.count} of {c1.total} countries report it.', kind: 'practice', isOwnWords: false };

export function filesToImport(): FormData {
  const form = new FormData();
  form.append('files', new File(['# Kenya'], 'kenya.md'));
  form.append('files', new File(['# Chile'], 'chile.md'));
  return form;
}

export const calls: Readonly<Record<string, Call>> = {
  listWorkspaces: { path: '/workspaces?limit=10', status: 200 },
  beginWorkspace: { path: '/workspaces', body: { name: 'Kenya', kind: 'country', language: 'fr' }, status: 201 },
  readWorkspace: { path: workspace, status: 200 },
  listContributions: {
    path: `${workspace}/contributions?language=en&status=read&region=AFR&text=campaign&page=1`,
    status: 200,
  },
  readContribution: { path: `${workspace}/contributions/c1`, status: 200 },
  changeContribution: { path: `${workspace}/contributions/c1`, body: { date: '2024-03', rights: null }, status: 200 },
  startImport: { path: `${workspace}/imports`, body: filesToImport(), status: 202 },
  readImport: { path: `${workspace}/imports/i1`, status: 200 },
  readDocument: { path: version, status: 200 },
  listPassages: { path: `${version}/passages?page=2&limit=3`, status: 200 },
  openOriginal: { path: `${version}/original`, status: 200 },
  readCodebook: { path: `${workspace}/codebook`, status: 200 },
  listCodings: { path: `${version}/codings`, status: 200 },
  decideCoding: {
    path: `${workspace}/codings`,
    body: { passageId, dimension: 'code', value: 'AWA-CAMPAIGN', decision: 'accept' },
    status: 200,
  },
  acceptAllCodings: { path: `${version}/accept-all`, status: 200 },
  withdrawAllCodings: { path: `${version}/withdraw-all`, body: { decidedAt: '2026-03-09T10:00:00.000Z' }, status: 200 },
  listThemes: { path: `${workspace}/themes?basis=suggestions`, status: 200 },
  readTheme: { path: `${workspace}/themes/AWA-CAMPAIGN?country=GHA`, status: 200 },
  readMatrix: { path: `${workspace}/matrix`, status: 200 },
  readCommonalityRule: { path: `${workspace}/commonality-rule`, status: 200 },
  setCommonalityRule: {
    path: `${workspace}/commonality-rule`,
    body: { minimumShare: 0.25, minimumRegions: 2 },
    status: 204,
  },
  readChapter: { path: `${workspace}/chapter`, status: 200 },
  draftChapter: { path: `${workspace}/chapter/draft`, body: { language: 'en', basis: 'accepted' }, status: 204 },
  exportChapter: { path: `${workspace}/chapter/export/docx`, status: 200 },
  addStatement: { path: `${workspace}/chapter/statements`, body: { ...words, sectionId: '2.1' }, status: 201 },
  editStatement: { path: statement, body: words, status: 204 },
  removeStatement: { path: statement, status: 204 },
  restoreStatement: { path: `${statement}/restore`, status: 204 },
  moveStatement: { path: `${statement}/move`, body: { sectionId: '2.2', position: 1 }, status: 204 },
  mergeStatements: { path: `${statement}/merge`, body: { intoId: 's2' }, status: 204 },
  confirmStatement: { path: `${statement}/confirm`, status: 204 },
  citeEvidence: {
    path: `${statement}/citations`,
    body: { evidenceKind: 'passage', reference: passageId },
    status: 204,
  },
  removeCitation: { path: `${statement}/citations/e1`, status: 204 },
};
