// What can be taken out of a study and brought into it, each with what gets lost on the way.
import type { ExportPreview, StoredImport } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { useMay } from '../../allowed.tsx';
import { Button, LinkButton } from '../../components/button/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { CheckboxField, FileField } from '../../components/field/field.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { bodyLimits } from '../../security.tsx';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { Losses } from './losses.view.tsx';

export interface ExchangePageProps {
  frame: PageFrame;
  studyPath: string;
  project: ExportPreview;
  codebook: Pick<ExportPreview, 'codes' | 'losses'>;
  imports: StoredImport[];
  problem: Problem | null;
}

export function ExchangePage(props: ExchangePageProps) {
  const texts = useTexts();
  const may = useMay();
  return (
    <CodingPage frame={props.frame} studyPath={props.studyPath} part="exchange">
      {props.problem === null ? null : <ErrorSummary problems={[props.problem]} />}
      <p>{texts.t('exchange.lead')}</p>
      <h2>{texts.t('exchange.out')}</h2>
      <TakeOut {...props} />
      {may('coding.import') ? <BringIn {...props} /> : null}
    </CodingPage>
  );
}

function TakeOut({ studyPath, project, codebook }: ExchangePageProps) {
  const texts = useTexts();
  const may = useMay();
  const path = `${studyPath}/exchange`;
  return (
    <>
      <h3>{texts.t('exchange.project')}</h3>
      <p>
        {texts.t('exchange.projectHolds', {
          documents: texts.t('exchange.documents', { count: project.documents }),
          codes: texts.t('exchange.codes', { count: project.codes }),
          codings: texts.t('exchange.codings', { count: project.codings }),
          coders: texts.t('exchange.coders', { count: project.coders }),
          memos: texts.t('exchange.memos', { count: project.memos }),
        })}
      </p>
      <details>
        <summary>{texts.t('exchange.whatIsLost')}</summary>
        <Losses losses={project.losses} />
      </details>
      <form method="get" action={`${path}/project.qdpx`}>
        <CheckboxField name="pdfs" label={texts.t('exchange.withPdfs')} help={texts.t('exchange.withPdfsHelp')} />
        <Button kind="secondary">{texts.t('exchange.downloadProject')}</Button>
      </form>
      <h3>{texts.t('exchange.codebook')}</h3>
      <p>{texts.t('exchange.codebookHolds', { codes: texts.t('exchange.codes', { count: codebook.codes }) })}</p>
      <details>
        <summary>{texts.t('exchange.whatIsLost')}</summary>
        <Losses losses={codebook.losses} />
      </details>
      <p>
        <LinkButton kind="secondary" href={`${path}/codebook.qdc`}>
          {texts.t('exchange.downloadCodebook')}
        </LinkButton>
      </p>
      <h3>{texts.t('exchange.table')}</h3>
      <p>{texts.t('exchange.tableHolds')}</p>
      <p>
        <LinkButton kind="secondary" href={`${path}/codings.csv`}>
          {texts.t('exchange.downloadTable')}
        </LinkButton>
      </p>
      {may('workspace.change') ? (
        <>
          <h3>{texts.t('exchange.study')}</h3>
          <p>{texts.t('exchange.studyHolds')}</p>
          <p>
            <LinkButton kind="secondary" href={`${path}/study.zip`}>
              {texts.t('exchange.downloadStudy')}
            </LinkButton>
          </p>
        </>
      ) : null}
    </>
  );
}

function BringIn({ frame, studyPath, imports, problem }: ExchangePageProps) {
  const texts = useTexts();
  const path = `${studyPath}/exchange`;
  const limit = `${texts.number(bodyLimits.uploadBytes / 1024 / 1024)} MB`;
  return (
    <>
      <h2>{texts.t('exchange.in')}</h2>
      <form method="post" action={`${path}/imports`} enctype="multipart/form-data">
        <FileField
          name="file"
          label={texts.t('exchange.file')}
          help={texts.t('exchange.fileHelp', { limit })}
          error={errorFor(problem, 'file')}
          accept=".qdpx,.qdc"
        />
        <Button>{texts.t('exchange.look')}</Button>
      </form>
      {frame.isAdministrator ? (
        <p>
          <a href="/studies/bring-in">{texts.t('exchange.bringInStudy')}</a>
        </p>
      ) : null}
      {imports.length === 0 ? null : (
        <DataTable
          id="imports"
          caption={texts.t('exchange.broughtIn')}
          rows={imports}
          downloadHref={`${path}/imports.csv`}
          columns={[
            {
              heading: texts.t('exchange.file'),
              isRowHeading: true,
              isWide: true,
              cell: (file) => (
                <a href={`${path}/imports/${file.id}`}>
                  <bdi>{file.name}</bdi>
                </a>
              ),
            },
            { heading: texts.t('exchange.when'), cell: (file) => texts.date(file.broughtAt) },
            {
              heading: texts.t('exchange.state'),
              cell: (file) => texts.t(file.outcome === null ? 'exchange.onlyLooked' : 'exchange.takenOver'),
            },
          ]}
        />
      )}
    </>
  );
}
