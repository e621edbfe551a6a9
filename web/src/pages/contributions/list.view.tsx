// The contributions of a study: filters, the table, its pages.
import type { ContributionFilter, ContributionPage, ContributionSummary } from '@common-thread/contributions';
import { ituRegions } from '@common-thread/vocabulary';
import { Allowed } from '../../allowed.tsx';
import { Badge } from '../../components/badge/badge.tsx';
import { LinkButton } from '../../components/button/button.tsx';
import { DataTable, type Column } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { SelectField, TextField } from '../../components/field/field.tsx';
import { Filters } from '../../components/filters/filters.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Pagination } from '../../components/pagination/pagination.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts, type Texts } from '../../texts.tsx';

export interface ContributionsPageProps {
  frame: PageFrame;
  studyPath: string;
  filter: ContributionFilter;
  list: ContributionPage;
}

export function ContributionsPage({ frame, studyPath, filter, list }: ContributionsPageProps) {
  const texts = useTexts();
  const path = `${studyPath}/contributions`;
  const criteria = { ...filter };
  delete criteria.page;
  const active = Object.keys(criteria).length;
  const downloadHref = withQuery(`${path}.csv`, criteria);
  const hasAny = list.total > 0 || active > 0;
  return (
    <Page frame={frame} title={texts.text('shell.contributions')} part="contributions">
      <div class="page-head">
        <h1>{texts.t('shell.contributions')}</h1>
        <div class="row">
          <Allowed to="contribution.submit">
            <a href={`${studyPath}/submissions/mine`}>{texts.t('submissions.mine')}</a>
          </Allowed>
          <Allowed to="contribution.review">
            <a href={`${studyPath}/submissions`}>{texts.t('submissions.title')}</a>
          </Allowed>
          <Allowed to="contribution.import">
            <LinkButton href={`${path}/import`} kind={hasAny ? 'secondary' : 'primary'}>
              {texts.t('overview.import')}
            </LinkButton>
          </Allowed>
        </div>
      </div>
      {hasAny ? (
        <>
          <ContributionFilters path={path} filter={filter} choices={list.choices} active={active} />
          {list.total === 0 ? (
            <EmptyState title={texts.t('contributions.noneMatch')}>
              <p>
                <a href={path}>{texts.t('filters.clear')}</a>
              </p>
            </EmptyState>
          ) : (
            <>
              <DataTable
                id="contributions"
                caption={texts.t('shell.contributions')}
                isCaptionHidden
                rows={list.rows}
                columns={columnsOf(texts, path, studyPath)}
                downloadHref={downloadHref}
                isStacked
              />
              <Pagination
                {...list}
                href={(page) => withQuery(path, { ...criteria, page: page === 1 ? undefined : page })}
              />
            </>
          )}
        </>
      ) : (
        <EmptyState title={texts.t('contributions.none')}>
          <Allowed to="contribution.import">
            <p>{texts.t('contributions.noneAdvice')}</p>
          </Allowed>
        </EmptyState>
      )}
    </Page>
  );
}

function columnsOf(texts: Texts, path: string, studyPath: string): Column<ContributionSummary>[] {
  return [
    {
      heading: texts.t('contributions.title'),
      isRowHeading: true,
      isWide: true,
      cell: (row) => (
        <a href={`${path}/${row.id}`}>
          <bdi lang={row.language ?? undefined}>{row.title}</bdi>
        </a>
      ),
    },
    { heading: texts.t('contributions.from'), cell: (row) => <Contributor row={row} /> },
    { heading: texts.t('contributions.contributorType'), cell: (row) => texts.contributorType(row.contributorType) },
    {
      heading: texts.t('contributions.date'),
      label: texts.text('contributions.date'),
      cell: (row) => (row.date === null ? '' : texts.date(row.date)),
    },
    {
      heading: texts.t('contributions.language'),
      label: texts.text('contributions.language'),
      cell: (row) => (row.language === null ? '' : texts.languageName(row.language)),
    },
    {
      heading: texts.t('contributions.read'),
      isWide: true,
      cell: (row) => <DocumentLinks row={row} studyPath={studyPath} />,
    },
    {
      heading: texts.t('contributions.passages'),
      label: texts.text('contributions.passages'),
      isFigure: true,
      cell: (row) => texts.number(row.documents.reduce((sum, document) => sum + document.passages, 0)),
    },
  ];
}

function Contributor({ row }: { row: ContributionSummary }) {
  const texts = useTexts();
  if (row.isUndecided) return <Badge tone="caution">{texts.t('contributions.undecided')}</Badge>;
  return <>{row.country === null ? <bdi>{row.organisation ?? ''}</bdi> : texts.country(row.country)}</>;
}

/** Documents that were read lead to their text; of the others it says why there is none. */
function DocumentLinks({ row, studyPath }: { row: ContributionSummary; studyPath: string }) {
  const texts = useTexts();
  return (
    <>
      {row.documents.map((document) => (
        <div class="small">
          {document.status === 'read' ? (
            <a href={`${studyPath}/documents/${document.versionId}`}>
              <bdi>{document.fileName}</bdi>
            </a>
          ) : (
            <>
              <bdi>{document.fileName}</bdi>{' '}
              <Badge tone="caution">{texts.t(`document.status.${document.status}`)}</Badge>
            </>
          )}
        </div>
      ))}
    </>
  );
}

interface ContributionFiltersProps {
  path: string;
  filter: ContributionFilter;
  choices: ContributionPage['choices'];
  active: number;
}

function ContributionFilters({ path, filter, choices, active }: ContributionFiltersProps) {
  const texts = useTexts();
  const any = texts.text('field.any');
  const byName = (values: readonly string[], name: (value: string) => string) =>
    values
      .map((value) => ({ value, label: name(value) }))
      .sort((left, right) => texts.compare(left.label, right.label));
  return (
    <Filters action={path} active={active}>
      <TextField name="text" type="search" label={texts.t('contributions.words')} value={filter.text ?? ''} />
      <SelectField
        name="country"
        label={texts.t('contributions.country')}
        emptyLabel={any}
        value={filter.country}
        choices={byName(choices.countries, texts.country)}
      />
      <SelectField
        name="region"
        label={texts.t('contributions.region')}
        emptyLabel={any}
        value={filter.region}
        choices={ituRegions.map((region) => ({ value: region.id, label: texts.region(region.id) }))}
      />
      <SelectField
        name="contributorType"
        label={texts.t('contributions.contributorType')}
        emptyLabel={any}
        value={filter.contributorType}
        choices={byName(choices.contributorTypes, texts.contributorType)}
      />
      <SelectField
        name="language"
        label={texts.t('contributions.language')}
        emptyLabel={any}
        value={filter.language}
        choices={byName(choices.languages, texts.languageName)}
      />
      <SelectField
        name="status"
        label={texts.t('contributions.status')}
        emptyLabel={any}
        value={filter.status}
        choices={(['read', 'needsOcr', 'refused', 'undecided'] as const).map((status) => ({
          value: status,
          label: texts.text(`document.status.${status}`),
        }))}
      />
    </Filters>
  );
}
