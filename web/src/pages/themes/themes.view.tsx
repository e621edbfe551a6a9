// The themes of a study: the common ones by its rule, the others, those nobody mentions.
import type { Theme, ThemeTable } from '@common-thread/themes';
import { Allowed } from '../../allowed.tsx';
import { CountryList } from '../../components/country-list/country-list.tsx';
import { DataTable, type Column } from '../../components/data-table/data-table.tsx';
import { IntervalBar } from '../../components/interval-bar/interval-bar.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts, type Texts } from '../../texts.tsx';
import { NothingCoded } from '../nothing-coded.view.tsx';
import { BasisTabs } from './basis-tabs.view.tsx';
import { RuleForm, RuleInWords, type FailedRule } from './rule.view.tsx';

export interface ThemesPageProps {
  frame: PageFrame;
  studyPath: string;
  table: ThemeTable;
  failed: FailedRule | null;
  isRuleSaved: boolean;
}

export function ThemesPage({ frame, studyPath, table, failed, isRuleSaved }: ThemesPageProps) {
  const texts = useTexts();
  const path = `${studyPath}/themes`;
  const total = table.contributingCountries.length;
  const occurring = table.themes.filter((theme) => theme.countries.length > 0);
  const common = byCountries(occurring.filter((theme) => theme.isCommon));
  const others = byCountries(occurring.filter((theme) => !theme.isCommon));
  const silent = table.themes.filter((theme) => theme.countries.length === 0);
  const columns = columnsOf(texts, path, table);
  const downloadHref = `${path}.csv?basis=${table.basis}`;
  return (
    <Page frame={frame} title={texts.text('shell.themes')} part="themes">
      <h1>{texts.t('shell.themes')}</h1>
      <p class="lead">{texts.t('themes.lead', { count: total, regions: table.contributingRegions.length })}</p>
      <BasisTabs basis={table.basis} address={(basis) => `${path}?basis=${basis}`} />
      {isRuleSaved ? <Notice tone="done" title={texts.t('themes.ruleSaved')} /> : null}
      <p>
        <RuleInWords rule={table.rule} />
      </p>
      <Allowed to="theme.setRule">
        <RuleForm rule={table.rule} action={`${path}/rule?basis=${table.basis}`} failed={failed} />
      </Allowed>
      {occurring.length === 0 ? (
        <NothingCoded studyPath={studyPath} hasContributions={total > 0} />
      ) : (
        <>
          <h2>{texts.t('themes.common')}</h2>
          {common.length === 0 ? (
            <p>{texts.t('themes.noneCommon')}</p>
          ) : (
            <DataTable
              id="common"
              caption={texts.t('themes.common')}
              isCaptionHidden
              rows={common}
              columns={columns}
              downloadHref={downloadHref}
              isStacked
            />
          )}
          <h2>{texts.t('themes.others')}</h2>
          <DataTable
            id="others"
            caption={texts.t('themes.others')}
            isCaptionHidden
            rows={others}
            columns={columns}
            downloadHref={downloadHref}
            isStacked
          />
        </>
      )}
      {silent.length === 0 ? null : (
        <details>
          <summary>{texts.t('themes.unmentioned', { count: silent.length })}</summary>
          <ul>
            {silent.map((theme) => (
              <li>
                <a href={`${path}/${theme.code}`}>{theme.name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Page>
  );
}

function byCountries(themes: Theme[]): Theme[] {
  return [...themes].sort((left, right) => right.countries.length - left.countries.length);
}

function columnsOf(texts: Texts, path: string, table: ThemeTable): Column<Theme>[] {
  return [
    {
      heading: texts.t('themes.theme'),
      isRowHeading: true,
      isWide: true,
      cell: (theme) => (
        <>
          <a href={`${path}/${theme.code}?basis=${table.basis}`}>{theme.name}</a>
          <div class="muted small">{theme.familyName}</div>
        </>
      ),
    },
    {
      heading: texts.t('themes.countries'),
      isWide: true,
      cell: (theme) => (
        <IntervalBar
          count={theme.countries.length}
          total={table.contributingCountries.length}
          interval={theme.interval}
        />
      ),
    },
    {
      heading: texts.t('themes.regions'),
      label: texts.text('themes.regions'),
      isWide: true,
      cell: (theme) => (
        <span class="small">
          {theme.regions.length === table.contributingRegions.length
            ? texts.t('themes.allRegions', { count: theme.regions.length })
            : texts.t('themes.regionsOf', {
                count: theme.regions.length,
                regions: texts.list(theme.regions.map(texts.region)),
              })}
        </span>
      ),
    },
    {
      heading: texts.t('themes.silent'),
      label: texts.text('themes.silent'),
      isWide: true,
      cell: (theme) => (
        <div class="small">
          <CountryList countries={theme.silentCountries} shown={2} />
        </div>
      ),
    },
  ];
}
