// The next passages as a table: what comes, and why.
import type { NextPassage, ReadingOrder } from '@common-thread/coding';
import { textDirection } from '@common-thread/vocabulary';
import { Badge } from '../../components/badge/badge.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { codeName, NextPage, type ChosenScope, type NextFrameProps } from './next-page.view.tsx';
import { OrderState } from './progress.view.tsx';
import { reasonsOf } from './reasons.ts';

export interface ListPageProps extends NextFrameProps {
  scope: ChosenScope;
  order: ReadingOrder;
}

export function ListPage({ order, ...props }: ListPageProps) {
  const texts = useTexts();
  const { studyPath, scope, codebook } = props;
  const rows = order.next.map((passage, at) => ({ ...passage, place: at + 1 }));
  return (
    <NextPage {...props} view="list">
      <OrderState order={order} />
      <DataTable
        id="next"
        caption={texts.t('next.listCaption', { code: <bdi>{codeName(texts, codebook, order.code)}</bdi> })}
        rows={rows}
        downloadHref={withQuery(`${studyPath}/next/list.csv`, { ...scope })}
        isStacked
        columns={[
          {
            heading: texts.t('next.place'),
            label: texts.text('next.place'),
            isFigure: true,
            cell: (row) => texts.number(row.place),
          },
          {
            heading: texts.t('next.passage'),
            isRowHeading: true,
            isWide: true,
            cell: (row) => <Excerpt passage={row} />,
          },
          {
            heading: texts.t('next.contribution'),
            label: texts.text('next.contribution'),
            cell: (row) => (
              <>
                {row.country === null ? null : <div>{texts.country(row.country)}</div>}
                <bdi>{row.contributionTitle}</bdi>
              </>
            ),
          },
          {
            heading: texts.t('next.reasons'),
            label: texts.text('next.reasons'),
            isWide: true,
            cell: (row) => <Reasons passage={row} />,
          },
          {
            heading: <span class="visually-hidden">{texts.t('next.readThis')}</span>,
            cell: (row) => (
              <a
                href={withQuery(`${studyPath}/next`, { ...scope, passage: row.passageId })}
                aria-label={`${texts.text('next.readThis')}: ${texts.number(row.place)}`}
              >
                {texts.t('next.readThis')}
              </a>
            ),
          },
        ]}
      />
    </NextPage>
  );
}

const excerptLength = 240;

export function Excerpt({ passage }: { passage: { text: string; language: string } }) {
  const characters = Array.from(passage.text);
  const isCut = characters.length > excerptLength;
  return (
    <span class="excerpt" lang={passage.language} dir={textDirection(passage.language)}>
      {isCut ? `${characters.slice(0, excerptLength).join('')}…` : passage.text}
    </span>
  );
}

function Reasons({ passage }: { passage: NextPassage }) {
  const texts = useTexts();
  const { lexicon, for: learned } = reasonsOf(passage);
  const terms = [...lexicon, ...learned];
  return (
    <>
      {passage.isByChance ? <Badge>{texts.t('next.chance')}</Badge> : null}{' '}
      <span lang={passage.language} class="small">
        {terms.map((term, place) => (
          <>
            {place === 0 ? null : ' · '}
            <bdi>{term}</bdi>
          </>
        ))}
      </span>
    </>
  );
}
