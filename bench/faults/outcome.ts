// One line for each thing that must hold, and the figures beside it.

export interface Outcome {
  line: string;
  /** null: it could not be tried on this machine. */
  holds: boolean | null;
}

export const held = (line: string, holds: boolean): Outcome => ({ line, holds });
export const notTried = (line: string): Outcome => ({ line, holds: null });

export function printOutcome({ line, holds }: Outcome): void {
  process.stdout.write(`${holds === null ? 'left  ' : holds ? 'holds ' : 'FAILS '} ${line}\n`);
}

/** A line on the way, which the next one replaces where the output is a terminal. */
export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${line}`);
}
