// The matrix without waiting: filters and orders apply at once, arrow keys go from cell to cell.
// The same filters and orders work as a form; this only spares the round trip.

const table = document.querySelector<HTMLTableElement>('#matrix');
const filters = document.querySelector<HTMLFormElement>('#matrix-filters');

function chosen(name: string): string {
  return filters?.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? '';
}

function rows(): HTMLTableRowElement[] {
  return [...(table?.tBodies[0]?.rows ?? [])];
}

function filterRows(): void {
  const region = chosen('region');
  for (const row of rows()) row.hidden = region !== '' && row.dataset['region'] !== region;
}

/** Rows stand by name as they came, or by region and then by name; never by totals. */
function orderRows(): void {
  const body = table?.tBodies[0];
  const byRegion = chosen('order') === 'region';
  const regionNames = new Map(
    [...(filters?.querySelectorAll<HTMLOptionElement>('[name="region"] option') ?? [])].map((option) => [
      option.value,
      option.text,
    ]),
  );
  const collator = new Intl.Collator(document.documentElement.lang);
  const nameOf = (row: HTMLTableRowElement): string => row.cells[0]?.textContent ?? '';
  const regionOf = (row: HTMLTableRowElement): string => regionNames.get(row.dataset['region'] ?? '') ?? '\uffff';
  const sorted = rows().sort(
    (left, right) =>
      (byRegion ? collator.compare(regionOf(left), regionOf(right)) : 0) ||
      collator.compare(nameOf(left), nameOf(right)),
  );
  body?.append(...sorted);
}

/** Keeps the address in step, so that what is seen can be sent to somebody. */
function keepAddress(): void {
  if (filters === null) return;
  const query = new URLSearchParams(new FormData(filters) as unknown as Record<string, string>);
  for (const [name, value] of [...query]) if (value === '') query.delete(name);
  history.replaceState(null, '', `?${query.toString()}`);
}

filters?.addEventListener('change', (event) => {
  const name = (event.target as HTMLSelectElement).name;
  // Which columns there are and their family headings is the server's work.
  if (table === null || name === 'family' || name === 'sort') {
    filters.requestSubmit();
    return;
  }
  filterRows();
  orderRows();
  keepAddress();
});

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

table?.addEventListener('keydown', (event) => {
  const step = steps[event.key];
  const from = (event.target as HTMLElement).closest('td');
  if (step === undefined || from === null || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const isMirrored = getComputedStyle(table).direction === 'rtl';
  nextLink(from, step[0], isMirrored ? -step[1] : step[1])?.focus();
});

/** The next cell with a figure in that direction; empty and hidden ones are passed over. */
function nextLink(from: HTMLTableCellElement, rowStep: number, columnStep: number): HTMLAnchorElement | null {
  const shown = rows().filter((row) => !row.hidden);
  let row = shown.indexOf(from.parentElement as HTMLTableRowElement) + rowStep;
  let column = from.cellIndex + columnStep;
  for (; shown[row]?.cells[column] !== undefined; row += rowStep, column += columnStep) {
    const link = shown[row]?.cells[column]?.querySelector('a');
    if (link) return link;
  }
  return null;
}

export {};
