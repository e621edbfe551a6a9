// A search for themes under way: how far it is. The page asks again by itself, without a script.
import type { EmergingWork } from '@common-thread/themes';
import { Progress } from '../../components/progress/progress.tsx';
import { RefreshChoice } from '../../components/progress/refresh-choice.tsx';
import { useTexts } from '../../texts.tsx';

export function SearchUnderWay({ work, isRefreshing }: { work: EmergingWork; isRefreshing: boolean }) {
  const texts = useTexts();
  const { progress } = work;
  return (
    <section aria-label={texts.text('emerging.underWay')}>
      {progress === null ? (
        <p>{texts.t('emerging.waiting')}</p>
      ) : (
        <Progress
          label={texts.text('emerging.underWay')}
          done={progress.done}
          total={progress.total}
          current={texts.t(`emerging.step.${progress.step}`)}
        />
      )}
      <p class="muted">{texts.t('emerging.mayLeave')}</p>
      <RefreshChoice isRefreshing={isRefreshing} />
    </section>
  );
}
