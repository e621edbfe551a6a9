// Instead of a comparison: the round is open, and what has to happen first.
import type { Round } from '@common-thread/coding';
import { LinkButton } from '../../components/button/button.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';

export function StillOpenPage({ frame, studyPath, round }: { frame: PageFrame; studyPath: string; round: Round }) {
  const texts = useTexts();
  const done = round.assignments.filter((one) => one.doneAt !== null).length;
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="rounds" title={round.title}>
      <Notice tone="caution" title={texts.t('rounds.stillOpen')}>
        <p>{texts.t('rounds.stillOpenExplanation')}</p>
        <p>{texts.t('rounds.ownProgress', { done, total: round.assignments.length })}</p>
      </Notice>
      <p>
        <LinkButton href={`${studyPath}/rounds/${round.id}`}>{texts.t('rounds.back')}</LinkButton>
      </p>
    </CodingPage>
  );
}
