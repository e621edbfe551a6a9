import type { ComponentExamples } from '../example.ts';
import { ActionForm, Button, LinkButton } from './button.tsx';

export const buttonExamples: ComponentExamples = {
  component: 'Button',
  guidance: 'One primary button on a page: the next thing to do. Verbs, sentence case.',
  examples: [
    {
      name: 'kinds',
      render: () => (
        <div class="row">
          <Button>Import documents</Button>
          <Button kind="secondary">Save as draft</Button>
          <Button kind="quiet">Cancel</Button>
          <LinkButton href="#chapter" kind="secondary">
            Open the chapter
          </LinkButton>
        </div>
      ),
    },
    {
      name: 'small, in a list',
      render: () => (
        <div class="row">
          <ActionForm action="#accept" text="Accept" label="Accept: Awareness raising" kind="secondary" isSmall />
          <ActionForm action="#reject" text="Reject" label="Reject: Awareness raising" kind="quiet" isSmall />
        </div>
      ),
    },
  ],
};
