// The codebook: what each code means, which words suggest it, how often it was suggested and accepted, and the ways to change it.
import type { CodebookExampleView, CodebookVersionSummary, StudyCodebook } from '@common-thread/coding';
import type { Child } from 'hono/jsx';
import { Allowed, useMay } from '../../allowed.tsx';
import { ActionForm, LinkButton } from '../../components/button/button.tsx';
import { Notice, UndoNotice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { changeWords } from './change-words.tsx';
import { CodeEntry } from './code-entry.view.tsx';

export interface CodebookPageProps {
  frame: PageFrame;
  studyPath: string;
  codebook: StudyCodebook;
  examples: readonly CodebookExampleView[];
  /** Passages that wait to be looked through. */
  toLookThrough: number;
  done: CodebookDone | null;
}

/** What the person has just done here. */
export type CodebookDone =
  | { kind: 'changed'; version: CodebookVersionSummary }
  | { kind: 'exampleKept' | 'exampleRemoved' | 'exampleRestored'; id: string };

export function CodebookPage({ frame, studyPath, codebook, examples, toLookThrough, done }: CodebookPageProps) {
  const texts = useTexts();
  const { families, codes, facets, title, version, licence } = codebook.codebook;
  const own = `${studyPath}/codebook`;
  const examplesOf = (dimension: string, value: string) =>
    examples.filter((example) => example.dimension === dimension && example.value === value);
  return (
    <Page frame={frame} title={texts.text('shell.codebook')} part="codebook">
      <h1>{texts.t('shell.codebook')}</h1>
      {done === null ? null : <Done done={done} path={own} />}
      <p class="lead">{texts.t('codebook.lead', { codes: codes.length, families: families.length })}</p>
      <p class="muted small">
        <bdi>{texts.name(title)}</bdi> · {texts.t('codebook.version', { version, licence, source: codebook.source })} ·{' '}
        <a href={`${own}/versions`}>{texts.t('codebook.versionInUse', { number: codebook.number })}</a>
      </p>
      <ul class="row plain-list small">
        <li>
          <a href={`${own}/print`}>{texts.t('codebook.print')}</a>
        </li>
        <li>
          <a href={`${own}.csv`}>{texts.t('table.download')}</a>
        </li>
        <li>
          <a href={`${own}.yaml`}>{texts.t('codebook.downloadYaml')}</a>
        </li>
      </ul>
      <Allowed to="codebook.change">
        {toLookThrough === 0 ? null : <LookThroughNotice path={own} passages={toLookThrough} />}
        <p>
          <LinkButton href={`${own}/change/addCode`}>{texts.t('codebook.kind.addCode')}</LinkButton>
        </p>
      </Allowed>
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
          <Allowed to="codebook.change">
            <p class="quiet-actions">
              <a href={`${own}/change/renameFamily?id=${family.id}`}>{texts.t('codebook.kind.renameFamily')}</a>
            </p>
          </Allowed>
          {codes
            .filter((code) => code.family === family.id)
            .map((code) => (
              <CodeEntry
                dimension="code"
                entry={code}
                counts={codebook.codingsByCode[code.id]}
                studyPath={studyPath}
                examples={examplesOf('code', code.id)}
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
            <CodeEntry
              dimension={facet.id}
              entry={value}
              level="h4"
              studyPath={studyPath}
              examples={examplesOf(facet.id, value.id)}
            />
          ))}
        </section>
      ))}
    </Page>
  );
}

function LookThroughNotice({ path, passages }: { path: string; passages: number }) {
  const texts = useTexts();
  return (
    <Notice tone="caution" title={texts.t('codebook.toLookThrough', { count: passages })}>
      <p>{texts.t('codebook.toLookThroughWhy')}</p>
      <ActionForm action={`${path}/look-through`} text={texts.t('codebook.lookThrough')} kind="secondary" isSmall />
    </Notice>
  );
}

function Done({ done, path }: { done: CodebookDone; path: string }) {
  const texts = useTexts();
  const may = useMay();
  if (done.kind === 'changed') {
    const { number, change } = done.version;
    const words: Child = texts.t('codebook.made', { number, change: changeWords(texts, change) });
    if (!done.version.isCurrent || number === 1 || !may('codebook.change')) return <Notice tone="done" title={words} />;
    const fields = {
      step: 'do',
      number: String(number - 1),
      basedOn: String(number),
      reason: texts.text('codebook.undoReason', { number }),
    };
    return <UndoNotice done={words} action={`${path}/change/restore`} fields={fields} />;
  }
  if (done.kind === 'exampleRemoved' && may('coding.decide'))
    return <UndoNotice done={texts.t('codebook.exampleRemoved')} action={`${path}/examples/${done.id}/restore`} />;
  return <Notice tone="done" title={texts.t(`codebook.${done.kind}`)} />;
}
