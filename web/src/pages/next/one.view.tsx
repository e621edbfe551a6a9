// One passage after another: the text with its neighbours, why it stands here, and the decision.
import type { NextPassage, ReadingOrder } from '@common-thread/coding';
import { Allowed, useMay } from '../../allowed.tsx';
import { Badge } from '../../components/badge/badge.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { HighlightedPassage } from '../../components/highlighted-passage/highlighted-passage.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { useTexts } from '../../texts.tsx';
import { codeName, NextPage, type ChosenScope, type NextFrameProps } from './next-page.view.tsx';
import { DecisionForm } from './decision-form.view.tsx';
import { Neighbour, PassagePlace } from './passage-context.view.tsx';
import { OrderProgress, OrderState } from './progress.view.tsx';
import { UndoDecision } from './undo-decision.view.tsx';
import { WhyHere } from './why-here.view.tsx';

/** What was just done, so that it can be taken back. */
export interface DoneInOrder {
  decision: 'accept' | 'reject' | 'unsure' | 'withdraw' | 'meanwhile';
  passageId: string;
  /** Who decided meanwhile. */
  name: string;
}

export interface OnePageProps extends NextFrameProps {
  scope: ChosenScope;
  order: ReadingOrder;
  done: DoneInOrder | null;
}

export function OnePage({ order, done, ...props }: OnePageProps) {
  const texts = useTexts();
  const [passage] = order.next;
  const name = codeName(texts, props.codebook, order.code);
  return (
    <NextPage {...props} view="one" scripts={['next.js']}>
      {done === null ? null : <Done done={done} {...props} />}
      <OrderProgress order={order} studyPath={props.studyPath} />
      <OrderState order={order} />
      {passage === undefined ? (
        <NothingLeft order={order} />
      ) : (
        <Reading passage={passage} order={order} name={name} {...props} />
      )}
    </NextPage>
  );
}

function NothingLeft({ order }: { order: ReadingOrder }) {
  const texts = useTexts();
  if (order.counts.passages === 0)
    return (
      <EmptyState title={texts.t('next.noPassages')}>
        <p>{texts.t('next.noPassagesAdvice')}</p>
      </EmptyState>
    );
  return (
    <EmptyState title={texts.t('next.nothing')}>
      <p>{texts.t('next.nothingAdvice')}</p>
    </EmptyState>
  );
}

function Done({ done, scope, studyPath }: { done: DoneInOrder; scope: ChosenScope; studyPath: string }) {
  const texts = useTexts();
  if (done.decision === 'meanwhile') {
    const title =
      done.name === '' ? texts.t('next.meanwhileUnknown') : texts.t('next.meanwhile', { name: <bdi>{done.name}</bdi> });
    return <Notice title={title} />;
  }
  return (
    <UndoDecision
      decision={done.decision}
      action={`${studyPath}/next`}
      fields={{ code: scope.code, language: scope.language ?? '', passageId: done.passageId }}
    />
  );
}

interface ReadingProps extends NextFrameProps {
  scope: ChosenScope;
  order: ReadingOrder;
  passage: NextPassage;
  name: string;
}

function Reading({ passage, order, name, scope, studyPath, codebook }: ReadingProps) {
  const texts = useTexts();
  const may = useMay();
  const ranges = (passage.suggestion?.reasons ?? [])
    .filter((reason) => reason.heading === undefined)
    .map(({ start, end }) => ({ start, end, label: codeName(texts, codebook, order.code) }));
  return (
    <article class="next-passage" id="passage" tabindex={-1} aria-label={texts.text('next.passage')}>
      <PassagePlace passage={passage} studyPath={studyPath} />
      {passage.isByChance ? (
        <p>
          <Badge>{texts.t('next.chance')}</Badge>
        </p>
      ) : null}
      <Neighbour text={order.before} language={passage.language} title={texts.t('next.before')} />
      <HighlightedPassage text={passage.text} language={passage.language} ranges={ranges} />
      <Neighbour text={order.after} language={passage.language} title={texts.t('next.after')} />
      <WhyHere passage={passage} />
      {may('coding.decide') ? null : <p class="muted">{texts.t('next.readOnly')}</p>}
      <Allowed to="coding.decide">
        <DecisionForm
          action={`${studyPath}/next`}
          fields={{ code: scope.code, language: scope.language ?? '', passageId: passage.passageId }}
          name={name}
          offersUnsure
        />
      </Allowed>
    </article>
  );
}
