// What was found: each passage as a quotation with the words marked, its source, and the way to similar ones.
import type { FindAsked, FindHit, FindPage, Snippet } from '@common-thread/coding';
import { segmentsOf } from '../../components/highlighted-passage/segments.ts';
import { Pagination } from '../../components/pagination/pagination.tsx';
import { Quotation } from '../../components/quotation/quotation.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { sourceInWords } from '../../citation-source.ts';
import { useTexts } from '../../texts.tsx';
import { findAddress } from './find-address.ts';
import { addressOfHit } from './find-columns.ts';
import { mostHitsOfFile } from './most-hits.ts';

export interface HitsProps {
  studyPath: string;
  asked: FindAsked;
  found: FindPage;
}

export function Hits({ studyPath, asked, found }: HitsProps) {
  const texts = useTexts();
  const path = `${studyPath}/find`;
  if (found.total === 0)
    return (
      <EmptyState title={texts.t('find.none')}>
        <p>{texts.t('find.noneAdvice')}</p>
      </EmptyState>
    );
  return (
    <>
      <p role="status" class="lead">
        {texts.t('find.found', { count: found.total })}{' '}
        <span class="muted">{texts.t('find.inCountries', { count: found.countries })}</span>
      </p>
      <ol class="hits plain-list" start={(found.page - 1) * found.pageSize + 1}>
        {found.hits.map((hit) => (
          <li>
            <Hit studyPath={studyPath} hit={hit} />
          </li>
        ))}
      </ol>
      <Pagination {...found} href={(page) => findAddress(path, asked, page)} />
      <p class="table-foot">
        <a href={findAddress(`${path}.csv`, asked)}>{texts.t('find.download')}</a>{' '}
        {found.total > mostHitsOfFile ? (
          <span class="muted small">{texts.t('find.downloadLimit', { count: mostHitsOfFile })}</span>
        ) : null}
      </p>
    </>
  );
}

function Hit({ studyPath, hit }: { studyPath: string; hit: FindHit }) {
  const texts = useTexts();
  const source = sourceInWords(texts, { ...hit, file: hit.fileName });
  return (
    <Quotation
      quote={<MarkedSnippet snippet={hit.snippet} />}
      language={hit.language}
      source={source}
      href={addressOfHit(studyPath, hit)}
    >
      {hit.headingPath.length === 0 ? null : (
        <div>
          <bdi lang={hit.language}>{hit.headingPath.join(' › ')}</bdi>
        </div>
      )}
      <div>
        {hit.similarity === null ? null : (
          <>{texts.t('find.similarity', { share: texts.percent(hit.similarity) })} · </>
        )}
        <a
          href={findAddress(`${studyPath}/find`, { like: hit.passageId })}
          aria-label={`${texts.text('find.similar')}${texts.punctuation.colon}${source}`}
        >
          {texts.t('find.similar')}
        </a>
      </div>
    </Quotation>
  );
}

export function MarkedSnippet({ snippet }: { snippet: Snippet }) {
  const ranges = snippet.marks.map(({ start, end, written }) => ({ start, end, label: written }));
  return (
    <>
      {snippet.isCutBefore ? '… ' : ''}
      {segmentsOf(snippet.text, ranges).map(({ text, labels }) => (labels.length === 0 ? text : <mark>{text}</mark>))}
      {snippet.isCutAfter ? ' …' : ''}
    </>
  );
}
