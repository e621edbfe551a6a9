// The tables of one theme: by region, by year, by kind of statement, and the themes named with it.
import type { ThemeDetail } from '@common-thread/themes';
import { CountryList } from '../../components/country-list/country-list.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { useTexts } from '../../texts.tsx';

interface TableProps<Part extends keyof ThemeDetail> {
  rows: ThemeDetail[Part];
  /** The same as CSV. */
  downloadHref: string;
}

interface CooccurringProps extends TableProps<'cooccurring'> {
  themeHref: (code: string) => string;
}

export function ByRegion({ rows, downloadHref }: TableProps<'byRegion'>) {
  const texts = useTexts();
  return (
    <section>
      <h2>{texts.t('themes.byRegion')}</h2>
      <DataTable
        id="by-region"
        caption={texts.t('themes.byRegion')}
        isCaptionHidden
        rows={rows}
        downloadHref={downloadHref}
        columns={[
          { heading: texts.t('contributions.region'), isRowHeading: true, cell: (row) => texts.region(row.region) },
          {
            heading: texts.t('themes.countriesOf'),
            isFigure: true,
            cell: (row) => texts.t('progress.count', { done: row.countries.length, total: row.contributing }),
          },
          {
            heading: texts.t('themes.reporting'),
            isWide: true,
            cell: (row) => <CountryList countries={row.countries} />,
          },
        ]}
      />
    </section>
  );
}

export function ByYear({ rows, downloadHref }: TableProps<'byYear'>) {
  const texts = useTexts();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{texts.t('themes.byYear')}</h2>
      <DataTable
        id="by-year"
        caption={texts.t('themes.byYear')}
        isCaptionHidden
        rows={rows}
        downloadHref={downloadHref}
        columns={[
          { heading: texts.t('themes.year'), isRowHeading: true, cell: (row) => row.year },
          {
            heading: texts.t('themes.countriesOf'),
            isFigure: true,
            cell: (row) => texts.t('progress.count', { done: row.countries, total: row.contributing }),
          },
        ]}
      />
    </section>
  );
}

export function StatementTypes({
  rows,
  downloadHref,
  nameOf,
}: TableProps<'statementTypes'> & { nameOf: (value: string) => string }) {
  const texts = useTexts();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{texts.t('themes.statementTypes')}</h2>
      <DataTable
        id="statement-types"
        caption={texts.t('themes.statementTypes')}
        isCaptionHidden
        rows={rows}
        downloadHref={downloadHref}
        columns={[
          { heading: texts.t('themes.statementType'), isRowHeading: true, cell: (row) => nameOf(row.value) },
          { heading: texts.t('themes.countries'), isFigure: true, cell: (row) => texts.number(row.countries) },
          { heading: texts.t('contributions.passages'), isFigure: true, cell: (row) => texts.number(row.passages) },
        ]}
      />
    </section>
  );
}

export function Cooccurring({ rows, downloadHref, themeHref }: CooccurringProps) {
  const texts = useTexts();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{texts.t('themes.together')}</h2>
      <DataTable
        id="together"
        caption={texts.t('themes.together')}
        isCaptionHidden
        rows={rows}
        downloadHref={downloadHref}
        columns={[
          {
            heading: texts.t('themes.theme'),
            isRowHeading: true,
            isWide: true,
            cell: (row) => <a href={themeHref(row.code)}>{row.name}</a>,
          },
          { heading: texts.t('themes.countries'), isFigure: true, cell: (row) => texts.number(row.countries) },
          { heading: texts.t('contributions.passages'), isFigure: true, cell: (row) => texts.number(row.passages) },
        ]}
      />
    </section>
  );
}
