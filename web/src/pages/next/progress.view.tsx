// How far a code is read, what was found, what may be left, and on what the order rests.
import type { ReadingOrder } from '@common-thread/coding';
import { Facts } from '../../components/facts/facts.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { useTexts } from '../../texts.tsx';
import { nextAddress } from './next-page.view.tsx';

export function OrderProgress({ order, studyPath }: { order: ReadingOrder; studyPath: string }) {
  const texts = useTexts();
  const { counts, left } = order;
  const remaining =
    left === null ? (
      <span class="small">
        {texts.t('next.left.unknown')}{' '}
        <a href={nextAddress(studyPath, 'stopping', order)}>{texts.t('next.left.how')}</a>
      </span>
    ) : (
      <span class="small">{texts.t('next.left.range', left)}</span>
    );
  return (
    <section aria-label={texts.text('next.progress')}>
      <Facts
        facts={[
          {
            name: texts.t('next.readOf', { passages: counts.passages }),
            value: texts.number(counts.read),
          },
          { name: texts.t('next.found'), value: texts.number(counts.found) },
          { name: texts.t('next.unsure'), value: texts.number(counts.unsure) },
          { name: texts.t('next.left'), value: remaining },
        ]}
      />
    </section>
  );
}

export function OrderState({ order }: { order: ReadingOrder }) {
  const texts = useTexts();
  if (order.state === 'ready') return <p class="muted small">{texts.t(`next.${order.basis}`)}</p>;
  return (
    <Notice>
      <p>{texts.t(`next.${order.state}`)}</p>
    </Notice>
  );
}
