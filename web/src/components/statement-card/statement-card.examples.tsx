import type { Statement } from '@common-thread/guidance';
import type { ComponentExamples } from '../example.ts';
import type { StatementSurroundings } from './statement-actions.tsx';
import { StatementCard } from './statement-card.tsx';

const surroundings: StatementSurroundings = {
  studyPath: '#study',
  chapterPath: '#chapter',
  sections: [
    { id: '2.1', title: 'Awareness raising' },
    { id: '2.2', title: 'Regulation' },
  ],
  place: 2,
  previousId: 'x',
  nextId: 'y',
};

export const exampleStatement: Statement = {
  id: 'example',
  sectionId: '2.1',
  position: 2,
  kind: 'tendency',
  template: '{c1.count} of {c1.total} countries report training teachers.',
  text: '12 of 31 countries report training teachers.',
  language: 'en',
  origin: 'draft',
  state: 'sound',
  isOwnWords: false,
  citations: [
    {
      id: 'q1',
      evidenceKind: 'passage',
      quote: 'Teachers in every district were trained to answer questions about safe use of the Internet.',
      language: 'en',
      title: 'National experience',
      organisation: null,
      path: 'documents/1#p12',
      file: 'ghana.pdf',
      country: 'GHA',
      page: 3,
      start: 120,
      end: 212,
      isVerbatim: true,
      isCurrent: true,
    },
  ],
  counts: [
    {
      id: 'c1',
      placeholder: 'c1',
      reference: 'AWA-TEACH',
      exists: true,
      label: 'Training of teachers',
      path: 'themes/AWA-TEACH',
      count: 12,
      total: 31,
      countries: ['BRA', 'EGY', 'FRA', 'GHA', 'JPN', 'KAZ', 'KEN', 'MEX', 'PHL', 'RWA', 'SEN', 'URY'],
      silentCountries: ['AUS', 'CHL', 'CHN'],
      regions: 5,
      low: 0.237,
      high: 0.562,
      confirmed: null,
    },
  ],
};

export const statementCardExamples: ComponentExamples = {
  component: 'Statement card',
  guidance:
    'One statement in the chapter’s editor. What needs attention is said in words first; every change can be taken back.',
  examples: [
    { name: 'supported', render: () => <StatementCard statement={exampleStatement} surroundings={surroundings} /> },
    {
      name: 'support has changed',
      render: () => (
        <StatementCard
          statement={{
            ...exampleStatement,
            id: 'stale',
            state: 'stale',
            counts: exampleStatement.counts.map((count) => ({
              ...count,
              count: 13,
              total: 32,
              confirmed: { count: 12, total: 31, gained: ['PER'], lost: [] },
            })),
          }}
          surroundings={surroundings}
        />
      ),
    },
    {
      name: 'no evidence',
      render: () => (
        <StatementCard
          statement={{
            ...exampleStatement,
            id: 'bare',
            state: 'unsupported',
            text: 'Much remains to be done.',
            citations: [],
            counts: [],
          }}
          surroundings={surroundings}
          failed={{
            problem: { code: 'guidance.emptyStatement', message: 'Write the statement’s words.', field: 'template' },
            values: { template: '', kind: 'lesson', isOwnWords: false },
          }}
        />
      ),
    },
  ],
};
