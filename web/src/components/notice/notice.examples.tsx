import type { ComponentExamples } from '../example.ts';
import { Notice, UndoNotice, UnreviewedNotice } from './notice.tsx';

export const noticeExamples: ComponentExamples = {
  component: 'Notice',
  guidance:
    'Above what it is about, at most two on a page. An error in a form goes into the form’s own summary instead.',
  examples: [
    { name: 'suggestions nobody reviewed', render: () => <UnreviewedNotice /> },
    {
      name: 'information',
      render: () => (
        <Notice title="Two contributions have no country yet">
          <p>
            They count in no theme until it is settled. <a href="#settle">Settle them</a>
          </p>
        </Notice>
      ),
    },
    {
      name: 'problem',
      render: () => (
        <Notice tone="problem" title="kenya-2024.pdf is encrypted">
          <p>Ask the contributor for an unprotected copy. The other 31 files were imported.</p>
        </Notice>
      ),
    },
    {
      name: 'done, can be taken back',
      render: () => <UndoNotice done="The statement was removed." action="#restore" />,
    },
  ],
};
