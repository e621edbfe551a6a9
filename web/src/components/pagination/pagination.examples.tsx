import type { ComponentExamples } from '../example.ts';
import { Pagination } from './pagination.tsx';

export const paginationExamples: ComponentExamples = {
  component: 'Pagination',
  guidance: 'Under every list that can grow. The address holds the page, so it can be kept and sent.',
  examples: [
    {
      name: 'in the middle',
      render: () => <Pagination page={10} pageSize={25} total={983} href={(page) => `#page-${page}`} />,
    },
    {
      name: 'one page',
      render: () => <Pagination page={1} pageSize={25} total={12} href={(page) => `#page-${page}`} />,
    },
  ],
};
