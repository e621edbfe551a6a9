// One round: what it is about, what the person who asks has to code, who is done with what, and what a coordinator can do.
import type { CodebookVersionSummary, Round, RoundChoices, StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { Allowed } from '../../allowed.tsx';
import { LinkButton } from '../../components/button/button.tsx';
import { Properties } from '../../components/facts/facts.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { CoordinatorActions } from './coordinator.view.tsx';
import { OwnDocuments, ProgressTable } from './round-progress.view.tsx';
import { standingOf, valueName } from './round-words.ts';
import { StandingBadge } from './rounds.view.tsx';

export type RoundOutcome = 'begun' | 'closed' | 'released' | 'added';

export interface RoundPageProps {
  frame: PageFrame;
  studyPath: string;
  round: Round;
  codebook: StudyCodebook;
  choices: RoundChoices;
  taught: readonly CodebookVersionSummary[];
  ownId: string;
  done: RoundOutcome | null;
  problem: Problem | null;
}

export function RoundPage(props: RoundPageProps) {
  const texts = useTexts();
  const { frame, studyPath, round, ownId, done, problem } = props;
  const path = `${studyPath}/rounds/${round.id}`;
  const isClosed = round.closedAt !== null;
  const passages = round.documents.reduce((sum, document) => sum + document.passages, 0);
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="rounds" title={round.title}>
      {problem === null ? null : (
        <Notice tone="problem" title={texts.t('rounds.failed')}>
          <p>{problem.message}</p>
        </Notice>
      )}
      {done === null ? null : (
        <Notice tone="done">
          <p>
            {done === 'begun'
              ? texts.t('rounds.begun', { count: passages })
              : texts.t(
                  { closed: 'rounds.closedNow', released: 'rounds.released', added: 'rounds.added' }[
                    done
                  ] as 'rounds.added',
                )}
          </p>
        </Notice>
      )}
      {round.instruction
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p class="lead" dir="auto">
            {line}
          </p>
        ))}
      {isClosed ? (
        <p class="row">
          <LinkButton href={`${path}/compare`}>{texts.t('rounds.compare')}</LinkButton>
        </p>
      ) : null}
      <OwnDocuments studyPath={studyPath} round={round} ownId={ownId} />
      <AboutRound {...props} passages={passages} />
      <ProgressTable path={path} round={round} />
      {isClosed ? <TaughtVersions {...props} /> : null}
      {isClosed ? null : (
        <Allowed to="coding.coordinate">
          <CoordinatorActions path={path} round={round} choices={props.choices} />
        </Allowed>
      )}
    </CodingPage>
  );
}

function AboutRound({ round, codebook, passages }: RoundPageProps & { passages: number }) {
  const texts = useTexts();
  const done = round.assignments.filter((one) => one.doneAt !== null).length;
  const properties = [
    {
      name: texts.t('rounds.state'),
      value: <StandingBadge standing={standingOf({ ...round, assignments: round.assignments.length, done })} />,
      ...(round.closedAt === null ? {} : { note: texts.date(round.closedAt) }),
    },
    { name: texts.t('rounds.unit'), value: texts.t(`rounds.unit.${round.unit}`), note: texts.t('rounds.unitHelp') },
    {
      name: texts.t('rounds.documents'),
      value: texts.number(round.documents.length),
      note: texts.t(round.sample === null ? 'rounds.passagesOf' : 'rounds.sampleDrawn', { count: passages }),
    },
    {
      name: texts.t(round.isBlind ? 'rounds.blind' : 'rounds.notBlind'),
      value: texts.t(round.showsSuggestions ? 'rounds.suggestionsShown' : 'rounds.suggestionsHidden'),
    },
    { name: texts.t('rounds.seed'), value: texts.number(round.seed, { useGrouping: false }) },
  ];
  return (
    <>
      <Properties properties={properties} />
      <details>
        <summary>
          {texts.t('rounds.codesOf')} ({texts.number(round.values.length)})
        </summary>
        <ul>
          {round.values.map((value) => (
            <li>{valueName(texts, codebook, value)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function TaughtVersions({ studyPath, taught }: RoundPageProps) {
  const texts = useTexts();
  return (
    <section>
      <h2>{texts.t('rounds.taught')}</h2>
      {taught.length === 0 ? (
        <p class="muted">
          {texts.t('rounds.taughtNone')} <a href={`${studyPath}/rounds/lessons`}>{texts.t('rounds.lessons')}</a>
        </p>
      ) : (
        <ul>
          {taught.map((version) => (
            <li>
              <a href={`${studyPath}/codebook/versions/${String(version.number)}`}>{texts.number(version.number)}</a>
              {' · '}
              {texts.date(version.changedAt)}
              {version.reason === '' ? null : (
                <>
                  {' · '}
                  <bdi>{version.reason}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
