// The form that takes documents.
import type { Problem } from '@common-thread/platform';
import { Button } from '../../components/button/button.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { FileField } from '../../components/field/field.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { bodyLimits } from '../../security.tsx';
import { useTexts } from '../../texts.tsx';

const accepted = '.pdf,.docx,.pptx,.odt,.html,.htm,.md,.txt,.csv,.zip';

export function ImportPage({
  frame,
  studyPath,
  problem,
}: {
  frame: PageFrame;
  studyPath: string;
  problem: Problem | null;
}) {
  const texts = useTexts();
  const path = `${studyPath}/contributions`;
  const title = texts.text('overview.import');
  const limit = `${texts.number(bodyLimits.uploadBytes / 1024 / 1024)} MB`;
  return (
    <Page
      frame={frame}
      title={title}
      part="contributions"
      breadcrumbs={[{ label: texts.text('shell.contributions'), href: path }]}
    >
      <h1>{title}</h1>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      <form method="post" action={`${path}/import`} enctype="multipart/form-data">
        <FileField
          name="files"
          label={texts.t('import.files')}
          help={texts.t('import.filesHelp', { limit })}
          error={errorFor(problem, 'files')}
          accept={accepted}
          isMultiple
        />
        <Button>{texts.t('import.start')}</Button>
      </form>
      <h2>{texts.t('import.whatHappens')}</h2>
      <ul>
        <li>{texts.t('import.keepsOriginals')}</li>
        <li>{texts.t('import.metadata', { file: <code dir="ltr">contributions.csv</code> })}</li>
        <li>{texts.t('import.again')}</li>
        <li>{texts.t('import.suggests')}</li>
      </ul>
    </Page>
  );
}
