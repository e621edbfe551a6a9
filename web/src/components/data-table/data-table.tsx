// A table with a caption, headers that sort by link, a box of its own to scroll in, and a download.
import type { Child } from 'hono/jsx';
import { useTexts } from '../../texts.tsx';

export interface Column<Row> {
  heading: Child;
  cell: (row: Row) => Child;
  /** The heading as a plain string, for the blocks of a stacked table; a column without one needs no name there. */
  label?: string;
  /** Figures are set flush to the end, so that digits stand under digits. */
  isFigure?: boolean;
  isWide?: boolean;
  /** The cell that names the row. */
  isRowHeading?: boolean;
  /** Address of the same page sorted by this column, and how it is sorted now. */
  sort?: { href: string; direction: 'ascending' | 'descending' | null; label: string };
}

export interface DataTableProps<Row> {
  caption: Child;
  /** Keeps the caption for those who hear it, where a heading beside it says the same. */
  isCaptionHidden?: boolean;
  /** Names the scroll box; needed when two tables stand on one page. */
  id: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  /** Where the table is as CSV; only a table that stands elsewhere as a whole has none. */
  downloadHref?: string;
  /** On a phone each row becomes a block, each value under the name of its column. For wide tables read row by row. */
  isStacked?: boolean;
}

export function DataTable<Row>({
  caption,
  isCaptionHidden = false,
  id,
  columns,
  rows,
  downloadHref,
  isStacked = false,
}: DataTableProps<Row>) {
  const texts = useTexts();
  if (rows.length === 0) return <p class="muted">{texts.t('table.empty')}</p>;
  // What is laid out as blocks is no table any more for who hears the page, unless it says that it is.
  const role = (name: 'table' | 'rowgroup' | 'row' | 'rowheader' | 'cell') => (isStacked ? name : undefined);
  return (
    <>
      <div class="scroll" role="region" tabindex={0} aria-labelledby={id}>
        <table class={isStacked ? 'stacked' : undefined} role={role('table')}>
          <caption id={id} class={isCaptionHidden ? 'visually-hidden' : undefined}>
            {caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading column={column} />
              ))}
            </tr>
          </thead>
          <tbody role={role('rowgroup')}>
            {rows.map((row) => (
              <tr role={role('row')}>
                {columns.map((column) =>
                  column.isRowHeading ? (
                    <th scope="row" class={classOf(column)} role={role('rowheader')}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td class={classOf(column)} role={role('cell')} data-label={isStacked ? column.label : undefined}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {downloadHref === undefined ? null : (
        <p class="table-foot">
          <a href={downloadHref} aria-describedby={id}>
            {texts.t('table.download')}
          </a>
        </p>
      )}
    </>
  );
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  const texts = useTexts();
  const { sort } = column;
  if (sort === undefined) {
    return (
      <th scope="col" class={classOf(column)}>
        {column.heading}
      </th>
    );
  }
  const arrow = sort.direction === 'ascending' ? ' ↑' : sort.direction === 'descending' ? ' ↓' : '';
  return (
    <th scope="col" class={classOf(column)} aria-sort={sort.direction ?? undefined}>
      <a href={sort.href} title={texts.text('table.sortBy', { column: sort.label })}>
        {column.heading}
      </a>
      <span aria-hidden="true">{arrow}</span>
    </th>
  );
}

function classOf<Row>(column: Column<Row>): string | undefined {
  if (column.isFigure) return 'figure';
  return column.isWide ? 'wide' : undefined;
}
