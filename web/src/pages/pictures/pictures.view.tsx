// The four pictures, each with its table: evidence map, codes together, codes by year, saturation.
import {
  mapColumns,
  type CodesByYear,
  type CodesTogether,
  type EvidenceMap,
  type Saturation,
} from '@common-thread/themes';
import { DataTable, type Column } from '../../components/data-table/data-table.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Tabs } from '../../components/tabs/tabs.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts, type Texts } from '../../texts.tsx';
import { NothingCoded } from '../nothing-coded.view.tsx';
import { columnNames, drawMap, drawSaturation, drawTogether, drawYears } from './drawings.ts';
import { DrawnPicture, PicturePage } from './picture-page.view.tsx';

interface PictureProps<Shown> {
  frame: PageFrame;
  studyPath: string;
  shown: Shown;
}

type CodeRow = { code: EvidenceMap['codes'][number]; figures: number[] };

export function MapPage({ frame, studyPath, shown: map }: PictureProps<EvidenceMap>) {
  const texts = useTexts();
  const address = `${studyPath}/pictures`;
  const query = { by: map.by, basis: map.basis };
  const isEmpty = map.countries.flat().every((count) => count === 0);
  const columns = columnNames(map, texts).map((name, at) => figureColumn(name, at, texts));
  return (
    <PicturePage frame={frame} studyPath={studyPath} name="map" basis={map.basis} criteria={{ by: map.by }}>
      <Tabs
        label={texts.text('pictures.by')}
        tabs={mapColumns.map((by) => ({
          label: texts.t(`pictures.by.${by}`),
          href: withQuery(address, { by, basis: map.basis }),
          isCurrent: by === map.by,
        }))}
      />
      <div class="after-tabs">
        {isEmpty ? (
          <NothingCoded studyPath={studyPath} hasContributions={map.contributingCountries > 0} />
        ) : (
          <>
            <p>{texts.t('pictures.emptyCells', { count: map.emptyCells, total: map.countries.flat().length })}</p>
            <DrawnPicture
              svg={drawMap(map, texts, false)}
              file={`${address}/map`}
              query={query}
              label={texts.text('pictures.map')}
            />
            <DataTable
              id="map-table"
              caption={texts.t('pictures.mapCaption')}
              rows={rowsOf(map.codes, map.countries)}
              columns={[codeColumn(studyPath, texts), ...columns]}
              downloadHref={withQuery(`${address}/map.csv`, query)}
            />
          </>
        )}
      </div>
    </PicturePage>
  );
}

const shownPairs = 60;

export function TogetherPage({ frame, studyPath, shown }: PictureProps<CodesTogether>) {
  const texts = useTexts();
  const file = `${studyPath}/pictures/together`;
  const query = { basis: shown.basis };
  const theme = (code: string, name: string) => <a href={`${studyPath}/themes/${code}`}>{name}</a>;
  return (
    <PicturePage frame={frame} studyPath={studyPath} name="together" basis={shown.basis}>
      {shown.pairs.length === 0 ? (
        <p>{texts.t('pictures.noPairs')}</p>
      ) : (
        <>
          <DrawnPicture
            svg={drawTogether(shown, texts, false)}
            file={file}
            query={query}
            label={texts.text('pictures.together')}
          />
          <DataTable
            id="together-table"
            caption={texts.t('pictures.pairsCaption', {
              shown: Math.min(shownPairs, shown.pairs.length),
              count: shown.pairs.length,
            })}
            rows={shown.pairs.slice(0, shownPairs)}
            isStacked
            columns={[
              {
                heading: texts.t('pictures.code'),
                label: texts.text('pictures.code'),
                isRowHeading: true,
                cell: (pair) => theme(pair.one, pair.oneName),
              },
              {
                heading: texts.t('pictures.otherCode'),
                label: texts.text('pictures.otherCode'),
                cell: (pair) => theme(pair.other, pair.otherName),
              },
              {
                heading: texts.t('pictures.countriesHeading'),
                label: texts.text('pictures.countriesHeading'),
                isFigure: true,
                cell: (pair) => texts.number(pair.countries),
              },
              {
                heading: texts.t('pictures.both'),
                label: texts.text('pictures.both'),
                isFigure: true,
                cell: (pair) => texts.number(pair.passages),
              },
              {
                heading: texts.t('pictures.overlap'),
                label: texts.text('pictures.overlap'),
                isFigure: true,
                cell: (pair) => texts.percent(pair.overlap),
              },
            ]}
            downloadHref={withQuery(`${file}.csv`, query)}
          />
        </>
      )}
    </PicturePage>
  );
}

