// Two versions of the codebook side by side: only what differs.
import type { ComparedVersions } from '@common-thread/coding';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { differenceRows } from './difference-rows.ts';

export interface ComparePageProps {
  frame: PageFrame;
  studyPath: string;
  compared: ComparedVersions;
}

export function ComparePage({ frame, studyPath, compared }: ComparePageProps) {
  const texts = useTexts();
  const own = `${studyPath}/codebook`;
  const { earlier, later } = compared;
  const title = texts.text('codebook.compareTitle', { earlier: earlier.number, later: later.number });
  const rows = differenceRows(compared, texts);
  return (
    <Page
      frame={frame}
      title={title}
      part="codebook"
      breadcrumbs={[
        { label: texts.text('shell.codebook'), href: own },
        { label: texts.text('codebook.versions'), href: `${own}/versions` },
      ]}
    >
      <h1>{title}</h1>
      {rows.length === 0 ? (
        <p class="lead">{texts.t('codebook.noDifference')}</p>
      ) : (
        <DataTable
          id="differences"
          caption={texts.t('codebook.differences', { count: compared.differences.length })}
          isStacked
          rows={rows}
          downloadHref={`${own}/compare.csv?one=${String(earlier.number)}&other=${String(later.number)}`}
          columns={[
            {
              heading: texts.t('codebook.codeOrValue'),
              isRowHeading: true,
              cell: (row) => (
                <>
                  {row.name} <code dir="ltr">{row.id}</code>
                </>
              ),
            },
            {
              heading: texts.t('codebook.difference'),
              label: texts.text('codebook.difference'),
              cell: (row) => row.what,
            },
            {
              heading: texts.t('codebook.versionNumber', { number: earlier.number }),
              label: texts.text('codebook.versionNumber', { number: earlier.number }),
              isWide: true,
              cell: (row) => <Lines text={row.earlier} />,
            },
            {
              heading: texts.t('codebook.versionNumber', { number: later.number }),
              label: texts.text('codebook.versionNumber', { number: later.number }),
              isWide: true,
              cell: (row) => <Lines text={row.later} />,
            },
          ]}
        />
      )}
    </Page>
  );
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line) => (
        <div dir="auto">{line}</div>
      ))}
    </>
  );
}
