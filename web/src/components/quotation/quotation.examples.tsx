import type { ComponentExamples } from '../example.ts';
import { Quotation } from './quotation.tsx';

export const quotationExamples: ComponentExamples = {
  component: 'Quotation',
  guidance: 'Every quotation leads in one step to its place. One that is no longer there says so.',
  examples: [
    {
      name: 'with its source',
      render: () => (
        <Quotation
          quote="Teachers in every district were trained to answer questions about safe use of the Internet."
          language="en"
          source="Ghana: National experience (ghana.pdf), p. 3"
          href="#p12"
        />
      ),
    },
    {
      name: 'Arabic',
      render: () => (
        <Quotation
          quote="أطلقت الوزارة حملة توعية للأسر والمعلمين."
          language="ar"
          source="Egypt: National experience (egypt.docx), p. 7"
          href="#p3"
        />
      ),
    },
    {
      name: 'not at its place any more',
      render: () => (
        <Quotation
          quote="A national survey of 2,000 households was carried out."
          language="en"
          source="Kenya: Update (kenya.pdf), p. 2"
          href="#p4"
          isVerbatim={false}
          problem="A newer version of kenya.pdf no longer has these words."
        />
      ),
    },
  ],
};
