// A file that was brought in, before anything is taken over: what it holds, what would get lost, what becomes of each code.

import type { ImportPreview, IncomingCode, IncomingDocument, StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { Button } from '../../components/button/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { ErrorSummary } from '../../components/field/error-summary.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { Lines, Losses } from './losses.view.tsx';
import { offeredValues, type OfferedValue } from './offered-values.ts';

export interface PreviewPageProps {
  frame: PageFrame;
  studyPath: string;
  preview: ImportPreview;
  codebook: StudyCodebook['codebook'];
  problem: Problem | null;
  /** What was chosen in a form that was refused, by the names of its fields. */
  typed: Readonly<Record<string, string>>;
}

export function PreviewPage({ frame, studyPath, preview, codebook, problem, typed }: PreviewPageProps) {
  const texts = useTexts();
  const path = `${studyPath}/exchange/imports/${preview.id}`;
  const entries = offeredValues(codebook, texts);
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="exchange" title={preview.fileName}>
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      <p class="lead">{texts.t('exchange.nothingYet')}</p>
      <p>
        {texts.t('exchange.fileHolds', {
          documents: texts.t('exchange.documents', { count: preview.documents.length }),
          codes: texts.t('exchange.codes', { count: preview.codes.length }),
          codings: texts.t('exchange.codings', { count: preview.codings }),
          coders: texts.t('exchange.coders', { count: preview.coders.length }),
          memos: texts.t('exchange.memos', { count: preview.memos }),
        })}
      </p>
      {preview.origin === '' ? null : (
        <p class="muted">{texts.t('exchange.madeBy', { program: <bdi>{preview.origin}</bdi> })}</p>
      )}
      <h2>{texts.t('exchange.whatIsLost')}</h2>
      <Losses losses={preview.losses} />
      <Lines lines={preview.lines} more={preview.moreLines} />
      <form method="post" action={path}>
        <Codes codes={preview.codes} entries={entries} path={path} typed={typed} />
        <p>
          <Button>{texts.t('exchange.take')}</Button>
        </p>
      </form>
      <Documents documents={preview.documents} studyPath={studyPath} path={path} />
      <Coders coders={preview.coders} path={path} />
    </CodingPage>
  );
}

interface CodesProps {
  codes: readonly IncomingCode[];
  entries: readonly OfferedValue[];
  path: string;
  typed: Readonly<Record<string, string>>;
}

function Codes({ codes, entries, path, typed }: CodesProps) {
  const texts = useTexts();
  const nameOf = (code: IncomingCode) => code.path.join(' / ');
  return (
    <>
      <datalist id="offered">
        {entries.map(({ key, name }) => (
          <option value={key}>{name}</option>
        ))}
      </datalist>
      <DataTable
        id="codes"
        caption={texts.t('exchange.whatBecomesOfCodes')}
        rows={codes}
        downloadHref={`${path}/codes.csv`}
        isStacked
        columns={[
          {
            heading: texts.t('exchange.codeOfFile'),
            label: texts.text('exchange.codeOfFile'),
            isRowHeading: true,
            isWide: true,
            cell: (code) => <bdi>{nameOf(code)}</bdi>,
          },
          {
            heading: texts.t('exchange.codingsHeading'),
            label: texts.text('exchange.codingsHeading'),
            isFigure: true,
            cell: (code) => texts.number(code.codings),
          },
          {
            heading: texts.t('exchange.choice'),
            label: texts.text('exchange.choice'),
            isWide: true,
            cell: (code) => <ChoiceFields code={code} entries={entries} name={nameOf(code)} typed={typed} />,
          },
        ]}
      />
    </>
  );
}

function ChoiceFields({
  code,
  entries,
  name,
  typed,
}: Omit<CodesProps, 'codes' | 'path'> & { code: IncomingCode; name: string }) {
  const texts = useTexts();
  const { proposed, guid } = code;
  const chosen = typed[`choice:${guid}`] ?? proposed.kind;
  const key = proposed.kind === 'use' ? `${proposed.dimension}:${proposed.value}` : '';
  const value = typed[`use:${guid}`] ?? key;
  const kinds = ['add', 'use', 'leave'] as const;
  return (
    <>
      <select name={`choice:${guid}`} aria-label={texts.text('exchange.choiceFor', { code: name })}>
        {kinds.map((kind) => (
          <option value={kind} selected={kind === chosen}>
            {texts.t(`exchange.choice.${kind}`)}
          </option>
        ))}
      </select>{' '}
      <input
        name={`use:${guid}`}
        list="offered"
        value={value}
        dir="ltr"
        autocomplete="off"
        aria-label={texts.text('exchange.useFor', { code: name })}
      />
      <ProposedName entries={entries} value={value} by={code.by} />
    </>
  );
}

function ProposedName({
  entries,
  value,
  by,
}: {
  entries: readonly OfferedValue[];
  value: string;
  by: IncomingCode['by'];
}) {
  const texts = useTexts();
  const found = entries.find((entry) => entry.key === value);
  if (found === undefined) return null;
  return (
    <div class="small muted">
      <bdi>{found.name}</bdi> {by === null ? null : texts.t(`exchange.knownBy.${by}`)}
    </div>
  );
}

function Documents({ documents, studyPath, path }: { documents: IncomingDocument[]; studyPath: string; path: string }) {
  const texts = useTexts();
  if (documents.length === 0) return null;
  return (
    <DataTable
      id="documents"
      caption={texts.t('exchange.documentsHeading')}
      rows={documents}
      downloadHref={`${path}/documents.csv`}
      columns={[
        {
          heading: texts.t('exchange.document'),
          isRowHeading: true,
          isWide: true,
          cell: (one) => <bdi>{one.name}</bdi>,
        },
        { heading: texts.t('exchange.characters'), isFigure: true, cell: (one) => texts.number(one.characters) },
        { heading: texts.t('exchange.codingsHeading'), isFigure: true, cell: (one) => texts.number(one.codings) },
        {
          heading: texts.t('exchange.here'),
          cell: (one) =>
            one.versionId === null ? (
              texts.t('exchange.newDocument')
            ) : (
              <a href={`${studyPath}/documents/${one.versionId}`}>{texts.t('exchange.knownDocument')}</a>
            ),
        },
      ]}
    />
  );
}

function Coders({ coders, path }: { coders: ImportPreview['coders']; path: string }) {
  const texts = useTexts();
  if (coders.length === 0) return null;
  return (
    <>
      <DataTable
        id="coders"
        caption={texts.t('exchange.codersHeading')}
        rows={coders}
        downloadHref={`${path}/coders.csv`}
        columns={[
          { heading: texts.t('exchange.coder'), isRowHeading: true, cell: (coder) => <bdi>{coder.name}</bdi> },
          { heading: texts.t('exchange.codingsHeading'), isFigure: true, cell: (coder) => texts.number(coder.codings) },
        ]}
      />
      <p class="muted">{texts.t('exchange.codersHaveNoAccount')}</p>
    </>
  );
}
