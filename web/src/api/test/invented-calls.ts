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

const roundPlan = {
  title: 'First round',
  instruction: '',
  unit: 'passage',
  isBlind: true,
  showsSuggestions: false,
  values: [{ dimension: 'code', value: 'AWA-CAMPAIGN' }],
  versionIds: [ghanaDocument.versionId],
  sample: { size: 20, stratum: 'country' },
  seed: 7,
  coderIds: ['mensah', 'ali'],
  codersPerDocument: null,
};

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
  findPassages: { path: `${workspace}/find?text=campaign&country=GHA&order=date&page=1&limit=10`, status: 200 },
  readCodebook: { path: `${workspace}/codebook`, status: 200 },
  listCodebookVersions: { path: `${workspace}/codebook/versions?limit=2`, status: 200 },
  readCodebookVersion: { path: `${workspace}/codebook/versions/2`, status: 200 },
  tryCodebookOperation: {
    path: `${workspace}/codebook/effect`,
    body: { operation: { kind: 'merge', id: 'AWA-CAMPAIGN', into: 'AWA-TEACH' } },
    status: 200,
  },
  changeCodebook: {
    path: `${workspace}/codebook/changes`,
    body: {
      operation: { kind: 'rename', dimension: 'code', id: 'AWA-CAMPAIGN', name: { en: 'Campaigns' } },
      reason: 'Shorter',
      basedOn: 3,
    },
    status: 200,
  },
  listCodebookExamples: { path: `${workspace}/codebook/examples`, status: 200 },
  keepCodebookExample: {
    path: `${workspace}/codebook/examples`,
    body: { dimension: 'code', value: 'AWA-CAMPAIGN', isCounterExample: false, passageId, reason: 'It names it.' },
    status: 201,
  },
  listCodings: { path: `${version}/codings`, status: 200 },
  decideCoding: {
    path: `${workspace}/codings`,
    body: { passageId, dimension: 'code', value: 'AWA-CAMPAIGN', decision: 'accept' },
    status: 200,
  },
  acceptAllCodings: { path: `${version}/accept-all`, status: 200 },
  withdrawAllCodings: { path: `${version}/withdraw-all`, body: { decidedAt: '2026-03-09T10:00:00.000Z' }, status: 200 },
  listRounds: { path: `${workspace}/rounds?limit=10`, status: 200 },
  planRound: { path: `${workspace}/rounds`, body: roundPlan, status: 201 },
  readRound: { path: `${workspace}/rounds/r-open`, status: 200 },
  markDoneInRound: {
    path: `${workspace}/rounds/r-open/done`,
    body: { versionId: ghanaDocument.versionId, isDone: true },
    status: 204,
  },
  closeRound: { path: `${workspace}/rounds/r-open/close`, status: 200 },
  readRoundAgreement: { path: `${workspace}/rounds/r-closed/agreement`, status: 200 },
  listRoundUnits: { path: `${workspace}/rounds/r-closed/units?page=1`, status: 200 },
  adjudicateUnit: {
    path: `${workspace}/rounds/r-closed/decisions`,
    body: {
      versionId: ghanaDocument.versionId,
      start: 0,
      end: 12,
      dimension: 'code',
      value: 'AWA-CAMPAIGN',
      outcome: 'yes',
      reason: '',
      shouldChangeCodebook: false,
    },
    status: 201,
  },
  withdrawAdjudication: { path: `${workspace}/rounds/r-closed/decisions/d1`, status: 204 },
  adoptAgreedUnits: { path: `${workspace}/rounds/r-closed/adopt`, status: 200 },
  listSegments: { path: `${version}/segments?limit=2`, status: 200 },
  addSegment: {
    path: `${workspace}/segments`,
    body: { versionId: ghanaDocument.versionId, start: 19, end: 29, dimension: 'code', value: 'AWA-CAMPAIGN' },
    status: 200,
  },
  removeSegment: { path: `${workspace}/segments/s1`, status: 204 },
  listMemos: { path: `${workspace}/memos?type=note&text=paper`, status: 200 },
  writeMemo: {
    path: `${workspace}/memos`,
    body: { type: 'note', text: 'Compare.', place: { kind: 'code', dimension: 'code', value: 'AWA-CAMPAIGN' } },
    status: 200,
  },
  changeMemo: { path: `${workspace}/memos/m1`, body: { type: 'rule', text: 'Compare.' }, status: 200 },
  deleteMemo: { path: `${workspace}/memos/m1`, status: 204 },
  restoreMemo: { path: `${workspace}/memos/m1/restore`, status: 200 },
  readNextPassages: { path: `${workspace}/next?code=AWA-CAMPAIGN&language=en`, status: 200 },
  decideNextPassage: {
    path: `${workspace}/next/decisions`,
    body: { passageId, code: 'AWA-CAMPAIGN', decision: 'unsure' },
    status: 200,
  },
  listUnreadSamples: { path: `${workspace}/next/samples?code=AWA-CAMPAIGN&limit=2`, status: 200 },
  drawUnreadSample: { path: `${workspace}/next/samples`, body: { code: 'AWA-CAMPAIGN', size: 100 }, status: 201 },
  listEmergingThemes: { path: `${workspace}/emerging`, status: 200 },
  readEmergingTheme: { path: `${workspace}/emerging/t1`, status: 200 },
  searchEmergingThemes: { path: `${workspace}/emerging/searches`, status: 202 },
  decideEmergingTheme: {
    path: `${workspace}/emerging/t1/decision`,
    body: { decision: 'accept', name: { en: 'Gambling' }, family: 'AWA', terms: { en: ['gambling'] }, passageIds: [] },
    status: 200,
  },
  reopenEmergingTheme: { path: `${workspace}/emerging/t2/decision`, status: 204 },
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
  exportProject: { path: `${workspace}/exchange/project.qdpx`, status: 200 },
  exportCodebook: { path: `${workspace}/exchange/codebook.qdc`, status: 200 },
  exportCodings: { path: `${workspace}/exchange/codings.csv`, status: 200 },
  exportStudy: { path: `${workspace}/exchange/study.zip`, status: 200 },
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
