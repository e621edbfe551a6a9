// The units that some coder gave a code, of one code or of all: who said what, and the decision on each.
import type { Adjudication, ComparedUnit, Round, StudyCodebook } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { Allowed } from '../../allowed.tsx';
import { Badge } from '../../components/badge/badge.tsx';
import { ActionForm, Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { CheckboxField, TextField } from '../../components/field/field.tsx';
import { HighlightedPassage } from '../../components/highlighted-passage/highlighted-passage.tsx';
import { Notice, UndoNotice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Pagination } from '../../components/pagination/pagination.tsx';
import { Tabs } from '../../components/tabs/tabs.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { coderName, namesOf, valueKey, valueName } from './round-words.ts';

export interface ShownUnit extends ComparedUnit {
  adjudication: Adjudication | null;
  /** The passage or passages around the unit. */
  text: string;
  language: string;
  /** Coders' marks in `text`, code points. */
  marks: { start: number; end: number; coderId: string }[];
}

export interface UnitsPageProps {
  frame: PageFrame;
  studyPath: string;
  round: Round;
  codebook: StudyCodebook;
  /** Key of the code; null: all. */
  value: string | null;
  show: 'open' | 'all';
  units: readonly ShownUnit[];
  total: number;
  page: number;
  pageSize: number;
  /** The decision made just now, which can be taken back. */
  saved: string | null;
  isTakenBack: boolean;
  problem: Problem | null;
}

export function UnitsPage(props: UnitsPageProps) {
  const texts = useTexts();
  const { frame, studyPath, round, codebook, value, show, units, saved, problem } = props;
  const path = `${studyPath}/rounds/${round.id}`;
  const chosen = round.values.find((one) => valueKey(one) === value);
  const title =
    chosen === undefined
      ? texts.text('rounds.allUnits')
      : texts.text('rounds.unitsOf', { code: valueName(texts, codebook, chosen) });
  const tabs = (['open', 'all'] as const).map((one) => ({
    label: texts.t(one === 'open' ? 'rounds.toDecide' : 'rounds.showAll'),
    href: withQuery(`${path}/units`, { value, show: one }),
    isCurrent: one === show,
  }));
  const here = withQuery(`${path}/units`, { value, show, page: props.page });
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="rounds" title={title} scripts={['rounds.js']}>
      {problem === null ? null : (
        <Notice tone="problem" title={texts.t('rounds.failed')}>
          <p>{problem.message}</p>
        </Notice>
      )}
      {saved === null ? null : (
        <Allowed to="coding.coordinate">
          <UndoNotice
            done={texts.t('rounds.saved')}
            action={`${path}/decisions/undo`}
            fields={{ id: saved, return: here }}
          />
        </Allowed>
      )}
      {props.isTakenBack ? (
        <Notice tone="done">
          <p>{texts.t('rounds.takenBack')}</p>
        </Notice>
      ) : null}
      <p>
        <a href={`${path}/compare`}>{texts.text('rounds.compareTitle', { title: round.title })}</a>
      </p>
      <Tabs label={texts.text('rounds.toDecide')} tabs={tabs} />
      {units.length === 0 ? (
        <EmptyState title={texts.t('rounds.nothingToDecide')} />
      ) : (
        <div class="after-tabs">
          <Allowed to="coding.coordinate">
            <p class="muted small" id="unit-keys">
              {texts.t('rounds.keys', {
                next: <kbd>j</kbd>,
                yes: <kbd>y</kbd>,
                no: <kbd>n</kbd>,
                why: <kbd>w</kbd>,
                lesson: <kbd>c</kbd>,
              })}
            </p>
          </Allowed>
          {units.map((unit, place) => (
            <Unit unit={unit} place={place} path={path} here={here} round={round} codebook={codebook} />
          ))}
          <Pagination
            page={props.page}
            pageSize={props.pageSize}
            total={props.total}
            href={(page: number) => withQuery(`${path}/units`, { value, show, page })}
          />
          <p class="table-foot">
            <a href={`${path}/units.csv`}>{texts.t('table.download')}</a>
          </p>
        </div>
      )}
    </CodingPage>
  );
}

