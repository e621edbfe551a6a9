// Pages of a long list: where one is, the neighbours, the first and the last.
import { useTexts } from '../../texts.tsx';

export interface PaginationProps {
  page: number;
  pageSize: number;
  total: number;
  href: (page: number) => string;
}

export function Pagination({ page, pageSize, total, href }: PaginationProps) {
  const texts = useTexts();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = Math.min(total, (page - 1) * pageSize + 1);
  const range = texts.t('pagination.range', { first, last: Math.min(total, page * pageSize), total });
  if (pages === 1) {
    return (
      <p class="table-foot">
        <span>{range}</span>
      </p>
    );
  }
  return (
    <nav class="pagination table-foot" aria-label={texts.text('pagination.label')}>
      <span>{range}</span>
      <ul>
        {page > 1 ? (
          <li>
            <a href={href(page - 1)} rel="prev">
              {texts.t('pagination.previous')}
            </a>
          </li>
        ) : null}
        {shownPages(page, pages).map((shown) => (
          <li>
            {shown === null ? (
              '…'
            ) : shown === page ? (
              <span aria-current="page" aria-label={texts.text('pagination.position', { page, pages })}>
                {texts.number(shown)}
              </span>
            ) : (
              <a href={href(shown)} aria-label={texts.text('pagination.page', { page: shown })}>
                {texts.number(shown)}
              </a>
            )}
          </li>
        ))}
        {page < pages ? (
          <li>
            <a href={href(page + 1)} rel="next">
              {texts.t('pagination.next')}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** The first, the last, the present page and its neighbours; null where pages are left out. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((shown) => shown >= 1 && shown <= pages);
  const sorted = [...new Set(near)].sort((left, right) => left - right);
  return sorted.flatMap((shown, index) => {
    const gap = shown - (sorted[index - 1] ?? shown - 1);
    if (gap === 1) return [shown];
    return gap === 2 ? [shown - 1, shown] : [null, shown];
  });
}
