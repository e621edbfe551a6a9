import type { ComponentExamples } from '../example.ts';
import { DataTable } from './data-table.tsx';

const rows = [
  { title: 'National experience of Ghana', language: 'English', passages: 84 },
  { title: 'Expérience nationale du Sénégal', language: 'French', passages: 112 },
  { title: 'تجربة مصر الوطنية في حماية الأطفال على الإنترنت', language: 'Arabic', passages: 1073 },
];

export const dataTableExamples: ComponentExamples = {
  component: 'Table',
  guidance: 'Each row one thing, its name first. Figures flush to the end. Wide tables scroll in their own box.',
  examples: [
    {
      name: 'sortable, with a download',
      render: () => (
        <DataTable
          id="example-table"
          caption="Contributions"
          downloadHref="#contributions.csv"
          rows={rows}
          columns={[
            {
              heading: 'Title',
              isRowHeading: true,
              isWide: true,
              cell: (row) => <bdi>{row.title}</bdi>,
              sort: { href: '#title', direction: 'ascending', label: 'Title' },
            },
            { heading: 'Language', cell: (row) => row.language },
            {
              heading: 'Passages',
              isFigure: true,
              cell: (row) => row.passages,
              sort: { href: '#passages', direction: null, label: 'Passages' },
            },
          ]}
        />
      ),
    },
    { name: 'empty', render: () => <DataTable id="empty-table" caption="Contributions" rows={[]} columns={[]} /> },
  ],
};
