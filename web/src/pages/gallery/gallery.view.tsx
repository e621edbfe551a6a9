// Every component's folder gives its examples and its guidance; this page only sets them out.
import { badgeExamples } from '../../components/badge/badge.examples.tsx';
import { buttonExamples } from '../../components/button/button.examples.tsx';
import { codingEntryExamples } from '../../components/coding-entry/coding-entry.examples.tsx';
import { countryListExamples } from '../../components/country-list/country-list.examples.tsx';
import { dataTableExamples } from '../../components/data-table/data-table.examples.tsx';
import { emptyStateExamples } from '../../components/empty-state/empty-state.examples.tsx';
import type { ComponentExamples } from '../../components/example.ts';
import { factsExamples } from '../../components/facts/facts.examples.tsx';
import { fieldExamples } from '../../components/field/field.examples.tsx';
import { filtersExamples } from '../../components/filters/filters.examples.tsx';
import { highlightedPassageExamples } from '../../components/highlighted-passage/highlighted-passage.examples.tsx';
import { intervalBarExamples } from '../../components/interval-bar/interval-bar.examples.tsx';
import { themeMatrixExamples } from '../../components/matrix/theme-matrix.examples.tsx';
import { noticeExamples } from '../../components/notice/notice.examples.tsx';
import { pageShellExamples } from '../../components/page-shell/page-shell.examples.tsx';
import { Page, type PageFrame } from '../../components/page-shell/page-shell.tsx';
import { paginationExamples } from '../../components/pagination/pagination.examples.tsx';
import { progressExamples } from '../../components/progress/progress.examples.tsx';
import { quotationExamples } from '../../components/quotation/quotation.examples.tsx';
import { statementCardExamples } from '../../components/statement-card/statement-card.examples.tsx';
import { tabsExamples } from '../../components/tabs/tabs.examples.tsx';
import { Tabs } from '../../components/tabs/tabs.tsx';
import { useTexts } from '../../texts.tsx';

export const allExamples: readonly ComponentExamples[] = [
  pageShellExamples,
  tabsExamples,
  noticeExamples,
  buttonExamples,
  fieldExamples,
  filtersExamples,
  badgeExamples,
  factsExamples,
  dataTableExamples,
  paginationExamples,
  progressExamples,
  emptyStateExamples,
  quotationExamples,
  highlightedPassageExamples,
  codingEntryExamples,
  countryListExamples,
  intervalBarExamples,
  themeMatrixExamples,
  statementCardExamples,
];

export function GalleryPage({ frame, direction }: { frame: PageFrame; direction: 'ltr' | 'rtl' }) {
  const texts = useTexts();
  return (
    <Page frame={frame} title={texts.text('gallery.title')} showsWorkspace>
      <h1>{texts.t('gallery.title')}</h1>
      <p class="lead">{texts.t('gallery.explanation')}</p>
      <Tabs
        label={texts.text('gallery.direction')}
        tabs={[
          { label: texts.t('gallery.leftToRight'), href: '/gallery', isCurrent: direction === 'ltr' },
          { label: texts.t('gallery.rightToLeft'), href: '/gallery?direction=rtl', isCurrent: direction === 'rtl' },
        ]}
      />
      <div dir={direction} lang="en">
        {allExamples.map(({ component, guidance, examples }) => (
          <section>
            <h2>{component}</h2>
            <p class="muted">{guidance}</p>
            {examples.map((example) => (
              <section>
                <h3 class="small muted">{example.name}</h3>
                {example.render()}
              </section>
            ))}
          </section>
        ))}
      </div>
    </Page>
  );
}
