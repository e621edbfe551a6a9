// One theme: who reports it and who doesn't, where and when, with what other themes, and in which words.
import type { StudyCodebook } from '@common-thread/coding';
import type { RepresentativePassage, ThemeDetail } from '@common-thread/themes';
import { Badge } from '../../components/badge/badge.tsx';
import { CountryList } from '../../components/country-list/country-list.tsx';
import { Properties } from '../../components/facts/facts.tsx';
import { IntervalBar } from '../../components/interval-bar/interval-bar.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Quotation } from '../../components/quotation/quotation.tsx';
import { sourceInWords } from '../../citation-source.ts';
import { useTexts, type Texts } from '../../texts.tsx';
import { nameOfCoding } from '../reading/code-names.ts';
import { BasisTabs } from './basis-tabs.view.tsx';
import { RuleInWords } from './rule.view.tsx';
import type { ThemeTableName } from './theme-tables.ts';
import { ByRegion, ByYear, Cooccurring, StatementTypes } from './theme-tables.view.tsx';

export interface ThemePageProps {
  frame: PageFrame;
  studyPath: string;
  detail: ThemeDetail;
  codebook: StudyCodebook;
  /** Only this country's passages are shown. */
  country: string | null;
}

export function ThemePage({ frame, studyPath, detail, codebook, country }: ThemePageProps) {
  const texts = useTexts();
  const { theme, table } = detail;
  const themes = `${studyPath}/themes`;
  const path = `${themes}/${theme.code}`;
  const download = (name: ThemeTableName): string => `${path}/${name}.csv?basis=${table.basis}`;
  return (
    <Page
      frame={frame}
      title={theme.name}
      part="themes"
      breadcrumbs={[{ label: texts.text('shell.themes'), href: `${themes}?basis=${table.basis}` }]}
    >
      <h1>{theme.name}</h1>
      <p class="row">
        <span class="muted">{theme.familyName}</span>
        {theme.isCommon ? <Badge tone="strong">{texts.t('themes.isCommon')}</Badge> : null}
      </p>
      {theme.definition === '' ? null : (
        <p class="lead" lang="en" dir="ltr">
          {theme.definition}
        </p>
      )}
      <BasisTabs basis={table.basis} address={(basis) => `${path}?basis=${basis}`} />
      <p class="muted small">
        <RuleInWords rule={table.rule} />
      </p>
      <IntervalBar
        count={theme.countries.length}
        total={table.contributingCountries.length}
        interval={theme.interval}
      />
      <Properties
        properties={[
          { name: texts.t('themes.reporting'), value: <CountryList countries={theme.countries} shown={12} /> },
          { name: texts.t('themes.silent'), value: <CountryList countries={theme.silentCountries} shown={12} /> },
          {
            name: texts.t('contributions.passages'),
            value: texts.number(theme.passages),
            note: texts.t('themes.passagesNote'),
          },
        ]}
      />
      <p class="table-foot">
        <a href={download('countries')}>{texts.t('themes.downloadCountries')}</a>
      </p>
      <Passages studyPath={studyPath} path={path} detail={detail} codebook={codebook} country={country} />
      <ByRegion rows={detail.byRegion} downloadHref={download('regions')} />
      <ByYear rows={detail.byYear} downloadHref={download('years')} />
      <StatementTypes
        rows={detail.statementTypes}
        downloadHref={download('statement-types')}
        nameOf={(value) => nameOfCoding(codebook.codebook, texts, { dimension: 'statementType', value }).name}
      />
      <Cooccurring
        rows={detail.cooccurring}
        downloadHref={download('together')}
        themeHref={(code) => `${themes}/${code}?basis=${table.basis}`}
      />
    </Page>
  );
}

function Passages({ studyPath, path, detail, codebook, country }: Omit<ThemePageProps, 'frame'> & { path: string }) {
  const texts = useTexts();
  const heading =
    country === null ? texts.t('themes.inWords') : texts.t('themes.inWordsOf', { country: texts.country(country) });
  return (
    <section id="passages">
      <h2>{heading}</h2>
      {country === null ? (
        <p class="muted">{texts.t('themes.inWordsNote')}</p>
      ) : (
        <p>
          <a href={`${path}?basis=${detail.table.basis}#passages`}>{texts.t('themes.allCountries')}</a>
        </p>
      )}
      {detail.representative.length === 0 ? <p class="muted">{texts.t('themes.noPassages')}</p> : null}
      {detail.representative.map((passage) => (
        <Quotation
          quote={passage.text}
          language={passage.language}
          source={sourceOf(texts, passage)}
          href={placeOf(studyPath, passage, detail.theme.code)}
        >
          {passage.statementType === null ? null : (
            <>
              {' '}
              ·{' '}
              {
                nameOfCoding(codebook.codebook, texts, { dimension: 'statementType', value: passage.statementType })
                  .name
              }
            </>
          )}
        </Quotation>
      ))}
    </section>
  );
}

function sourceOf(texts: Texts, passage: RepresentativePassage): string {
  return sourceInWords(texts, { ...passage, title: passage.contributionTitle, file: passage.fileName });
}

/** A passage's id ends in its ordinal, after the version's. */
function placeOf(studyPath: string, passage: RepresentativePassage, code: string): string {
  const ordinal = /(\d+)$/.exec(passage.passageId)?.[1];
  const document = `${studyPath}/documents/${passage.versionId}`;
  return ordinal === undefined ? `${document}?code=${code}` : `${document}?passage=${ordinal}#p${ordinal}`;
}
