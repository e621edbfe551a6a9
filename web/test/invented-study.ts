// An invented study for the site's tests: a few contributions, a document with codings, themes, a chapter.
import type { Coding, CodingCounts, StudyCodebook } from '@common-thread/coding';
import type {
  ContributionDetail,
  ContributionSummary,
  DocumentSummary,
  Passage,
  ReadingView,
  StudyCounts,
} from '@common-thread/contributions';
import type { Alpha3 } from '@common-thread/vocabulary';

const alpha3 = (code: string): Alpha3 => code as Alpha3;

export const ghanaDocument: DocumentSummary = {
  versionId: '11111111-1111-4111-8111-111111111111',
  versionNumber: 1,
  fileName: 'papers/ghana-2024.docx',
  format: 'docx',
  status: 'read',
  problem: null,
  pages: 3,
  passages: 4,
  bytes: 48_210,
  sha256: 'a'.repeat(64),
  language: 'en',
  importedAt: new Date('2026-03-09T10:00:00Z'),
};

export const ghana: ContributionDetail = {
  id: 'c1',
  title: 'National experience of Ghana in child online protection',
  country: alpha3('GHA'),
  organisation: null,
  contributorType: 'memberState',
  date: '2024-03',
  language: 'en',
  documents: [ghanaDocument],
  candidates: [],
  isUndecided: false,
  studyQuestion: 'Question 3/2',
  rights: null,
  provenance: {
    country: { source: 'fileName', detail: 'ghana-2024.docx', count: null },
    title: { source: 'heading', detail: 'National experience of Ghana in child online protection', count: null },
    date: { source: 'csv', detail: 'line 2', count: null },
  },
  earlierVersions: [{ ...ghanaDocument, versionId: '22222222-2222-4222-8222-222222222222', passages: 3 }],
  nearDuplicates: [{ contributionId: 'c2', title: 'Regional workshop, summary', similarity: 0.86 }],
};

export const undecided: ContributionDetail = {
  ...ghana,
  id: 'c2',
  title: 'Regional workshop, summary',
  country: null,
  isUndecided: true,
  contributorType: 'internationalOrganisation',
  date: null,
  documents: [
    {
      ...ghanaDocument,
      versionId: '33333333-3333-4333-8333-333333333333',
      fileName: 'workshop.pdf',
      status: 'needsOcr',
      problem: 'workshop.pdf has no text layer; install the OCR language data and import it again.',
      passages: 0,
    },
  ],
  candidates: [
    { country: alpha3('KEN'), source: 'text', detail: 'Kenya', count: 7 },
    { country: alpha3('RWA'), source: 'text', detail: 'Rwanda', count: 6 },
  ],
  provenance: {},
  earlierVersions: [],
  nearDuplicates: [],
};

export const egypt: ContributionDetail = {
  ...ghana,
  id: 'c3',
  title: 'تجربة مصر الوطنية في حماية الأطفال على الإنترنت',
  country: alpha3('EGY'),
  language: 'ar',
  date: '2025',
  documents: [
    { ...ghanaDocument, versionId: '44444444-4444-4444-8444-444444444444', fileName: 'egypt.pdf', language: 'ar' },
  ],
  provenance: {},
  earlierVersions: [],
  nearDuplicates: [],
};

/** What lists show of a contribution. */
export function summaryOf(detail: ContributionDetail): ContributionSummary {
  const { id, title, country, organisation, contributorType, date, language, documents, candidates, isUndecided } =
    detail;
  return { id, title, country, organisation, contributorType, date, language, documents, candidates, isUndecided };
}

const heading = 'Awareness raising';
const paragraphs = [
  'A national awareness campaign for parents was carried out with schools in every region.',
  'Teachers in 16 districts were trained to answer questions about safe use of the Internet.',
  'A helpline for children is run together with a non-governmental organisation. <b>Not markup.</b>',
];
const arabic = 'أطلقت الوزارة حملة توعية للأسر والمعلمين في جميع المحافظات.';

