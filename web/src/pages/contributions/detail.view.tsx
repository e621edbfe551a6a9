// One contribution as a person checks it.
import type { Child } from 'hono/jsx';
import type {
  ContributionChanges,
  ContributionDetail,
  ContributionField,
  DocumentSummary,
  Provenance,
} from '@common-thread/contributions';
import type { Problem } from '@common-thread/platform';
import { Allowed } from '../../allowed.tsx';
import { Badge } from '../../components/badge/badge.tsx';
import { ActionForm } from '../../components/button/button.tsx';
import { DataTable, type Column } from '../../components/data-table/data-table.tsx';
import { Properties } from '../../components/facts/facts.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts, type Texts } from '../../texts.tsx';
import { ContributionForm } from './contribution-form.tsx';

export interface ContributionPageProps {
  frame: PageFrame;
  studyPath: string;
  contribution: ContributionDetail;
  /** What the last attempt to save met, with what had been typed. */
  failed: { problem: Problem; changes: ContributionChanges } | null;
  isSaved: boolean;
}

export function ContributionPage({ frame, studyPath, contribution, failed, isSaved }: ContributionPageProps) {
  const texts = useTexts();
  const list = `${studyPath}/contributions`;
  const path = `${list}/${contribution.id}`;
  return (
    <Page
      frame={frame}
      title={contribution.title}
      part="contributions"
      breadcrumbs={[{ label: texts.text('shell.contributions'), href: list }]}
    >
      <h1>
        <bdi lang={contribution.language ?? undefined}>{contribution.title}</bdi>
      </h1>
      {isSaved ? <Notice tone="done" title={texts.t('contribution.saved')} /> : null}
      {contribution.isUndecided ? (
        <Allowed to="contribution.change">
          <SettleCountry contribution={contribution} path={path} />
        </Allowed>
      ) : null}
      <h2>{texts.t('contribution.documents')}</h2>
      <Documents
        id="documents"
        caption={texts.t('contribution.documents')}
        documents={contribution.documents}
        studyPath={studyPath}
        downloadHref={`${path}/documents.csv`}
      />
      {contribution.earlierVersions.length === 0 ? null : (
        <details>
          <summary>{texts.t('contribution.earlierVersions', { count: contribution.earlierVersions.length })}</summary>
          <Documents
            id="earlier"
            caption={texts.t('contribution.earlier')}
            documents={contribution.earlierVersions}
            studyPath={studyPath}
            downloadHref={`${path}/documents.csv`}
          />
        </details>
      )}
      <NearDuplicates contribution={contribution} list={list} />
      <h2>{texts.t('contribution.metadata')}</h2>
      <Metadata contribution={contribution} />
      <Allowed to="contribution.change">
        <details open={failed !== null} id="correct">
          <summary>{texts.t('contribution.correct')}</summary>
          <ContributionForm action={path} contribution={contribution} failed={failed} />
        </details>
      </Allowed>
    </Page>
  );
}

function SettleCountry({ contribution, path }: { contribution: ContributionDetail; path: string }) {
  const texts = useTexts();
  return (
    <section class="notice caution" aria-labelledby="settle">
      <h2 class="notice-title" id="settle">
        {texts.t('contribution.undecided')}
      </h2>
      <p>
        {contribution.candidates.length === 0
          ? texts.t('contribution.noCandidates')
          : texts.t('contribution.candidates')}
      </p>
      <ul class="plain-list">
        {contribution.candidates.map((candidate) => (
          <li>
            <ActionForm
              action={path}
              fields={{ country: candidate.country }}
              text={texts.country(candidate.country)}
              label={texts.text('contribution.settleAs', { country: texts.country(candidate.country) })}
              kind="secondary"
              isSmall
            />{' '}
            <span class="small">{provenanceInWords(texts, candidate)}</span>
          </li>
        ))}
      </ul>
      <p class="small">
        {texts.t('contribution.settleOtherwise', { link: <a href="#correct">{texts.t('contribution.correct')}</a> })}
      </p>
    </section>
  );
}

