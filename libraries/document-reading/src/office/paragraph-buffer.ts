// Collects the text of office documents into blocks: paragraphs, table rows from the cells within, notes after the paragraph that
// refers to them, text boxes after the paragraph that holds them.
import type { DraftBlock } from '../build-document.ts';
import type { BlockKind } from '../document.ts';

interface OpenRow {
  cells: string[][];
}

/** A row longer than this, whose cells hold several paragraphs, is layout rather than a table: its paragraphs stand alone. */
const longRow = 1200;

export class BlockCollector {
  readonly blocks: DraftBlock[] = [];
  page: number | null = null;
  private readonly rows: OpenRow[] = [];
  private waiting: DraftBlock[] = [];
  private holding = 0;

  /** @param text of a finished paragraph; inside a table it belongs to the open cell */
  add(kind: BlockKind, level: number, text: string): void {
    const tidy = text.replace(/[ \t\n\u00a0]+/g, ' ').trim();
    if (tidy === '') return;
    const row = this.rows.at(-1);
    if (row !== undefined && this.holding === 0) {
      row.cells.at(-1)?.push(tidy);
      return;
    }
    const block: DraftBlock = { kind, level, pieces: [{ text: tidy, page: this.page }] };
    if (this.holding > 0 || this.rows.length > 0) this.waiting.push(block);
    else this.blocks.push(block);
  }

  /** Blocks added until `release` come after the open paragraph (notes, text boxes). */
  hold(): void {
    this.holding += 1;
  }

  release(): void {
    this.holding -= 1;
  }

  /** To be called when a paragraph outside tables is finished. */
  flushWaiting(): void {
    if (this.holding > 0 || this.rows.length > 0) return;
    this.blocks.push(...this.waiting);
    this.waiting = [];
  }

  get isInTable(): boolean {
    return this.rows.length > 0 && this.holding === 0;
  }

  openRow(): void {
    this.rows.push({ cells: [] });
  }

  openCell(): void {
    this.rows.at(-1)?.cells.push([]);
  }

  closeRow(): void {
    const row = this.rows.pop();
    if (row === undefined) return;
    const cells = row.cells.filter((cell) => cell.length > 0);
    const outer = this.rows.at(-1);
    if (outer !== undefined) {
      const text = cells.map((cell) => cell.join(' ')).join(' ');
      if (text !== '') outer.cells.at(-1)?.push(text);
      return;
    }
    const length = cells.reduce((sum, cell) => sum + cell.reduce((inner, text) => inner + text.length, 0), 0);
    const isLayout =
      (cells.length === 1 && row.cells.length === 1) || (length > longRow && cells.some((cell) => cell.length > 1));
    if (isLayout) for (const text of cells.flat()) this.add('paragraph', 0, text);
    else if (cells.length > 0)
      this.blocks.push({
        kind: 'tableRow',
        level: 0,
        pieces: [{ text: cells.map((cell) => cell.join(' ')).join('\t'), page: this.page }],
      });
    this.flushWaiting();
  }
}