export const documentText = [heading, ...paragraphs, arabic].join('\n\n');

function passage(text: string, ordinal: number, page: number, language: string): Passage {
  const start = documentText.indexOf(text);
  const id = `${ghanaDocument.versionId}:${ordinal}`;
  return { id, ordinal, start, end: start + text.length, page, headingPath: [heading], language, text };
}

const passages = [
  ...paragraphs.map((text, index) => passage(text, index, 1 + Math.floor(index / 2), 'en')),
  passage(arabic, 3, 3, 'ar'),
];

export const readingView: ReadingView = {
  contribution: summaryOf(ghana),
  version: ghanaDocument,
  text: documentText,
  blocks: [{ kind: 'heading', level: 1, start: 0, end: heading.length, page: 1 }],
  pages: [],
  passages,
};

const suggested = (ordinal: number, value: string, term: string, text: string): Coding => ({
  passageId: `${ghanaDocument.versionId}:${ordinal}`,
  dimension: 'code',
  value,
  status: 'suggested',
  origin: 'program',
  score: 0.8,
  reasons: [{ term, start: text.indexOf(term), end: text.indexOf(term) + term.length, weight: 1 }],
  decidedBy: null,
  decidedAt: null,
});

export const codings: Coding[] = [
  suggested(0, 'AWA-CAMPAIGN', 'awareness campaign', paragraphs[0] ?? ''),
  { ...suggested(0, 'practice', 'carried out', paragraphs[0] ?? ''), dimension: 'statementType' },
  { ...suggested(1, 'AWA-TEACH', 'Teachers', paragraphs[1] ?? ''), status: 'accepted', decidedBy: 'Ama Mensah' },
  { ...suggested(2, 'SUP-HELPLINE', 'helpline', paragraphs[2] ?? ''), status: 'rejected', decidedBy: 'Ama Mensah' },
  suggested(3, 'AWA-CAMPAIGN', 'حملة توعية', arabic),
];

const code = (id: string, family: string, name: string, term: string) => ({
  id,
  family,
  name: { en: name },
  definition: `Passages about ${name.toLowerCase()}.`,
  include: 'National and local measures.',
  exclude: 'Plans that were never begun.',
  anchors: [],
  guidelines2020: [],
  lexicon: { en: [term], ar: ['حملة'] },
  not: { en: ['election campaign'] },
});

export const codebook: StudyCodebook = {
  number: 3,
  source: 'codebook.yaml',
  codingsByCode: { 'AWA-CAMPAIGN': { suggested: 2, accepted: 0 }, 'AWA-TEACH': { suggested: 0, accepted: 1 } },
  codebook: {
    version: '1.0',
    licence: 'CC BY 4.0',
    title: { en: 'Child online protection' },
    notes: [],
    anchors: {},
    guidelines2020Areas: {},
    families: [
      { id: 'AWA', name: { en: 'Awareness raising' } },
      { id: 'SUP', name: { en: 'Support and reporting' } },
    ],
    codes: [
      code('AWA-CAMPAIGN', 'AWA', 'Awareness campaigns', 'awareness campaign'),
      code('AWA-TEACH', 'AWA', 'Training of teachers', 'teacher*'),
      code('SUP-HELPLINE', 'SUP', 'Helplines', 'helpline'),
    ],
    facets: [
      {
        id: 'statementType',
        name: { en: 'Statement type' },
        values: [{ id: 'practice', name: { en: 'Practice' }, lexicon: { en: ['carried out'] }, not: {} }],
      },
    ],
  },
};

export const codingCounts: CodingCounts = {
  suggested: 3,
  accepted: 1,
  rejected: 1,
};

export const studyCounts: StudyCounts = {
  contributions: 3,
  countries: 2,
  regions: 2,
  documents: 3,
  documentsRead: 2,
  needsOcr: 1,
  refused: 0,
  undecided: 1,
  passages: 8,
  languages: [
    { language: 'en', contributions: 2 },
    { language: 'ar', contributions: 1 },
  ],
};
