// What a statement rests on: its counts with their countries, its quotations with their places.
import type { Citation, CountView, Statement } from '@common-thread/guidance';
import { placeAddress } from '../../place-address.ts';
import { sourceInWords } from '../../citation-source.ts';
import { useTexts } from '../../texts.tsx';
import { Badge } from '../badge/badge.tsx';
import { ActionForm, Button } from '../button/button.tsx';
import { CountryList } from '../country-list/country-list.tsx';
import { TextField } from '../field/field.tsx';
import { IntervalBar } from '../interval-bar/interval-bar.tsx';
import { Quotation } from '../quotation/quotation.tsx';

export function StatementEvidence({
  statement,
  studyPath,
  path,
}: {
  statement: Statement;
  studyPath: string;
  path: string;
}) {
  const texts = useTexts();
  const { citations, counts } = statement;
  const broken = citations.filter((citation) => !citation.isVerbatim).length;
  return (
    <details>
      <summary>
        {citations.length === 0
          ? texts.t('statement.noEvidence')
          : texts.t('statement.evidence', { count: citations.length })}
        {counts.length === 0 ? null : <>, {texts.t('statement.counts', { count: counts.length })}</>}
        {broken === 0 ? null : <>, {texts.t('statement.brokenCount', { count: broken })}</>}
      </summary>
      {counts.map((count) => (
        <CountEvidence count={count} studyPath={studyPath} />
      ))}
      {citations.map((citation) => (
        <CitationEvidence citation={citation} studyPath={studyPath} path={path} />
      ))}
      <AddCitation path={path} id={statement.id} />
    </details>
  );
}

function CountEvidence({ count, studyPath }: { count: CountView; studyPath: string }) {
  const texts = useTexts();
  return (
    <section class="stack">
      <h4>{count.path === null ? count.label : <a href={placeAddress(studyPath, count.path)}>{count.label}</a>}</h4>
      <IntervalBar count={count.count} total={count.total} interval={{ low: count.low, high: count.high }} />
      <dl class="properties small">
        <div>
          <dt>{texts.t('statement.countries')}</dt>
          <dd>
            <CountryList countries={count.countries} />
          </dd>
        </div>
        <div>
          <dt>{texts.t('statement.silent')}</dt>
          <dd>
            <CountryList countries={count.silentCountries} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function CitationEvidence({ citation, studyPath, path }: { citation: Citation; studyPath: string; path: string }) {
  const texts = useTexts();
  const source = sourceInWords(texts, citation);
  return (
    <Quotation
      quote={citation.quote}
      language={citation.language}
      source={source}
      href={citation.path === null ? null : placeAddress(studyPath, citation.path)}
      isVerbatim={citation.isVerbatim}
      problem={citation.isCurrent ? null : texts.text('quotation.newerVersion')}
    >
      <span class="row">
        {citation.isVerbatim ? <Badge tone="good">{texts.t('statement.verbatim')}</Badge> : null}
        <ActionForm
          action={`${path}/remove-citation`}
          fields={{ citationId: citation.id }}
          text={texts.t('statement.removeCitation')}
          label={texts.text('statement.removeCitationOf', { source })}
          kind="quiet"
          isSmall
        />
      </span>
    </Quotation>
  );
}

function AddCitation({ path, id }: { path: string; id: string }) {
  const texts = useTexts();
  return (
    <form method="post" action={`${path}/cite`}>
      <TextField
        name="address"
        id={`cite-${id}`}
        label={texts.t('chapter.citeAddress')}
        help={texts.t('chapter.citeHelp')}
      />
      <Button isSmall>{texts.t('chapter.cite')}</Button>
    </form>
  );
}
