// Says on what a page's figures rest, and leads to the other basis.
import type { Basis } from '@common-thread/coding';
import { UnreviewedNotice } from '../../components/notice/notice.tsx';
import { Tabs } from '../../components/tabs/tabs.tsx';
import { useTexts } from '../../texts.tsx';

export function BasisTabs({ basis, address }: { basis: Basis; address: (basis: Basis) => string }) {
  const texts = useTexts();
  return (
    <>
      <Tabs
        label={texts.text('themes.basis')}
        tabs={(['accepted', 'suggestions'] as const).map((one) => ({
          label: texts.t(`themes.basis.${one}`),
          href: address(one),
          isCurrent: one === basis,
        }))}
      />
      <div class="after-tabs">{basis === 'suggestions' ? <UnreviewedNotice /> : null}</div>
    </>
  );
}
