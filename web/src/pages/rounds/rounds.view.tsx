// The rounds of a study: what waits for the person who asks, and all of them.
import type { RoundSummary } from '@common-thread/coding';
import { Allowed, useMay } from '../../allowed.tsx';
import { Badge } from '../../components/badge/badge.tsx';
import { LinkButton } from '../../components/button/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { standingOf } from './round-words.ts';

export interface RoundsPageProps {
  frame: PageFrame;
  studyPath: string;
  rounds: readonly RoundSummary[];
}

export function RoundsPage({ frame, studyPath, rounds }: RoundsPageProps) {
  const texts = useTexts();
  const path = `${studyPath}/rounds`;
  const waiting = rounds.filter((round) => round.closedAt === null && round.ownAssignments > round.ownDone);
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="rounds">
      <p class="lead">{texts.t('rounds.lead')}</p>
      {waiting.length === 0 ? null : (
        <section>
          <h2>{texts.t('rounds.waiting')}</h2>
          <ul>
            {waiting.map((round) => (
              <li>
                <a href={`${path}/${round.id}`}>
                  <bdi>{round.title}</bdi>
                </a>
                {': '}
                {texts.t('rounds.ownProgress', { done: round.ownDone, total: round.ownAssignments })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="row">
        <Allowed to="coding.coordinate">
          <LinkButton href={`${path}/new`}>{texts.t('rounds.new')}</LinkButton>
        </Allowed>
        <a href={`${path}/lessons`}>{texts.t('rounds.lessons')}</a>
      </p>
      {rounds.length === 0 ? <NoRounds /> : <List path={path} rounds={rounds} />}
    </CodingPage>
  );
}

function NoRounds() {
  const texts = useTexts();
  const may = useMay();
  return (
    <EmptyState title={texts.t('rounds.none')}>
      <p>{texts.t(may('coding.coordinate') ? 'rounds.noneCoordinator' : 'rounds.noneCoder')}</p>
    </EmptyState>
  );
}

function List({ path, rounds }: { path: string; rounds: readonly RoundSummary[] }) {
  const texts = useTexts();
  const figures = (name: 'documents' | 'coders', value: (round: RoundSummary) => number) => ({
    heading: texts.t(`rounds.${name}`),
    label: texts.text(`rounds.${name}`),
    cell: (round: RoundSummary) => texts.number(value(round)),
    isFigure: true,
  });
  return (
    <DataTable
      id="rounds"
      caption={texts.t('rounds.table')}
      rows={rounds}
      isStacked
      downloadHref={`${path}.csv`}
      columns={[
        {
          heading: texts.t('rounds.title'),
          cell: (round) => (
            <a href={`${path}/${round.id}`}>
              <bdi>{round.title}</bdi>
            </a>
          ),
          isRowHeading: true,
        },
        {
          heading: texts.t('rounds.state'),
          label: texts.text('rounds.state'),
          cell: (round) => <StandingBadge standing={standingOf(round)} />,
        },
        figures('documents', (round) => round.documents),
        figures('coders', (round) => round.coders),
        {
          heading: texts.t('rounds.progress'),
          label: texts.text('rounds.progress'),
          cell: (round) => texts.t('progress.count', { done: round.done, total: round.assignments }),
          isFigure: true,
        },
        {
          heading: texts.t('rounds.since'),
          label: texts.text('rounds.since'),
          cell: (round) => texts.date(round.createdAt),
        },
      ]}
    />
  );
}

export function StandingBadge({ standing }: { standing: ReturnType<typeof standingOf> }) {
  const texts = useTexts();
  const tone = { open: 'caution', allDone: 'good', closed: 'plain' } as const;
  return <Badge tone={tone[standing]}>{texts.t(`rounds.state.${standing}`)}</Badge>;
}
