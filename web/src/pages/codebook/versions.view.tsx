// The versions of the codebook: what was changed, by whom, when and why; and one of them, whole.
import type { CodebookVersion, CodebookVersionSummary } from '@common-thread/coding';
import { Allowed, useMay } from '../../allowed.tsx';
import { Badge } from '../../components/badge/badge.tsx';
import { Button } from '../../components/button/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { Properties } from '../../components/facts/facts.tsx';
import { SelectField } from '../../components/field/field.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { Moment } from '../administration/moment.tsx';
import { changeWords } from './change-words.tsx';
import { CodeEntry } from './code-entry.view.tsx';

export interface VersionsPageProps {
  frame: PageFrame;
  studyPath: string;
  versions: readonly CodebookVersionSummary[];
}

export function VersionsPage({ frame, studyPath, versions }: VersionsPageProps) {
  const texts = useTexts();
  const may = useMay();
  const own = `${studyPath}/codebook`;
  const latest = versions[0]?.number ?? 1;
  const choices = versions.map(({ number }) => ({
    value: String(number),
    label: texts.text('codebook.versionNumber', { number }),
  }));
  return (
    <Page
      frame={frame}
      title={texts.text('codebook.versions')}
      part="codebook"
      breadcrumbs={[{ label: texts.text('shell.codebook'), href: own }]}
    >
      <h1>{texts.t('codebook.versions')}</h1>
      <p class="lead">{texts.t('codebook.versionsLead')}</p>
      {versions.length < 2 ? (
        <p class="muted">{texts.t('codebook.onlyVersion')}</p>
      ) : (
        <form method="get" action={`${own}/compare`} class="filters">
          <div class="form-row">
            <SelectField
              name="one"
              label={texts.t('codebook.earlier')}
              value={String(versions[1]?.number ?? latest)}
              choices={choices}
            />
            <SelectField name="other" label={texts.t('codebook.later')} value={String(latest)} choices={choices} />
          </div>
          <p class="row">
            <Button kind="secondary">{texts.t('codebook.compare')}</Button>
          </p>
        </form>
      )}
      <DataTable
        id="versions"
        caption={texts.t('codebook.versions')}
        isCaptionHidden
        isStacked
        rows={versions}
        downloadHref={`${own}/versions.csv`}
        columns={[
          {
            heading: texts.t('codebook.versionHeading'),
            isRowHeading: true,
            cell: ({ number, isCurrent }) => (
              <>
                <a href={`${own}/versions/${String(number)}`}>{texts.t('codebook.versionNumber', { number })}</a>
                {isCurrent ? (
                  <>
                    {' '}
                    <Badge tone="good">{texts.t('codebook.inUse')}</Badge>
                  </>
                ) : null}
              </>
            ),
          },
          {
            heading: texts.t('codebook.whatChanged'),
            label: texts.text('codebook.whatChanged'),
            isWide: true,
            cell: ({ change, taughtByRound }) => (
              <>
                {changeWords(texts, change)}
                {taughtByRound === null ? null : (
                  <div class="small">
                    {may('coding.decide') ? (
                      <a href={`${studyPath}/rounds/${taughtByRound}`}>{texts.t('codebook.taughtByRound')}</a>
                    ) : (
                      texts.t('codebook.taughtByRound')
                    )}
                  </div>
                )}
              </>
            ),
          },
          {
            heading: texts.t('codebook.reason'),
            label: texts.text('codebook.reason'),
            isWide: true,
            cell: ({ reason }) => <bdi>{reason}</bdi>,
          },
          {
            heading: texts.t('codebook.changedBy'),
            label: texts.text('codebook.changedBy'),
            cell: ({ changedBy }) => <bdi>{changedBy ?? texts.t('codebook.removedPerson')}</bdi>,
          },
          {
            heading: texts.t('codebook.changedAt'),
            label: texts.text('codebook.changedAt'),
            cell: ({ changedAt }) => <Moment at={changedAt} />,
          },
        ]}
      />
    </Page>
  );
}

export interface VersionPageProps {
  frame: PageFrame;
  studyPath: string;
  version: CodebookVersion;
}

export function VersionPage({ frame, studyPath, version }: VersionPageProps) {
  const texts = useTexts();
  const own = `${studyPath}/codebook`;
  const { number, codebook, change, isCurrent } = version;
  const title = texts.text('codebook.versionNumber', { number });
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
      <Properties
        properties={[
          { name: texts.t('codebook.whatChanged'), value: changeWords(texts, change) },
          { name: texts.t('codebook.reason'), value: <bdi>{version.reason}</bdi> },
          {
            name: texts.t('codebook.changedBy'),
            value: <bdi>{version.changedBy ?? texts.t('codebook.removedPerson')}</bdi>,
          },
          { name: texts.t('codebook.changedAt'), value: <Moment at={version.changedAt} /> },
        ]}
      />
      <ul class="row plain-list">
        <li>
          <a href={`${own}/versions/${String(number)}/codebook.yaml`}>{texts.t('codebook.downloadYaml')}</a>
        </li>
        {number > 1 ? (
          <li>
            <a href={`${own}/compare?one=${String(number - 1)}&other=${String(number)}`}>
              {texts.t('codebook.compareWithBefore')}
            </a>
          </li>
        ) : null}
        {isCurrent ? null : (
          <Allowed to="codebook.change">
            <li>
              <a href={`${own}/change/restore?number=${String(number)}`}>{texts.t('codebook.kind.restore')}</a>
            </li>
          </Allowed>
        )}
      </ul>
      {codebook.families.map((family) => (
        <section>
          <h2>{texts.name(family.name)}</h2>
          {codebook.codes
            .filter((code) => code.family === family.id)
            .map((code) => (
              <CodeEntry dimension="code" entry={code} studyPath={null} />
            ))}
        </section>
      ))}
      {codebook.facets.map((facet) => (
        <section>
          <h2>{texts.name(facet.name)}</h2>
          {facet.values.map((value) => (
            <CodeEntry dimension={facet.id} entry={value} studyPath={null} />
          ))}
        </section>
      ))}
    </Page>
  );
}