export function YearsPage({ frame, studyPath, shown }: PictureProps<CodesByYear>) {
  const texts = useTexts();
  const file = `${studyPath}/pictures/years`;
  const query = { basis: shown.basis };
  const columns = shown.years.map(({ year, contributing }, at) =>
    figureColumn(`${year} (${texts.number(contributing)})`, at, texts),
  );
  return (
    <PicturePage frame={frame} studyPath={studyPath} name="years" basis={shown.basis}>
      {shown.undatedDocuments === 0 ? null : <p>{texts.t('pictures.undated', { count: shown.undatedDocuments })}</p>}
      {shown.years.length === 0 ? (
        <p>{texts.t('pictures.noDates')}</p>
      ) : (
        <>
          <DrawnPicture
            svg={drawYears(shown, texts, false)}
            file={file}
            query={query}
            label={texts.text('pictures.years')}
          />
          <DataTable
            id="years-table"
            caption={texts.t('pictures.yearsCaption')}
            rows={rowsOf(shown.codes, shown.countries)}
            columns={[codeColumn(studyPath, texts), ...columns]}
            downloadHref={withQuery(`${file}.csv`, query)}
          />
        </>
      )}
    </PicturePage>
  );
}

export function SaturationPage({ frame, studyPath, shown }: PictureProps<Saturation>) {
  const texts = useTexts();
  const file = `${studyPath}/pictures/saturation`;
  const query = { basis: shown.basis };
  const rows = shown.steps.map((step, at) => ({ step, number: at + 1 }));
  return (
    <PicturePage frame={frame} studyPath={studyPath} name="saturation" basis={shown.basis}>
      <p>{texts.t(`pictures.order.${shown.basis}`)}</p>
      <p>{texts.t('pictures.saturationSource')}</p>
      {rows.length === 0 ? (
        <p>{texts.t('pictures.nothingRead')}</p>
      ) : (
        <>
          <p>{texts.t('pictures.knownOf', { count: rows.at(-1)?.step.known ?? 0, total: shown.codebookCodes })}</p>
          <DrawnPicture
            svg={drawSaturation(shown, texts, false)}
            file={file}
            query={query}
            label={texts.text('pictures.saturation')}
          />
          <DataTable
            id="saturation-table"
            caption={texts.t('pictures.saturationCaption')}
            rows={rows}
            isStacked
            columns={[
              {
                heading: texts.t('pictures.contributionsRead'),
                label: texts.text('pictures.contributionsRead'),
                isFigure: true,
                cell: (row) => texts.number(row.number),
              },
              {
                heading: texts.t('pictures.contribution'),
                label: texts.text('pictures.contribution'),
                isRowHeading: true,
                cell: (row) => (
                  <a href={`${studyPath}/contributions/${row.step.contributionId}`}>
                    <bdi>{row.step.title}</bdi>
                  </a>
                ),
              },
              {
                heading: texts.t('pictures.newCodes'),
                label: texts.text('pictures.newCodes'),
                cell: (row) => row.step.newCodes.map(({ name }) => name).join(texts.punctuation.enumerationComma),
              },
              {
                heading: texts.t('pictures.known'),
                label: texts.text('pictures.known'),
                isFigure: true,
                cell: (row) => texts.number(row.step.known),
              },
              {
                heading: texts.t('pictures.expected'),
                label: texts.text('pictures.expected'),
                isFigure: true,
                cell: (row) => texts.number(Math.round(row.step.expected * 10) / 10),
              },
            ]}
            downloadHref={withQuery(`${file}.csv`, query)}
          />
        </>
      )}
    </PicturePage>
  );
}

function rowsOf(codes: EvidenceMap['codes'], figures: number[][]): CodeRow[] {
  return codes.map((code, at) => ({ code, figures: figures[at] ?? [] }));
}

function codeColumn(studyPath: string, texts: Texts): Column<CodeRow> {
  return {
    heading: texts.t('pictures.code'),
    label: texts.text('pictures.code'),
    isRowHeading: true,
    cell: ({ code }) => <a href={`${studyPath}/themes/${code.code}`}>{code.name}</a>,
  };
}

function figureColumn(name: string, at: number, texts: Texts): Column<CodeRow> {
  return { heading: name, label: name, isFigure: true, cell: ({ figures }) => texts.number(figures[at] ?? 0) };
}
