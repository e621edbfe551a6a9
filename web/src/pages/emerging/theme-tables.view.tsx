// The found and the decided themes as tables: terms, countries, how surely they are found again.
import type { EmergingTheme } from '@common-thread/themes';
import { DataTable, type Column } from '../../components/data-table/data-table.tsx';
import { useTexts, type Texts } from '../../texts.tsx';
import { titleOfTheme } from './theme-title.ts';

interface ThemesProps {
  themes: EmergingTheme[];
  studyPath: string;
}

export function ProposedThemes({ themes, studyPath }: ThemesProps) {
  const texts = useTexts();
  return (
    <>
      <DataTable
        id="proposed"
        caption={texts.t('emerging.proposed')}
        isCaptionHidden
        rows={themes}
        downloadHref={`${studyPath}/emerging.csv`}
        isStacked
        columns={[
          ...sharedColumns(texts, studyPath),
          {
            heading: texts.t('emerging.silent'),
            label: texts.text('emerging.silent'),
            isFigure: true,
            cell: (theme) => texts.number(theme.silentCountries.length),
          },
          {
            heading: texts.t('emerging.stability'),
            label: texts.text('emerging.stability'),
            isFigure: true,
            cell: (theme) => texts.percent(theme.stability),
          },
        ]}
      />
      <p class="muted small">{texts.t('emerging.stabilityHelp')}</p>
    </>
  );
}

export function DecidedThemes({ themes, studyPath }: ThemesProps) {
  const texts = useTexts();
  return (
    <DataTable
      id="decided"
      caption={texts.t('emerging.decided')}
      isCaptionHidden
      rows={themes}
      downloadHref={`${studyPath}/emerging.csv`}
      isStacked
      columns={[
        ...sharedColumns(texts, studyPath),
        {
          heading: texts.t('emerging.state'),
          label: texts.text('emerging.state'),
          isWide: true,
          cell: (theme) => (
            <>
              <div>
                {texts.t(`emerging.state.${theme.state}`)}
                {theme.code === null ? null : (
                  <>
                    {' '}
                    <a href={`${studyPath}/codebook#${theme.code}`}>
                      <code dir="ltr">{theme.code}</code>
                    </a>
                  </>
                )}
              </div>
              {theme.reason === null ? null : (
                <div>
                  <bdi>{theme.reason}</bdi>
                </div>
              )}
              <div class="muted small">
                {theme.decidedAt === null
                  ? null
                  : texts.t('emerging.decidedBy', {
                      name: <bdi>{theme.decidedBy ?? ''}</bdi>,
                      date: texts.date(theme.decidedAt),
                    })}
              </div>
            </>
          ),
        },
      ]}
    />
  );
}

function sharedColumns(texts: Texts, studyPath: string): Column<EmergingTheme>[] {
  return [
    {
      heading: texts.t('emerging.theme'),
      isRowHeading: true,
      isWide: true,
      cell: (theme) => (
        <a href={`${studyPath}/emerging/${theme.id}`}>
          <bdi>{titleOfTheme(texts, theme)}</bdi>
        </a>
      ),
    },
    {
      heading: texts.t('emerging.reporting'),
      label: texts.text('emerging.reporting'),
      cell: (theme) => texts.list(theme.countries.map((country) => texts.country(country))),
    },
    {
      heading: texts.t('emerging.passages'),
      label: texts.text('emerging.passages'),
      isFigure: true,
      cell: (theme) => texts.number(theme.passages),
    },
  ];
}
