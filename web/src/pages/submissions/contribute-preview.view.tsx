// How a submission will read, before it is submitted; and the page of a link that is closed or unknown.
import type { Submission } from '@common-thread/contributions';
import { LinkButton } from '../../components/button/button.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { SubmissionText } from './submission-text.view.tsx';

export function PreviewPage({ frame, submission, back }: { frame: PageFrame; submission: Submission; back: string }) {
  const texts = useTexts();
  const title = texts.text('contribute.preview');
  return (
    <Page frame={frame} title={title} part={frame.workspace === null ? undefined : 'contributions'}>
      <h1>{title}</h1>
      <p class="muted">{texts.t('contribute.previewText')}</p>
      <h2>
        <bdi>{submission.title || texts.text('submission.untitled')}</bdi>
      </h2>
      <SubmissionText form={submission.form} files={submission.files} fileHref={null} contactFor={null} />
      <p>
        <LinkButton href={back}>{texts.t('contribute.back')}</LinkButton>
      </p>
    </Page>
  );
}

export function ClosedLinkPage({ frame }: { frame: PageFrame }) {
  const texts = useTexts();
  const title = texts.text('contribute.closed.title');
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.t('contribute.closed.text')}</p>
    </Page>
  );
}
