// The codebook on one long page, to be printed: every code with its texts and examples, its terms where they are asked for.
import type { CodebookExampleView, StudyCodebook } from '@common-thread/coding';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { CodeEntry } from './code-entry.view.tsx';

export interface PrintPageProps {
  frame: PageFrame;
  studyPath: string;
  codebook: StudyCodebook;
  examples: readonly CodebookExampleView[];
  withTerms: boolean;
}

export function PrintPage({ frame, studyPath, codebook, examples, withTerms }: PrintPageProps) {
  const texts = useTexts();
  const own = `${studyPath}/codebook`;
  const { families, codes, facets, title, version, licence, notes } = codebook.codebook;
  const terms = withTerms ? 'open' : 'none';
  const examplesOf = (dimension: string, value: string) =>
    examples.filter((example) => example.dimension === dimension && example.value === value);
  return (
    <Page
      frame={frame}
      title={texts.text('codebook.print')}
      part="codebook"
      breadcrumbs={[{ label: texts.text('shell.codebook'), href: own }]}
    >
      <h1>{texts.name(title)}</h1>
      <p class="muted">
        {texts.t('codebook.version', { version, licence, source: codebook.source })} ·{' '}
        {texts.t('codebook.versionInUse', { number: codebook.number })}
      </p>
      <p class="tabs">
        {texts.t('codebook.printHelp')}{' '}
        {withTerms ? (
          <a href={`${own}/print`}>{texts.t('codebook.printWithoutTerms')}</a>
        ) : (
          <a href={`${own}/print?terms=yes`}>{texts.t('codebook.printWithTerms')}</a>
        )}
      </p>
      {notes.map((note) => (
        <p dir="auto">{note}</p>
      ))}
      {families.map((family) => (
        <section>
          <h2>{texts.name(family.name)}</h2>
          {codes
            .filter((code) => code.family === family.id)
            .map((code) => (
              <CodeEntry
                dimension="code"
                entry={code}
                studyPath={null}
                examples={examplesOf('code', code.id)}
                terms={terms}
              />
            ))}
        </section>
      ))}
      {facets.map((facet) => (
        <section>
          <h2>{texts.name(facet.name)}</h2>
          {facet.values.map((value) => (
            <CodeEntry
              dimension={facet.id}
              entry={value}
              studyPath={null}
              examples={examplesOf(facet.id, value.id)}
              terms={terms}
            />
          ))}
        </section>
      ))}
    </Page>
  );
}
