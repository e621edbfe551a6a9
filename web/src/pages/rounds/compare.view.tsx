// A closed round compared: how well coders agree on each code, what is left to decide, and the way to each document.
import type { CodeAgreement, ComparedCode, RoundComparison, StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { Allowed } from '../../allowed.tsx';
import { ActionForm, LinkButton } from '../../components/button/button.tsx';
import { DataTable, type Column } from '../../components/data-table/data-table.tsx';
import { Notice, UndoNotice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts, type Texts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { coderName, kappaWords, measureWords, valueKey, valueName } from './round-words.ts';

export interface ComparePageProps {
  frame: PageFrame;
  studyPath: string;
  comparison: RoundComparison;
  codebook: StudyCodebook;
  /** Units nobody has decided yet: on which coders differ, and on which they agree. */
  toDecide: number;
  toAdopt: number;
  /** Right after units were adopted: how many, and the moment that takes them back. */
  adopted: { count: number; at: string } | null;
  problem: Problem | null;
}

interface Row {
  code: ComparedCode | null;
  measured: CodeAgreement;
}

export function ComparePage(props: ComparePageProps) {
  const texts = useTexts();
  const { frame, studyPath, comparison, toDecide, toAdopt, adopted, problem } = props;
  const { round } = comparison;
  const path = `${studyPath}/rounds/${round.id}`;
  const title = texts.text('rounds.compareTitle', { title: round.title });
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="rounds" title={title}>
      {problem === null ? null : (
        <Notice tone="problem" title={texts.t('rounds.failed')}>
          <p>{problem.message}</p>
        </Notice>
      )}
      {adopted === null ? null : (
        <Allowed to="coding.coordinate">
          <UndoNotice
            done={texts.t('rounds.adopted', { count: adopted.count })}
            action={`${path}/adopt/undo`}
            fields={{ at: adopted.at }}
          />
        </Allowed>
      )}
      <p>
        <a href={path}>{texts.t('rounds.back')}</a>
      </p>
      <div class="row">
        <Allowed to="coding.coordinate">
          {toAdopt === 0 ? null : (
            <ActionForm action={`${path}/adopt`} text={texts.t('rounds.adopt', { count: toAdopt })} />
          )}
        </Allowed>
        <LinkButton href={withQuery(`${path}/units`, { show: 'open' })} kind="secondary">
          {texts.t('rounds.toDecideCount', { count: toDecide })}
        </LinkButton>
      </div>
      <h2>{texts.t('rounds.agreement')}</h2>
      <p>
        {texts.t(`rounds.agreementBase.${comparison.unit}`, {
          count: comparison.comparedUnits,
          documents: texts.number(comparison.comparedDocuments),
        })}
      </p>
      <p class="muted small">
        {texts.t('rounds.agreementHow', {
          draws: comparison.draws,
          seed: texts.number(round.seed, { useGrouping: false }),
        })}
        {comparison.comparedDocuments < 10 ? <> {texts.t('rounds.few')}</> : null}
      </p>
      <AgreementTable {...props} path={path} />
      <h2>{texts.t('rounds.byDocument')}</h2>
      <ul>
        {round.documents.map((document) => (
          <li>
            <a href={`${path}/documents/${document.versionId}`}>
              <bdi>{document.title}</bdi>
            </a>
            {document.country === null ? null : <> · {texts.country(document.country)}</>}
          </li>
        ))}
      </ul>
    </CodingPage>
  );
}

function AgreementTable({ comparison, codebook, path }: ComparePageProps & { path: string }) {
  const texts = useTexts();
  const rows: Row[] = [
    { code: null, measured: comparison.overall },
    ...comparison.codes.map((code) => ({ code, measured: code })),
  ];
  return (
    <DataTable
      id="agreement"
      caption={texts.t('rounds.byCode')}
      rows={rows}
      isStacked
      downloadHref={`${path}/agreement.csv`}
      columns={[
        {
          heading: texts.t('rounds.code'),
          cell: ({ code }) =>
            code === null ? (
              texts.t('rounds.allCodes')
            ) : (
              <a href={withQuery(`${path}/units`, { value: valueKey(code) })}>{valueName(texts, codebook, code)}</a>
            ),
          isRowHeading: true,
        },
        ...measures(
          texts,
          comparison.codes.some(({ kappa }) => kappa !== null),
        ),
        ...counts(texts, comparison),
      ]}
    />
  );
}

function measures(texts: Texts, hasKappa: boolean): Column<Row>[] {
  const lines = (words: string[]) => (
    <>
      {words.map((line, place) => (
        <div class={place === 0 ? 'number' : 'number muted small'}>{line}</div>
      ))}
    </>
  );
  const columns: Column<Row>[] = [
    {
      heading: texts.t('rounds.alpha'),
      label: texts.text('rounds.alpha'),
      cell: ({ measured }) => lines(measureWords(texts, measured)),
    },
    {
      heading: texts.t('rounds.alphaCoded'),
      label: texts.text('rounds.alphaCoded'),
      cell: ({ measured }) => lines(measureWords(texts, measured.onCodedText)),
    },
    {
      heading: texts.t('rounds.whereGiven'),
      label: texts.text('rounds.whereGiven'),
      cell: ({ measured }) =>
        measured.agreementWhereGiven === null ? texts.t('rounds.nobody') : texts.percent(measured.agreementWhereGiven),
    },
  ];
  if (hasKappa)
    columns.push({
      heading: texts.t('rounds.kappa'),
      label: texts.text('rounds.kappa'),
      cell: ({ code }) => kappaWords(texts, code?.kappa ?? null),
    });
  return columns;
}

function counts(texts: Texts, { round }: RoundComparison): Column<Row>[] {
  const figure = (name: 'agreed' | 'differing', value: (code: ComparedCode) => number): Column<Row> => ({
    heading: texts.t(`rounds.${name}`),
    label: texts.text(`rounds.${name}`),
    cell: ({ code }) => (code === null ? '' : texts.number(value(code))),
    isFigure: true,
  });
  return [
    {
      heading: texts.t('rounds.givenBy'),
      label: texts.text('rounds.givenBy'),
      cell: ({ code }) =>
        code === null ? (
          ''
        ) : (
          <>
            {code.givenBy.map(({ coderId, amount }) => (
              <div class="small">
                <bdi>
                  {coderName(
                    texts,
                    round.coders.find((coder) => coder.id === coderId),
                  )}
                </bdi>
                {': '}
                {texts.number(amount)}
              </div>
            ))}
          </>
        ),
    },
    figure('agreed', (code) => code.agreed),
    figure('differing', (code) => code.differing + code.single),
  ];
}
