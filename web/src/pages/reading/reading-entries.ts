// What the reading page shows, in reading order: headings, page numbers and passages, a manageable part at a time.
import type { Coding } from '@common-thread/coding';
import type { Passage, ReadingView } from '@common-thread/contributions';

export type ReadingEntry =
  | { kind: 'page'; number: number }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'passage'; passage: Passage; codings: Coding[] };

/** all: every passage; coded: those with a code nobody rejected; open: those with a suggestion to decide. */
export type ReadingChoice = 'all' | 'coded' | 'open';

export interface ReadingSelection {
  choice: ReadingChoice;
  /** Only passages with this code. */
  code: string | null;
  page: number;
  /** Ordinal of a passage that is shown whether it fits or not: the one just decided on. */
  kept: number | null;
}

export const passagesPerPage = 100;

export interface ReadingPart {
  entries: ReadingEntry[];
  /** Passages that fit the selection, over all pages. */
  total: number;
  page: number;
}

export function selectEntries(view: ReadingView, codings: readonly Coding[], selection: ReadingSelection): ReadingPart {
  const byPassage = groupByPassage(codings);
  const chosen = view.passages.filter(
    (passage) => passage.ordinal === selection.kept || isChosen(byPassage.get(passage.id) ?? [], selection),
  );
  const pages = Math.max(1, Math.ceil(chosen.length / passagesPerPage));
  const keptAt = chosen.findIndex((passage) => passage.ordinal === selection.kept);
  const page = keptAt < 0 ? Math.min(Math.max(1, selection.page), pages) : Math.floor(keptAt / passagesPerPage) + 1;
  const shown = chosen.slice((page - 1) * passagesPerPage, page * passagesPerPage);
  return { entries: withHeadingsAndPages(view, shown, byPassage), total: chosen.length, page };
}

/** The page of the selection on which the passage with this ordinal stands. */
export function pageOfOrdinal(view: ReadingView, ordinal: number): number {
  const index = view.passages.findIndex((passage) => passage.ordinal === ordinal);
  return index < 0 ? 1 : Math.floor(index / passagesPerPage) + 1;
}

function groupByPassage(codings: readonly Coding[]): Map<string, Coding[]> {
  const groups = new Map<string, Coding[]>();
  for (const coding of codings) {
    const group = groups.get(coding.passageId);
    if (group === undefined) groups.set(coding.passageId, [coding]);
    else group.push(coding);
  }
  return groups;
}

function isChosen(codings: readonly Coding[], { choice, code }: ReadingSelection): boolean {
  const fitting =
    code === null ? codings : codings.filter((coding) => coding.dimension === 'code' && coding.value === code);
  if (code !== null && fitting.every((coding) => coding.status === 'rejected')) return false;
  if (choice === 'open') return fitting.some((coding) => coding.status === 'suggested');
  if (choice === 'coded') return fitting.some((coding) => coding.dimension === 'code' && coding.status !== 'rejected');
  return true;
}

function withHeadingsAndPages(
  view: ReadingView,
  shown: readonly Passage[],
  byPassage: Map<string, Coding[]>,
): ReadingEntry[] {
  const first = shown[0];
  if (first === undefined) return [];
  const slice = codePointSlicer(view.text);
  const isWhole = shown.length > 1 && areNeighbours(shown);
  const from = first.ordinal === view.passages[0]?.ordinal ? 0 : endOfPassageBefore(view, first);
  const until = shown.at(-1)?.end ?? 0;
  const headings = isWhole
    ? view.blocks.filter((block) => block.kind === 'heading' && block.start >= from && block.start < until)
    : [];
  const entries: ReadingEntry[] = [];
  let pageShown: number | null = null;
  let nextHeading = 0;
  for (const passage of shown) {
    if (passage.page !== null && passage.page !== pageShown) {
      pageShown = passage.page;
      entries.push({ kind: 'page', number: passage.page });
    }
    for (
      let heading = headings[nextHeading];
      heading && heading.start < passage.start;
      heading = headings[++nextHeading]
    ) {
      entries.push({ kind: 'heading', level: heading.level, text: slice(heading.start, heading.end) });
    }
    entries.push({ kind: 'passage', passage, codings: byPassage.get(passage.id) ?? [] });
  }
  return entries;
}

/** Between passages picked from here and there, headings would claim a connection that isn't there. */
function areNeighbours(passages: readonly Passage[]): boolean {
  return passages.every((passage, index) => index === 0 || passage.ordinal === (passages[index - 1]?.ordinal ?? 0) + 1);
}

function endOfPassageBefore(view: ReadingView, passage: Passage): number {
  const index = view.passages.findIndex((one) => one.id === passage.id);
  return view.passages[index - 1]?.end ?? 0;
}

/** Code points and UTF-16 units are the same where no surrogates are: nearly always. */
function codePointSlicer(text: string): (start: number, end: number) => string {
  if (!/[\ud800-\udbff]/.test(text)) return (start, end) => text.slice(start, end);
  const characters = Array.from(text);
  return (start, end) => characters.slice(start, end).join('');
}
