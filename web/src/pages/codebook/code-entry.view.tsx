// One code or facet value of the codebook: what it means, its terms, its examples, and what can be done to it.
import type { CodebookExampleView, Dimension, StudyCodebook } from '@common-thread/coding';
import { languageNames, textDirection, unLanguages } from '@common-thread/vocabulary';
import { useMay } from '../../allowed.tsx';
import { Badge } from '../../components/badge/badge.tsx';
import { ActionForm } from '../../components/button/button.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts, type TextKey } from '../../texts.tsx';
import { changesOf } from './change-kinds.ts';

export type Entry =
  StudyCodebook['codebook']['codes'][number] | StudyCodebook['codebook']['facets'][number]['values'][number];

export interface CodeEntryProps {
  dimension: Dimension;
  entry: Entry;
  /** Of the study; null where the entry is of an older version, or printed: nothing leads on from it. */
  studyPath: string | null;
  counts?: { suggested: number; accepted: number } | undefined;
  examples?: readonly CodebookExampleView[];
  level?: 'h3' | 'h4';
  terms?: 'closed' | 'open' | 'none';
}

export function CodeEntry(props: CodeEntryProps) {
  const { dimension, entry, studyPath, counts, examples = [], level: Level = 'h3', terms = 'closed' } = props;
  const texts = useTexts();
  const name = texts.name(entry.name);
  const isTheme = dimension === 'code' && studyPath !== null;
  return (
    <article class="code-entry" id={dimension === 'code' ? entry.id : `${dimension}-${entry.id}`}>
      <Level>
        {isTheme ? <a href={`${studyPath}/themes/${entry.id}`}>{name}</a> : name}
        {entry.retired === true ? (
          <>
            {' '}
            <Badge tone="caution">{texts.t('codebook.retired')}</Badge>
          </>
        ) : null}
      </Level>
      {entry.definition === undefined ? null : <p dir="auto">{entry.definition}</p>}
      <Note label="codebook.include" text={entry.include} />
      <Note label="codebook.exclude" text={entry.exclude} />
      <p class="small muted">
        <code dir="ltr">{entry.id}</code>
        {counts === undefined ? null : <> · {texts.t('codebook.counts', counts)}</>}
      </p>
      <Examples examples={examples} studyPath={studyPath} />
      {terms === 'none' ? null : <Terms entry={entry} isOpen={terms === 'open'} />}
      {studyPath === null ? null : <Changes dimension={dimension} entry={entry} studyPath={studyPath} />}
    </article>
  );
}

function Note({ label, text }: { label: 'codebook.include' | 'codebook.exclude'; text: string | undefined }) {
  const texts = useTexts();
  if (text === undefined) return null;
  return (
    <p class="small">
      <strong>{texts.t(label)}</strong> <bdi>{text}</bdi>
    </p>
  );
}

function Examples({ examples, studyPath }: { examples: readonly CodebookExampleView[]; studyPath: string | null }) {
  const texts = useTexts();
  const lists: [TextKey, CodebookExampleView[]][] = [
    ['codebook.examples', examples.filter((example) => !example.isCounterExample)],
    ['codebook.counterExamples', examples.filter((example) => example.isCounterExample)],
  ];
  return (
    <>
      {lists.map(([label, own]) =>
        own.length === 0 ? null : (
          <>
            <p class="small">
              <strong>{texts.t(label as 'codebook.examples')}</strong>
            </p>
            <ul class="stack">
              {own.map((example) => (
                <Example example={example} studyPath={studyPath} />
              ))}
            </ul>
          </>
        ),
      )}
    </>
  );
}

/** Passages can be long; the whole stands where it was kept from. */
const mostShown = 400;

function Example({ example, studyPath }: { example: CodebookExampleView; studyPath: string | null }) {
  const texts = useTexts();
  const may = useMay();
  const [versionId = '', ordinal = ''] = (example.passageId ?? '').split(':');
  const points = [...example.text];
  const shown = points.length > mostShown ? `${points.slice(0, mostShown).join('')} …` : example.text;
  const from = [example.country === null ? '' : texts.country(example.country), example.title ?? ''].filter(Boolean);
  return (
    <li id={`example-${example.id}`}>
      <q lang={example.language ?? undefined} dir="auto">
        {shown}
      </q>
      {from.length === 0 ? null : (
        <span class="small">
          {' '}
          {studyPath === null || example.passageId === null ? (
            <bdi>{from.join(', ')}</bdi>
          ) : (
            <a href={`${studyPath}/documents/${versionId}#p${ordinal}`}>
              <bdi>{from.join(', ')}</bdi>
            </a>
          )}
        </span>
      )}
      <div class="small muted">
        <bdi>{example.reason}</bdi>
      </div>
      {studyPath === null || !may('coding.decide') ? null : (
        <ActionForm
          action={`${studyPath}/codebook/examples/${example.id}/remove`}
          text={texts.t('codebook.removeExample')}
          label={`${texts.text('codebook.removeExample')}: ${shown.slice(0, 60)}`}
          kind="quiet"
          isSmall
        />
      )}
    </li>
  );
}

function Terms({ entry, isOpen }: { entry: Entry; isOpen: boolean }) {
  const texts = useTexts();
  const has = (list: 'lexicon' | 'not') => unLanguages.some((language) => (entry[list][language] ?? []).length > 0);
  if (!has('lexicon') && !has('not')) return null;
  return (
    <details open={isOpen}>
      <summary class="small">{texts.t('codebook.terms')}</summary>
      <dl class="properties small">
        {unLanguages
          .filter((language) => [...(entry.lexicon[language] ?? []), ...(entry.not[language] ?? [])].length > 0)
          .map((language) => (
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

/** Folded, so that a codebook of a hundred codes stays readable. */
function Changes({ dimension, entry, studyPath }: { dimension: Dimension; entry: Entry; studyPath: string }) {
  const texts = useTexts();
  const may = useMay();
  if (!may('coding.decide')) return null;
  const name = texts.name(entry.name);
  const kinds = may('codebook.change') ? changesOf(dimension, entry.retired === true) : [];
  const chosen = { dimension, id: entry.id };
  return (
    <details class="actions">
      <summary class="small">
        {texts.t('codebook.change')}
        <span class="visually-hidden">: {name}</span>
      </summary>
      <p class="quiet-actions row">
        {kinds.map((kind) => (
          <a href={withQuery(`${studyPath}/codebook/change/${kind}`, chosen)}>
            {texts.t(`codebook.kind.${kind}`)}
            <span class="visually-hidden">: {name}</span>
          </a>
        ))}
        <a href={withQuery(`${studyPath}/codebook/examples/new`, chosen)}>
          {texts.t('codebook.keepExample')}
          <span class="visually-hidden">: {name}</span>
        </a>
      </p>
    </details>
  );
}
