// What is stored, why, and for how long: made from the schema's own notes and the one table of retention times.
import { retentionWords, storedGroups, type RetentionRule, type StoredTable } from '@common-thread/platform';
import type { PropsWithChildren } from 'hono/jsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { InstallationAdministration } from './administration-page.view.tsx';

export interface StoredPageProps {
  frame: PageFrame;
  tables: readonly StoredTable[];
  retention: readonly RetentionRule[];
}

export function StoredPage({ frame, tables, retention }: StoredPageProps) {
  const texts = useTexts();
  return (
    <InstallationAdministration frame={frame} part="stored">
      <p class="lead">{texts.t('stored.lead')}</p>
      <Notice>
        <p>{texts.t('stored.public')}</p>
      </Notice>
      <h2>{texts.t('stored.retention')}</h2>
      <RetentionTable rules={retention} />
      {texts.language === 'en' ? null : <p class="muted">{texts.t('stored.english')}</p>}
      {storedGroups.map((group) => (
        <>
          <h2>{texts.t(`stored.group.${group}`)}</h2>
          <p>{texts.t(`stored.group.${group}.explanation`)}</p>
          <StoredTables id={group} tables={tables.filter((table) => table.group === group)} />
        </>
      ))}
    </InstallationAdministration>
  );
}

/** A note as it is written in the schema. */
function Note({ children }: PropsWithChildren) {
  return useTexts().language === 'en' ? (
    <>{children}</>
  ) : (
    <div lang="en" dir="ltr">
      {children}
    </div>
  );
}

function RetentionTable({ rules }: { rules: readonly RetentionRule[] }) {
  const texts = useTexts();
  const rows = rules.map((rule) => ({ ...rule, words: retentionWords(texts.language, rule) }));
  const word = (row: (typeof rows)[number], name: 'what' | 'since' | 'why') =>
    row.words === null ? <Note>{row[name]}</Note> : row.words[name];
  return (
    <DataTable
      id="retention"
      caption={texts.t('stored.retention')}
      isCaptionHidden
      isStacked
      rows={rows}
      downloadHref="/stored/retention.csv"
      columns={[
        { heading: texts.t('stored.what'), isRowHeading: true, isWide: true, cell: (row) => word(row, 'what') },
        {
          heading: texts.t('stored.howLong'),
          label: texts.text('stored.howLong'),
          cell: (row) => (
            <>
              {row.days === null ? null : <>{texts.t('stored.days', { count: row.days })} </>}
              {word(row, 'since')}
            </>
          ),
        },
        {
          heading: texts.t('stored.why'),
          label: texts.text('stored.why'),
          isWide: true,
          cell: (row) => word(row, 'why'),
        },
      ]}
    />
  );
}

function StoredTables({ id, tables }: { id: string; tables: readonly StoredTable[] }) {
  const texts = useTexts();
  return (
    <DataTable
      id={id}
      caption={texts.t(`stored.group.${id as StoredTable['group']}`)}
      isCaptionHidden
      isStacked
      rows={tables}
      downloadHref="/stored.csv"
      columns={[
        {
          heading: texts.t('stored.table'),
          isRowHeading: true,
          cell: ({ name }) => <code dir="ltr">{name}</code>,
        },
        {
          heading: texts.t('stored.purpose'),
          label: texts.text('stored.purpose'),
          isWide: true,
          cell: ({ purpose }) => (purpose === null ? texts.t('stored.noNote') : <Note>{purpose}</Note>),
        },
        {
          heading: texts.t('stored.columns'),
          label: texts.text('stored.columns'),
          isWide: true,
          cell: ({ columns }) =>
            columns.length === 0
              ? null
              : columns.map(({ name, note }) => (
                  <div class="small">
                    <Note>
                      <code>{name}</code>: {note}
                    </Note>
                  </div>
                )),
        },
      ]}
    />
  );
}
