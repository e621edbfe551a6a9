// The codebook: what each code means, which words suggest it, and how often it was suggested and accepted.
import type { StudyCodebook } from '@common-thread/coding';
import { languageNames, textDirection, unLanguages } from '@common-thread/vocabulary';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';

type Entry = StudyCodebook['codebook']['codes'][number] | StudyCodebook['codebook']['facets'][number]['values'][number];

export interface CodebookPageProps {
  frame: PageFrame;
  studyPath: string;
  codebook: StudyCodebook;
}

export function CodebookPage({ frame, studyPath, codebook }: CodebookPageProps) {
  const texts = useTexts();
  const { families, codes, facets, title, version, licence } = codebook.codebook;
  return (
    <Page frame={frame} title={texts.text('shell.codebook')} part="codebook">
      <h1>{texts.t('shell.codebook')}</h1>
      <p class="lead">{texts.t('codebook.lead', { codes: codes.length, families: families.length })}</p>
      <p class="muted small">
        <bdi>{texts.name(title)}</bdi> · {texts.t('codebook.version', { version, licence, source: codebook.source })} ·{' '}
        <a href={`${studyPath}/codebook.csv`}>{texts.t('table.download')}</a>
      </p>
      <nav aria-label={texts.text('codebook.families')}>
        <ul class="row plain-list">
          {families.map((family) => (
            <li>
              <a href={`#family-${family.id}`}>{texts.name(family.name)}</a>
            </li>
          ))}
          <li>
            <a href="#facets">{texts.t('codebook.facets')}</a>
          </li>
        </ul>
      </nav>
      {families.map((family) => (
        <section>
          <h2 id={`family-${family.id}`}>{texts.name(family.name)}</h2>
          {codes
            .filter((code) => code.family === family.id)
            .map((code) => (
              <CodeEntry
                entry={code}
                counts={codebook.codingsByCode[code.id]}
                href={`${studyPath}/themes/${code.id}`}
              />
            ))}
        </section>
      ))}
      <h2 id="facets">{texts.t('codebook.facets')}</h2>
      <p>{texts.t('codebook.facetsExplanation')}</p>
      {facets.map((facet) => (
        <section>
          <h3>{texts.name(facet.name)}</h3>
          {facet.values.map((value) => (
            <CodeEntry entry={value} level="h4" />
          ))}
        </section>
      ))}
    </Page>
  );
}

interface CodeEntryProps {
  entry: Entry;
  counts?: { suggested: number; accepted: number } | undefined;
  href?: string;
  level?: 'h3' | 'h4';
}

function CodeEntry({ entry, counts, href, level: Level = 'h3' }: CodeEntryProps) {
  const texts = useTexts();
  const name = texts.name(entry.name);
  return (
    <article class="code-entry" id={entry.id}>
      <Level>{href === undefined ? name : <a href={href}>{name}</a>}</Level>
      {entry.definition === undefined ? null : (
        <p lang="en" dir="ltr">
          {entry.definition}
        </p>
      )}
      {entry.include === undefined ? null : (
        <p class="small">
          <strong>{texts.t('codebook.include')}</strong>{' '}
          <span lang="en" dir="ltr">
            {entry.include}
          </span>
        </p>
      )}
      {entry.exclude === undefined ? null : (
        <p class="small">
          <strong>{texts.t('codebook.exclude')}</strong>{' '}
          <span lang="en" dir="ltr">
            {entry.exclude}
          </span>
        </p>
      )}
      <p class="small muted">
        <code dir="ltr">{entry.id}</code>
        {counts === undefined ? null : <> · {texts.t('codebook.counts', counts)}</>}
      </p>
      <Terms entry={entry} />
    </article>
  );
}

function Terms({ entry }: { entry: Entry }) {
  const texts = useTexts();
  const languages = unLanguages.filter((language) => (entry.lexicon[language] ?? []).length > 0);
  if (languages.length === 0) return null;
  return (
    <details>
      <summary class="small">{texts.t('codebook.terms')}</summary>
      <dl class="properties small">
        {languages.map((language) => (
          <div>
            <dt lang={language}>{languageNames[language]}</dt>
            <dd lang={language} dir={textDirection(language)}>
              {(entry.lexicon[language] ?? []).join(' · ')}
              {(entry.not[language] ?? []).length === 0 ? null : (
                <div class="muted">
                  {texts.t('codebook.not')} {(entry.not[language] ?? []).join(' · ')}
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
