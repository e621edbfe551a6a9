// Asks before every open suggestion of a document is accepted at once.
import type { ReadingView } from '@common-thread/contributions';
import { Button, LinkButton } from '../../components/button/button.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';

export interface AcceptAllPageProps {
  frame: PageFrame;
  studyPath: string;
  view: ReadingView;
  openSuggestions: number;
}

export function AcceptAllPage({ frame, studyPath, view, openSuggestions }: AcceptAllPageProps) {
  const texts = useTexts();
  const path = `${studyPath}/documents/${view.version.versionId}`;
  const title = texts.text('reading.acceptAllTitle');
  return (
    <Page
      frame={frame}
      title={title}
      part="contributions"
      breadcrumbs={[{ label: view.contribution.title, href: path }]}
    >
      <h1>{title}</h1>
      <p class="lead">
        {texts.t('reading.acceptAllExplanation', {
          count: openSuggestions,
          title: <bdi>{view.contribution.title}</bdi>,
        })}
      </p>
      <p>{texts.t('reading.acceptAllCaution')}</p>
      <form method="post" action={`${path}/accept-all`} class="row">
        <Button>{texts.t('reading.acceptAllButton', { count: openSuggestions })}</Button>
        <LinkButton href={path} kind="quiet">
          {texts.t('reading.acceptAllCancel')}
        </LinkButton>
      </form>
    </Page>
  );
}
