// A chapter that can't be exported yet: why, and where to put it right.
import type { Problem } from '@common-thread/platform';
import { LinkButton } from '../../components/button/button.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';

export function ExportProblemPage({
  frame,
  studyPath,
  problem,
}: {
  frame: PageFrame;
  studyPath: string;
  problem: Problem;
}) {
  const texts = useTexts();
  const path = `${studyPath}/chapter`;
  const title = texts.text('chapter.notExported');
  return (
    <Page frame={frame} title={title} part="chapter" breadcrumbs={[{ label: texts.text('shell.chapter'), href: path }]}>
      <h1>{title}</h1>
      <p class="lead">{problem.message}</p>
      <p>
        <LinkButton href={path}>{texts.t('overview.openChapter')}</LinkButton>
      </p>
    </Page>
  );
}
