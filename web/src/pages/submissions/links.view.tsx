// The personal links of a workspace and the form that makes one.
import {
  maximumContributorLinkDays,
  type ContributorLink,
  type NewContributorLink,
} from '@common-thread/contributions';
import type { Problem } from '@common-thread/platform';
import { countries, languageNames, unLanguages } from '@common-thread/vocabulary';
import { Badge } from '../../components/badge/badge.tsx';
import { ActionForm, Button } from '../../components/button/button.tsx';
import { DataTable, type Column } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorSummary, errorFor } from '../../components/field/error-summary.tsx';
import { SelectField, TextArea, TextField } from '../../components/field/field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts, type Texts } from '../../texts.tsx';
import { Moment } from '../administration/moment.tsx';
import { ShownOnce } from '../administration/shown-once.view.tsx';
import { countryColumn } from './table-columns.tsx';

export interface LinksPageProps {
  frame: PageFrame;
  /** Of the submissions of the workspace. */
  path: string;
  links: readonly ContributorLink[];
  done: 'withdrawn' | 'prolonged' | null;
  made: { name: string; address: string } | null;
  problem: Problem | null;
  typed: NewContributorLink;
}

export function LinksPage({ frame, path, links, done, made, problem, typed }: LinksPageProps) {
  const texts = useTexts();
  const title = texts.text('contributorLink.title');
  return (
    <Page
      frame={frame}
      title={title}
      part="contributions"
      breadcrumbs={[{ label: texts.text('submissions.title'), href: path }]}
    >
      <h1>{title}</h1>
      <p class="lead">{texts.t('contributorLink.explanation')}</p>
      {done === null ? null : <Notice tone="done" title={texts.t(`contributorLink.done.${done}`)} />}
      {made === null ? null : (
        <ShownOnce
          title={texts.t('contributorLink.made', { name: made.name })}
          label={texts.t('contributorLink.address')}
          link={made.address}
        >
          <p>{texts.t('contributorLink.madeText')}</p>
        </ShownOnce>
      )}
      {problem === null ? null : <ErrorSummary problems={[problem]} />}
      {links.length === 0 ? (
        <EmptyState title={texts.t('contributorLink.none')} />
      ) : (
        <DataTable
          id="links"
          caption={title}
          isCaptionHidden
          rows={links}
          columns={columnsOf(texts, path)}
          downloadHref={`${path}/links.csv`}
          isStacked
        />
      )}
      <h2>{texts.t('contributorLink.make')}</h2>
      <LinkForm path={path} problem={problem} typed={typed} />
    </Page>
  );
}

function columnsOf(texts: Texts, path: string): Column<ContributorLink>[] {
  return [
    {
      heading: texts.t('submission.contributor'),
      isRowHeading: true,
      isWide: true,
      cell: (row) => <bdi>{row.contributorName}</bdi>,
    },
    countryColumn(texts),
    {
      heading: texts.t('submission.state'),
      label: texts.text('submission.state'),
      cell: (row) => (
        <Badge tone={row.state === 'open' ? 'good' : 'plain'}>{texts.t(`contributorLink.state.${row.state}`)}</Badge>
      ),
    },
    {
      heading: texts.t('contributorLink.expires'),
      label: texts.text('contributorLink.expires'),
      cell: (row) => <Moment at={row.expiresAt} />,
    },
    {
      heading: texts.t('contributorLink.submission'),
      label: texts.text('contributorLink.submission'),
      cell: ({ id, submissionState }) => {
        if (submissionState === null) return <span class="muted">{texts.t('contributorLink.nothing')}</span>;
        const state = texts.t(`submission.state.${submissionState}`);
        // A draft is its author's alone.
        return submissionState === 'draft' ? state : <a href={`${path}/${id}`}>{state}</a>;
      },
    },
    {
      heading: texts.t('contributorLink.madeBy'),
      label: texts.text('contributorLink.madeBy'),
      cell: (row) => <bdi>{row.madeBy}</bdi>,
    },
    { heading: texts.t('contributorLink.change'), cell: (row) => <LinkActions path={path} link={row} /> },
  ];
}

function LinkActions({ path, link }: { path: string; link: ContributorLink }) {
  const texts = useTexts();
  if (link.state === 'withdrawn') return null;
  const action = `${path}/links/${link.id}`;
  return (
    <>
      <ActionForm
        action={`${action}/prolong`}
        kind="quiet"
        isSmall
        label={texts.text('contributorLink.prolongFor', { name: link.contributorName })}
        text={texts.t('contributorLink.prolong')}
      />
      <ActionForm
        action={`${action}/withdraw`}
        kind="quiet"
        isSmall
        label={texts.text('contributorLink.withdrawFor', { name: link.contributorName })}
        text={texts.t('contributorLink.withdraw')}
      />
    </>
  );
}

function LinkForm({ path, problem, typed }: Pick<LinksPageProps, 'path' | 'problem' | 'typed'>) {
  const texts = useTexts();
  const error = (name: string) => errorFor(problem, name);
  return (
    <form method="post" action={`${path}/links`}>
      <input type="hidden" name="id" value={typed.id} />
      <TextField
        name="contributorName"
        label={texts.t('contributorLink.name')}
        help={texts.t('contributorLink.nameHelp')}
        value={typed.contributorName}
        error={error('contributorName')}
      />
      <SelectField
        name="country"
        label={texts.t('submission.field.country')}
        isOptional
        emptyLabel={texts.text('field.none')}
        value={typed.country}
        error={error('country')}
        choices={countries
          .map(({ alpha3 }) => ({ value: alpha3, label: texts.country(alpha3) }))
          .sort((left, right) => texts.compare(left.label, right.label))}
      />
      <TextField
        name="organisation"
        label={texts.t('submission.field.organisation')}
        isOptional
        value={typed.organisation}
        error={error('organisation')}
      />
      <SelectField
        name="language"
        label={texts.t('contributorLink.language')}
        value={typed.language}
        error={error('language')}
        choices={unLanguages.map((language) => ({ value: language, label: languageNames[language] }))}
      />
      <TextArea name="note" label={texts.t('contributorLink.note')} isOptional value={typed.note} rows={3} />
      <TextField
        name="days"
        type="number"
        minimum={1}
        maximum={maximumContributorLinkDays}
        label={texts.t('contributorLink.days')}
        value={Number.isNaN(typed.days) ? '' : String(typed.days)}
        error={error('days')}
      />
      <Button>{texts.t('contributorLink.make')}</Button>
    </form>
  );
}
