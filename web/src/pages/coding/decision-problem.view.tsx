// A decision that could not be made: why, and the way back to the passage.
import type { Problem } from '@common-thread/platform';
import { LinkButton } from '../../components/button/button.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';

export function DecisionProblemPage({ frame, problem, back }: { frame: PageFrame; problem: Problem; back: string }) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('problem.summary')} part="contributions">
      <h1>{texts.t('problem.summary')}</h1>
      <p class="lead">{problem.message}</p>
      <p>
        <LinkButton href={back}>{texts.t('coding.backToPassage')}</LinkButton>
      </p>
    </Page>
  );
}
