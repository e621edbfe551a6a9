// A small chapter for tests: statements in each state, quotations in three scripts, sections with and without statements.
import type { Chapter, Citation, CountView, Statement } from '../src/guidance.views.ts';

export const quotation: Citation = {
  id: 'q1',
  evidenceKind: 'passage',
  quote: 'The line answers in two languages.',
  language: 'en',
  title: 'A line for children',
  organisation: null,
  path: 'documents/1#p3',
  file: 'ghana.pdf',
  country: 'GHA',
  page: 3,
  start: 120,
  end: 154,
  isVerbatim: true,
  isCurrent: true,
};

export const count: CountView = {
  id: 'n1',
  placeholder: 'c1',
  reference: 'RESP-HELP',
  label: 'Helplines',
  path: 'themes/RESP-HELP',
  exists: true,
  count: 2,
  total: 3,
  countries: ['GHA', 'KEN'],
  silentCountries: ['PER'],
  regions: 1,
  low: 0.2076596,
  high: 0.9385081,
  confirmed: null,
};

export const statement: Statement = {
  id: 's1',
  sectionId: '1',
  position: 1,
  kind: 'practice',
  template: '{c1.count} of {c1.total} countries.',
  text: '2 of 3 countries.',
  language: 'en',
  origin: 'draft',
  state: 'sound',
  isOwnWords: false,
  citations: [quotation],
  counts: [count],
};

export function chapterOf(statements: Statement[], changes: Partial<Chapter> = {}): Chapter {
  return {
    title: 'Small chapter',
    language: 'en',
    basis: 'accepted',
    sections: [
      {
        id: '1',
        title: 'First',
        level: 1,
        statements: [],
        sections: [{ id: '1.1', title: 'Inside', level: 2, statements, sections: [] }],
      },
      { id: '2', title: 'Without evidence', level: 1, statements: [], sections: [] },
    ],
    states: { sound: statements.length, stale: 0, broken: 0, own: 0, unsupported: 0 },
    rule: 'A theme is common when a third report it.',
    removed: [],
    ...changes,
  };
}
