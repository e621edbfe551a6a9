// All accounts of the installation, by name.
import type { ListedPerson } from '../../services/administration-service.ts';
import { Badge } from '../../components/badge/badge.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Pagination } from '../../components/pagination/pagination.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { InstallationAdministration } from './administration-page.view.tsx';

export interface PeoplePageProps {
  frame: PageFrame;
  people: readonly ListedPerson[];
  total: number;
  page: number;
  perPage: number;
  isRemoved: boolean;
}

export function PeoplePage({ frame, people, total, page, perPage, isRemoved }: PeoplePageProps) {
  const texts = useTexts();
  return (
    <InstallationAdministration frame={frame} part="people">
      {isRemoved ? <Notice tone="done" title={texts.t('people.done.remove')} /> : null}
      <DataTable
        id="people"
        caption={texts.t('administration.people')}
        isCaptionHidden
        isStacked
        rows={people}
        downloadHref="/people.csv"
        columns={[
          {
            heading: texts.t('members.person'),
            isRowHeading: true,
            cell: (person) => (
              <a href={`/people/${encodeURIComponent(person.id)}`}>
                <bdi>{person.name}</bdi>
              </a>
            ),
          },
          {
            heading: texts.t('members.email'),
            label: texts.text('members.email'),
            cell: (person) => (person.email === null ? null : <bdi>{person.email}</bdi>),
          },
          {
            heading: texts.t('people.lastSignedIn'),
            label: texts.text('people.lastSignedIn'),
            cell: (person) =>
              person.lastSignedInAt === null ? texts.t('people.never') : texts.date(person.lastSignedInAt),
          },
          {
            heading: texts.t('members.roles'),
            label: texts.text('members.roles'),
            isFigure: true,
            cell: (person) => texts.number(person.roles),
          },
          {
            heading: texts.t('people.state'),
            label: texts.text('people.state'),
            cell: (person) => (
              <>
                {person.disabledAt === null ? (
                  texts.t('people.open')
                ) : (
                  <Badge tone="caution">{texts.t('people.closed')}</Badge>
                )}{' '}
                {person.isAdministrator ? <Badge tone="strong">{texts.t('people.administrator')}</Badge> : null}
              </>
            ),
          },
        ]}
      />
      <Pagination
        page={page}
        pageSize={perPage}
        total={total}
        href={(other) => withQuery('/people', { page: other })}
      />
    </InstallationAdministration>
  );
}
