// The readable page of the HTTP API. Its frame speaks the reader's language; the operations are described in English.
import { Page, type PageFrame } from '../components/page-shell/page-shell.tsx';
import { bodyLimits } from '../security.tsx';
import { TextsContext, textsFor, useTexts } from '../texts.tsx';
import { shapesOf } from './described-shape.ts';
import { operationsOf, type ApiDocument, type DescribedOperation } from './document.ts';
import { OperationEntry, ProblemsTable, ShapeEntry } from './operation.view.tsx';

export interface ApiPageProps {
  frame: PageFrame;
  document: ApiDocument;
}

export function ApiPage({ frame, document }: ApiPageProps) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('api.title')}>
      <h1>{texts.t('api.title')}</h1>
      <p class="lead">{texts.t('api.lead')}</p>
      <p>
        <a href="/api/openapi.json">{texts.t('api.document')}</a>
      </p>
      <Rules />
      <Contents document={document} />
      <div lang="en" dir="ltr">
        <TextsContext.Provider value={textsFor('en')}>
          <Operations document={document} />
        </TextsContext.Provider>
      </div>
    </Page>
  );
}

const mebibyte = 1024 * 1024;

function Rules() {
  const texts = useTexts();
  const megabytes = (bytes: number) => `${texts.number(bytes / mebibyte)} MB`;
  return (
    <>
      <h2>{texts.t('api.token.heading')}</h2>
      <p>{texts.t('api.token.explanation')}</p>
      <pre dir="ltr">
        <code>Authorization: Bearer common-thread_…</code>
      </pre>
      <p>
        <a href="/account/keys">{texts.t('account.keys.title')}</a>
      </p>
      <h2>{texts.t('api.rules.heading')}</h2>
      <ul>
        <li>
          {texts.t('api.rules.bodies', {
            jsonLimit: megabytes(bodyLimits.jsonBytes),
            uploadLimit: megabytes(bodyLimits.uploadBytes),
          })}
        </li>
        <li>{texts.t('api.rules.problems')}</li>
        <li>{texts.t('api.rules.values')}</li>
      </ul>
    </>
  );
}

function Contents({ document }: { document: ApiDocument }) {
  const texts = useTexts();
  return (
    <>
      <h2>{texts.t('api.contents')}</h2>
      {texts.language === 'en' ? null : <p>{texts.t('api.inEnglish')}</p>}
      <nav aria-label={texts.text('api.contents')} lang="en" dir="ltr">
        <ul class="plain-list">
          {operationsOf(document).map(({ method, path, described }) => (
            <li>
              <a href={`#${described.operationId ?? ''}`}>
                <code>
                  {method.toUpperCase()} {path}
                </code>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function Operations({ document }: { document: ApiDocument }) {
  const texts = useTexts();
  const shapes = new Map(shapesOf(document));
  const operations = operationsOf(document);
  const ofTag = (tag: string): DescribedOperation[] =>
    operations.filter(({ described }) => described.tags?.includes(tag) ?? false);
  return (
    <>
      <ProblemsTable operations={operations} />
      {(document.tags ?? []).map((tag) => (
        <>
          <h2>{tag.name}</h2>
          <p>{tag.description}</p>
          {ofTag(tag.name).map((operation) => (
            <OperationEntry operation={operation} shapes={shapes} />
          ))}
        </>
      ))}
      <h2>{texts.t('api.shapes')}</h2>
      {[...shapes].map(([name, schema]) => (
        <ShapeEntry name={name} schema={schema} />
      ))}
    </>
  );
}
