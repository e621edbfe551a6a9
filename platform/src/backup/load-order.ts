// The order in which tables are filled: each after those it refers to, so that every foreign key holds at every moment.

/** Otherwise by name. Throws when tables refer to each other in a circle, since then there is no such order. */
export function loadOrder<Table extends { name: string; refersTo: readonly string[] }>(
  tables: readonly Table[],
): Table[] {
  const ordered: Table[] = [];
  const placed = new Set<string>();
  let waiting = [...tables].sort((one, other) => (one.name < other.name ? -1 : 1));
  const known = new Set(waiting.map((table) => table.name));
  while (waiting.length > 0) {
    const isReady = (table: Table) => table.refersTo.every((name) => placed.has(name) || !known.has(name));
    const ready = waiting.filter(isReady);
    if (ready.length === 0)
      throw new Error(
        `These tables refer to each other in a circle, so they cannot be restored one after the other: ${waiting.map((table) => table.name).join(', ')}.`,
      );
    for (const table of ready) {
      ordered.push(table);
      placed.add(table.name);
    }
    waiting = waiting.filter((table) => !placed.has(table.name));
  }
  return ordered;
}
