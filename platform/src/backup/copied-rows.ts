// Reads rows as PostgreSQL's COPY writes them (text format: columns between tabs, rows ended by line feeds, the rest
// escaped), in pieces of any size, and hands out the columns that are wanted.
// Source: PostgreSQL manual, COPY, "Text Format".

export interface CopiedRows {
  /** Throws a MalformedRows when a row has another number of columns, or a wanted value is longer than any such value. */
  read(piece: Buffer): void;
  /** @returns number of rows; throws when the last row isn't whole */
  end(): number;
}

export class MalformedRows extends Error {}

const tab = 9;
const lineFeed = 10;
/** Of a value that is kept; the columns that are wanted are digests, numbers and names. */
const longestValue = 2 ** 20;

/** @param columns how many a row has
 *  @param wanted positions of columns, ascending
 *  @param row gets the wanted values of each row in that order; null is SQL's null */
export function readCopiedRows(
  columns: number,
  wanted: readonly number[],
  row: (values: (string | null)[]) => void,
): CopiedRows {
  const isWanted = Array.from({ length: columns }, (_, column) => wanted.includes(column));
  let column = 0;
  let rows = 0;
  let isInRow = false;
  let values: (string | null)[] = [];
  let begun: Buffer[] = [];
  let begunBytes = 0;

  const keep = (piece: Buffer) => {
    begunBytes += piece.length;
    if (begunBytes > longestValue) throw new MalformedRows('A value is longer than it can be.');
    begun.push(piece);
  };
  const endValue = () => {
    if (isWanted[column] === true) values.push(valueOf(Buffer.concat(begun)));
    begun = [];
    begunBytes = 0;
  };

  return {
    read(piece) {
      let valueStart = 0;
      for (let at = 0; at < piece.length; at += 1) {
        const byte = piece[at];
        if (byte !== tab && byte !== lineFeed) continue;
        if (isWanted[column] === true) keep(piece.subarray(valueStart, at));
        endValue();
        valueStart = at + 1;
        if (byte === tab) {
          column += 1;
          if (column >= columns) throw new MalformedRows('A row has too many columns.');
          continue;
        }
        if (column !== columns - 1) throw new MalformedRows('A row has too few columns.');
        rows += 1;
        column = 0;
        if (wanted.length > 0) row(values);
        values = [];
      }
      if (isWanted[column] === true && valueStart < piece.length) keep(Buffer.from(piece.subarray(valueStart)));
      if (piece.length > 0) isInRow = piece[piece.length - 1] !== lineFeed;
    },
    end() {
      if (isInRow) throw new MalformedRows('The last row is not whole.');
      return rows;
    },
  };
}

const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function valueOf(bytes: Buffer): string | null {
  const text = bytes.toString('utf8');
  if (text === '\\N') return null;
  return text.includes('\\') ? text.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter) : text;
}