interface UnitProps {
  unit: ShownUnit;
  place: number;
  path: string;
  here: string;
  round: Round;
  codebook: StudyCodebook;
}

function Unit({ unit, place, path, here, round, codebook }: UnitProps) {
  const texts = useTexts();
  const document = round.documents.find(({ versionId }) => versionId === unit.versionId);
  const ranges = unit.marks.map(({ start, end, coderId }) => ({
    start,
    end,
    label: coderName(
      texts,
      round.coders.find((coder) => coder.id === coderId),
    ),
  }));
  return (
    <section class="unit passage" id={`u${String(place)}`}>
      <h2>
        {valueName(texts, codebook, unit)} <Badge>{texts.t(`rounds.standing.${unit.standing}`)}</Badge>
      </h2>
      <p class="small muted">
        <a href={`${path}/documents/${unit.versionId}`}>
          <bdi>{document?.title ?? ''}</bdi>
        </a>
      </p>
      <HighlightedPassage text={unit.text} language={unit.language} ranges={ranges} />
      <p class="small">
        {texts.t('rounds.yesBy', { names: <bdi>{namesOf(texts, round, unit.yes)}</bdi> })}
        {unit.no.length === 0 ? null : (
          <>
            {' · '}
            {texts.t('rounds.noBy', { names: <bdi>{namesOf(texts, round, unit.no)}</bdi> })}
          </>
        )}
      </p>
      {unit.adjudication === null ? (
        <Allowed to="coding.coordinate">
          <DecisionForm unit={unit} place={place} path={path} here={here} />
        </Allowed>
      ) : (
        <Decided decision={unit.adjudication} path={path} here={here} />
      )}
    </section>
  );
}

function DecisionForm({ unit, place, path, here }: Pick<UnitProps, 'unit' | 'place' | 'path' | 'here'>) {
  const texts = useTexts();
  return (
    <form method="post" action={`${path}/decisions`} class="decision-on-unit">
      <input
        type="hidden"
        name="unit"
        value={`${unit.versionId} ${String(unit.start)} ${String(unit.end)} ${valueKey(unit)}`}
      />
      <input type="hidden" name="return" value={`${here}#u${String(place)}`} />
      <TextField
        name="reason"
        id={`reason-${String(place)}`}
        label={texts.t('rounds.reason')}
        help={texts.t('rounds.reasonHelp')}
        isOptional
      />
      <CheckboxField name="lesson" id={`lesson-${String(place)}`} label={texts.t('rounds.lesson')} />
      <div class="row">
        <Button name="outcome" value="yes" isSmall>
          {texts.t('rounds.yes')}
        </Button>
        <Button name="outcome" value="no" kind="secondary" isSmall>
          {texts.t('rounds.no')}
        </Button>
      </div>
    </form>
  );
}

function Decided({ decision, path, here }: { decision: Adjudication; path: string; here: string }) {
  const texts = useTexts();
  return (
    <div class="row">
      <Badge tone={decision.outcome === 'yes' ? 'good' : 'plain'}>
        {texts.t(decision.wasAgreed ? 'rounds.wasAgreed' : `rounds.outcome.${decision.outcome}`)}
      </Badge>
      <span class="small muted">
        {texts.t('rounds.decidedBy', { name: decision.decidedBy ?? texts.text('rounds.nameRemoved') })}
      </span>
      {decision.reason === '' ? null : <bdi>{decision.reason}</bdi>}
      {decision.shouldChangeCodebook ? <Badge tone="caution">{texts.t('rounds.lesson')}</Badge> : null}
      <Allowed to="coding.coordinate">
        <ActionForm
          action={`${path}/decisions/undo`}
          fields={{ id: decision.id, return: here }}
          text={texts.t('rounds.takeBack')}
          kind="quiet"
          isSmall
        />
      </Allowed>
    </div>
  );
}