function Metadata({ contribution }: { contribution: ContributionDetail }) {
  const texts = useTexts();
  const value = (known: string | null, written: (known: string) => Child = (text) => <bdi>{text}</bdi>): Child =>
    known === null || known === '' ? <span class="muted">{texts.t('contribution.unknown')}</span> : written(known);
  const rows: { field: ContributionField; name: Child; value: Child }[] = [
    { field: 'country', name: texts.t('contributions.country'), value: value(contribution.country, texts.country) },
    { field: 'organisation', name: texts.t('contribution.organisation'), value: value(contribution.organisation) },
    {
      field: 'contributorType',
      name: texts.t('contributions.contributorType'),
      value: texts.contributorType(contribution.contributorType),
    },
    { field: 'title', name: texts.t('contributions.title'), value: value(contribution.title) },
    { field: 'date', name: texts.t('contributions.date'), value: value(contribution.date, texts.date) },
    {
      field: 'language',
      name: texts.t('contributions.language'),
      value: value(contribution.language, texts.languageName),
    },
    { field: 'studyQuestion', name: texts.t('contribution.studyQuestion'), value: value(contribution.studyQuestion) },
    { field: 'rights', name: texts.t('contribution.rights'), value: value(contribution.rights) },
  ];
  return (
    <Properties
      properties={rows.map((row) => {
        const provenance = contribution.provenance[row.field];
        const note = provenance === undefined ? undefined : provenanceInWords(texts, provenance);
        return { name: row.name, value: row.value, note };
      })}
    />
  );
}

function NearDuplicates({ contribution, list }: { contribution: ContributionDetail; list: string }) {
  const texts = useTexts();
  if (contribution.nearDuplicates.length === 0) return null;
  return (
    <Notice tone="caution" title={texts.t('contribution.nearDuplicates')}>
      <ul>
        {contribution.nearDuplicates.map((near) => (
          <li>
            <a href={`${list}/${near.contributionId}`}>
              <bdi>{near.title}</bdi>
            </a>
            : {texts.t('contribution.similarity', { share: texts.percent(near.similarity) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface DocumentsProps {
  id: string;
  caption: Child;
  documents: DocumentSummary[];
  studyPath: string;
  downloadHref: string;
}

function Documents({ id, caption, documents, studyPath, downloadHref }: DocumentsProps) {
  const texts = useTexts();
  return (
    <DataTable
      id={id}
      caption={caption}
      isCaptionHidden
      rows={documents}
      columns={documentColumns(texts, studyPath)}
      downloadHref={downloadHref}
      isStacked
    />
  );
}

function documentColumns(texts: Texts, studyPath: string): Column<DocumentSummary>[] {
  return [
    {
      heading: texts.t('document.file'),
      isRowHeading: true,
      isWide: true,
      cell: (document) => (
        <>
          {document.status === 'read' ? (
            <a href={`${studyPath}/documents/${document.versionId}`}>
              <bdi>{document.fileName}</bdi>
            </a>
          ) : (
            <bdi>{document.fileName}</bdi>
          )}
          {document.status === 'read' ? null : (
            <>
              {' '}
              <Badge tone="caution">{texts.t(`document.status.${document.status}`)}</Badge>
            </>
          )}
          {document.problem === null ? null : <div class="small">{document.problem}</div>}
        </>
      ),
    },
    {
      heading: texts.t('document.version'),
      label: texts.text('document.version'),
      isFigure: true,
      cell: (document) => texts.number(document.versionNumber),
    },
    {
      heading: texts.t('document.pages'),
      label: texts.text('document.pages'),
      isFigure: true,
      cell: (document) => (document.pages === 0 ? '–' : texts.number(document.pages)),
    },
    {
      heading: texts.t('contributions.passages'),
      label: texts.text('contributions.passages'),
      isFigure: true,
      cell: (document) => texts.number(document.passages),
    },
    {
      heading: texts.t('contributions.language'),
      label: texts.text('contributions.language'),
      cell: (document) => (document.language === null ? '' : texts.languageName(document.language)),
    },
    {
      heading: texts.t('document.imported'),
      label: texts.text('document.imported'),
      cell: (document) => texts.date(document.importedAt),
    },
    {
      heading: texts.t('document.original'),
      label: texts.text('document.original'),
      cell: (document) => (
        <a href={`${studyPath}/documents/${document.versionId}/original`} title={`SHA-256 ${document.sha256}`}>
          {texts.t('document.download', { size: sizeOf(texts, document.bytes) })}
        </a>
      ),
    },
  ];
}

function sizeOf(texts: Texts, bytes: number): string {
  const kilobytes = bytes / 1000;
  const [value, unit] = kilobytes < 1000 ? [kilobytes, 'kilobyte'] : [kilobytes / 1000, 'megabyte'];
  return texts.number(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
}

/** What was seen where: "From the first page: Republic of Ghana (3 times)". */
function provenanceInWords(texts: Texts, { source, detail, count }: Provenance): Child {
  const { colon, parentheses } = texts.punctuation;
  return (
    <>
      {texts.t(`provenance.${source}`)}
      {detail === '' ? null : (
        <>
          {colon}
          {<bdi>{detail}</bdi>}
        </>
      )}
      {count === null ? null : (
        <>
          {parentheses[0]}
          {texts.t('provenance.times', { count })}
          {parentheses[1]}
        </>
      )}
    </>
  );
}
