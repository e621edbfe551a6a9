import type { ComponentExamples } from '../example.ts';
import { CodingEntry } from './coding-entry.tsx';

const entry = {
  facet: null,
  origin: 'program' as const,
  matchedTerms: [
    { term: 'awareness campaign', heading: null },
    { term: 'parents', heading: 'Work with parents and schools' },
  ],
  score: 0.82,
  decidedBy: null,
  choice: { dimension: 'code', value: 'AWA-CAMPAIGN' },
};

export const codingEntryExamples: ComponentExamples = {
  component: 'Coding',
  guidance: 'A suggestion always says which words led to it. A decision says whose it is and can be taken back.',
  examples: [
    {
      name: 'suggested, accepted, rejected, added by a person',
      render: () => (
        <form class="codings">
          <ul>
            <CodingEntry {...entry} name="Awareness campaigns" status="suggested" />
            <CodingEntry {...entry} name="Parents and families" status="accepted" decidedBy="A. Mensah" />
            <CodingEntry {...entry} name="Helplines" status="rejected" decidedBy="A. Mensah" />
            <CodingEntry
              {...entry}
              facet="Statement type"
              name="Practice"
              status="accepted"
              origin="person"
              score={null}
              matchedTerms={[]}
              decidedBy="A. Mensah"
            />
          </ul>
        </form>
      ),
    },
  ],
};
