// The page of the matrix: as a table of countries by themes, or as a list by country.
import type { Matrix } from '@common-thread/themes';
import { SelectField } from '../../components/field/field.tsx';
import { Filters } from '../../components/filters/filters.tsx';
import { MatrixLegend, ThemeMatrix } from '../../components/matrix/theme-matrix.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Tabs } from '../../components/tabs/tabs.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { NothingCoded } from '../nothing-coded.view.tsx';
import { PictureTabs } from '../pictures/picture-page.view.tsx';
import { BasisTabs } from './basis-tabs.view.tsx';
import { regionOf, type ArrangedMatrix, type MatrixArrangement } from './matrix-arrangement.ts';
import { MatrixList } from './matrix-list.view.tsx';

export interface MatrixPageProps {
  frame: PageFrame;
  studyPath: string;
  matrix: Matrix;
  arrangement: MatrixArrangement;
  shown: ArrangedMatrix;
  view: 'matrix' | 'list';
}

export function MatrixPage({ frame, studyPath, matrix, arrangement, shown, view }: MatrixPageProps) {
  const texts = useTexts();
  const path = `${studyPath}/matrix`;
  const criteria = {
    family: arrangement.family,
    region: arrangement.region,
    sort: arrangement.columns === 'countries' ? 'countries' : null,
    order: arrangement.rows === 'region' ? 'region' : null,
  };
  const isEmpty = matrix.passages.every((row) => row.every((passages) => passages === 0));
  return (
    <Page frame={frame} title={texts.text('shell.matrix')} part="pictures" scripts={['matrix.js']}>
      <div class="matrix-page">
        <h1>{texts.t('matrix.title')}</h1>
        <PictureTabs studyPath={studyPath} current="matrix" basis={matrix.basis} />
        <p class="lead after-tabs">{texts.t('matrix.lead')}</p>
        <BasisTabs
          basis={matrix.basis}
          address={(basis) => withQuery(path, { ...criteria, basis, view: view === 'list' ? view : null })}
        />
        {isEmpty ? (
          <NothingCoded studyPath={studyPath} hasContributions={matrix.countries.length > 0} />
        ) : (
          <>
            <MatrixFilters path={path} matrix={matrix} arrangement={arrangement} view={view} />
            <Tabs
              label={texts.text('matrix.views')}
              tabs={(['matrix', 'list'] as const).map((one) => ({
                label: texts.t(`matrix.view.${one}`),
                href: withQuery(path, { ...criteria, basis: matrix.basis, view: one === 'list' ? one : null }),
                isCurrent: one === view,
              }))}
            />
            <div class="after-tabs">
              {view === 'list' ? (
                <MatrixList matrix={matrix} shown={shown} themePath={`${studyPath}/themes/`} />
              ) : (
                <>
                  <MatrixLegend />
                  <ThemeMatrix
                    matrix={matrix}
                    caption={texts.text('matrix.caption')}
                    themePath="themes/"
                    regionOf={regionOf}
                    {...shown}
                  />
                </>
              )}
            </div>
            <p class="table-foot">
              <span>{texts.t('matrix.note')}</span>
              <span>
                <a href={`${path}.csv?basis=${matrix.basis}`}>{texts.t('table.download')}</a> ·{' '}
                <a href={`${path}.svg?basis=${matrix.basis}`}>{texts.t('matrix.downloadSvg')}</a>
              </span>
            </p>
          </>
        )}
      </div>
    </Page>
  );
}

interface MatrixFiltersProps {
  path: string;
  matrix: Matrix;
  arrangement: MatrixArrangement;
  view: 'matrix' | 'list';
}

function MatrixFilters({ path, matrix, arrangement, view }: MatrixFiltersProps) {
  const texts = useTexts();
  const families = new Map(matrix.codes.map((code) => [code.family, code.familyName]));
  const regions = new Set(matrix.countries.map(regionOf).filter((region) => region !== null));
  const active = [arrangement.family, arrangement.region].filter((value) => value !== null).length;
  return (
    <Filters
      action={path}
      active={active}
      id="matrix-filters"
      keep={{ basis: matrix.basis, view: view === 'list' ? view : undefined }}
    >
      <SelectField
        name="family"
        label={texts.t('matrix.family')}
        emptyLabel={texts.text('field.any')}
        value={arrangement.family ?? ''}
        choices={[...families].map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        name="region"
        label={texts.t('contributions.region')}
        emptyLabel={texts.text('field.any')}
        value={arrangement.region ?? ''}
        choices={[...regions].map((region) => ({ value: region, label: texts.region(region) }))}
      />
      <SelectField
        name="sort"
        label={texts.t('matrix.columns')}
        value={arrangement.columns}
        choices={(['codebook', 'countries'] as const).map((value) => ({
          value,
          label: texts.text(`matrix.columns.${value}`),
        }))}
      />
      <SelectField
        name="order"
        label={texts.t('matrix.rows')}
        value={arrangement.rows}
        choices={(['name', 'region'] as const).map((value) => ({ value, label: texts.text(`matrix.rows.${value}`) }))}
      />
    </Filters>
  );
}
