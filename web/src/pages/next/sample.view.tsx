// Reading a sample: one passage after another, without the program's view of it.
import type { SampleToRead } from '@common-thread/coding';
import { textDirection } from '@common-thread/vocabulary';
import { LinkButton } from '../../components/button/button.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { DecisionForm } from './decision-form.view.tsx';
import { codeName, nextAddress, NextPage, type ChosenScope, type NextFrameProps } from './next-page.view.tsx';
import { Neighbour, PassagePlace } from './passage-context.view.tsx';
import { SampleResult } from './sample-result.view.tsx';
import { UndoDecision } from './undo-decision.view.tsx';

export interface SamplePageProps extends NextFrameProps {
  scope: ChosenScope;
  reading: SampleToRead;
  done: { decision: 'accept' | 'reject' | 'withdraw'; passageId: string } | null;
}

export function SamplePage({ reading, done, ...props }: SamplePageProps) {
  const texts = useTexts();
  const { studyPath, scope, codebook } = props;
  const { sample } = reading;
  const name = codeName(texts, codebook, scope.code);
  const path = `${studyPath}/next/samples/${sample.id}`;
  return (
    <NextPage {...props} view="stopping" title={texts.text('stopping.sample', { code: name })} scripts={['next.js']}>
      {done === null ? null : (
        <UndoDecision decision={done.decision} action={path} fields={{ passageId: done.passageId }} />
      )}
      {reading.passage === null ? (
        <>
          <h2>{texts.t('stopping.finished')}</h2>
          <SampleResult sample={sample} studyPath={studyPath} />
        </>
      ) : (
        <SampledPassage reading={reading} name={name} path={path} studyPath={studyPath} />
      )}
      <p>
        <LinkButton href={nextAddress(studyPath, 'stopping', scope)} kind="quiet">
          {texts.t('stopping.back')}
        </LinkButton>
      </p>
    </NextPage>
  );
}

interface SampledPassageProps {
  reading: SampleToRead;
  name: string;
  path: string;
  studyPath: string;
}

function SampledPassage({ reading, name, path, studyPath }: SampledPassageProps) {
  const texts = useTexts();
  const { sample, passage, place } = reading;
  if (passage === null || place === null) return null;
  const { sampled, decided, found } = sample;
  return (
    <>
      <p>{texts.t('stopping.samplePosition', { place, sampled, decided, found })}</p>
      <p class="muted small">{texts.t('stopping.blind')}</p>
      <article class="next-passage" id="passage" tabindex={-1} aria-label={texts.text('next.passage')}>
        <PassagePlace passage={passage} studyPath={studyPath} />
        <Neighbour text={reading.before} language={passage.language} title={texts.t('next.before')} />
        <p class="passage-text" lang={passage.language} dir={textDirection(passage.language)}>
          {passage.text}
        </p>
        <Neighbour text={reading.after} language={passage.language} title={texts.t('next.after')} />
        <DecisionForm action={path} fields={{ passageId: passage.passageId }} name={name} offersUnsure={false} />
      </article>
      <p class="small">
        <a href={`${withQuery(path, { after: place })}#passage`}>{texts.t('stopping.later')}</a>
      </p>
    </>
  );
}
