// What a statement rests on: its counts with their countries, its quotations with their places.
import type { Problem } from '@common-thread/platform';
import type { Citation, CountView, Statement } from '@common-thread/guidance';
import { placeAddress } from '../../place-address.ts';
import { sourceInWords } from '../../citation-source.ts';
import { useTexts, type Texts } from '../../texts.tsx';
import { Badge } from '../badge/badge.tsx';
import { ActionForm, Button } from '../button/button.tsx';
import { CountryList } from '../country-list/country-list.tsx';
import { ErrorSummary } from '../field/error-summary.tsx';
import { TextField } from '../field/field.tsx';
import { IntervalBar } from '../interval-bar/interval-bar.tsx';
import { Quotation } from '../quotation/quotation.tsx';

/** To look at: counts in one line each, quotations with their sources. Kept short: a chapter shows hundreds of them. */
export function StatementEvidence({ statement, studyPath }: { statement: Statement; studyPath: string }) {
  const texts = useTexts();
  return (
    <details>
      <summary>
        <EvidenceSummary statement={statement} />
      </summary>
      {statement.counts.map((count) => (
        <p class="small">
          <CountLabel count={count} studyPath={studyPath} />
          {texts.punctuation.colon}
          {intervalInWords(texts, count)}
        </p>
      ))}
      {statement.citations.map((citation) => (
        <Quotation
          quote={citation.quote}
          language={citation.language}
          source={sourceInWords(texts, { ...citation, file: null })}
          href={citation.path === null ? null : placeAddress(studyPath, citation.path)}
          isVerbatim={citation.isVerbatim}
          problem={citation.isCurrent ? null : texts.text('quotation.newerVersion')}
        />
      ))}
    </details>
  );
}

function EvidenceSummary({ statement: { citations, counts } }: { statement: Statement }) {
  const texts = useTexts();
  const { comma } = texts.punctuation;
  const broken = citations.filter((citation) => !citation.isVerbatim).length;
  return (
    <>
      {citations.length === 0
        ? texts.t('statement.noEvidence')
        : texts.t('statement.evidence', { count: citations.length })}
      {counts.length === 0 ? null : (
        <>
          {comma}
          {texts.t('statement.counts', { count: counts.length })}
        </>
      )}
      {broken === 0 ? null : (
        <>
          {comma}
          {texts.t('statement.brokenCount', { count: broken })}
        </>
      )}
    </>
  );
}

function CountLabel({ count, studyPath }: { count: CountView; studyPath: string }) {
  return count.path === null ? <>{count.label}</> : <a href={placeAddress(studyPath, count.path)}>{count.label}</a>;
}

function intervalInWords(texts: Texts, { count, total, low, high }: CountView): string {
  const share = texts.percent(total === 0 ? 0 : count / total);
  return texts.text('interval.label', { count, total, share, low: texts.percent(low), high: texts.percent(high) });
}

export interface EditableEvidenceProps {
  statement: Statement;
  studyPath: string;
  path: string;
  /** Why a citation could not be added or removed. */
  problem: Problem | null;
  typedAddress: string;
}

/** To work on: each count with its countries, each quotation with what can be done, and a place for another. */
export function EditableEvidence({ statement, studyPath, path, problem, typedAddress }: EditableEvidenceProps) {
  return (
    <section class="evidence">
      <h4>
        <EvidenceSummary statement={statement} />
      </h4>
      {statement.counts.map((count) => (
        <CountEvidence count={count} studyPath={studyPath} />
      ))}
      {statement.citations.map((citation) => (
        <CitationEvidence citation={citation} studyPath={studyPath} path={path} />
      ))}
      <AddCitation path={path} id={statement.id} problem={problem} typedAddress={typedAddress} />
    </section>
  );
}

function CountEvidence({ count, studyPath }: { count: CountView; studyPath: string }) {
  const texts = useTexts();
  return (
    <section class="stack">
      <h5>
        <CountLabel count={count} studyPath={studyPath} />
      </h5>
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

interface AddCitationProps {
  path: string;
  id: string;
  problem: Problem | null;
  typedAddress: string;
}

function AddCitation({ path, id, problem, typedAddress }: AddCitationProps) {
  const texts = useTexts();
  return (
    <form method="post" action={`${path}/cite#cite-form-${id}`} id={`cite-form-${id}`}>
      {problem === null ? null : <ErrorSummary problems={[{ ...problem, field: `cite-${id}` }]} />}
      <TextField
        name="address"
        id={`cite-${id}`}
        label={texts.t('chapter.citeAddress')}
        help={texts.t('chapter.citeHelp')}
        error={problem?.message}
        value={typedAddress}
      />
      <Button kind="secondary">{texts.t('chapter.cite')}</Button>
    </form>
  );
}
