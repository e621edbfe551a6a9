// What the commands share at the terminal: exit codes, lines and progress on standard error, JSON on standard output.
import type { ImportedFile, ImportProgress } from '@common-thread/contributions';

export const exitCodes = { done: 0, failed: 1, wrongUse: 2 } as const;

/** The person gave something that can't be used; the message says what to do. */
export class UseError extends Error {}

export interface Terminal {
  /** One line for a person; nothing in JSON mode. */
  say(line: string): void;
  /** A line that the next one replaces, where the output is a terminal. */
  progress(line: string): void;
  /** The command's answer: text for a person, or the value as JSON. */
  answer(text: string, value: unknown): void;
}

export function openTerminal(options: { json?: boolean }): Terminal {
  const isInteractive = process.stderr.isTTY;
  let lastProgress = 0;
  const clear = isInteractive ? '\r\u001B[2K' : '';
  return {
    say: (line) => {
      if (options.json !== true) process.stderr.write(`${clear}${line}\n`);
    },
    progress: (line) => {
      if (options.json === true) return;
      if (isInteractive) process.stderr.write(`${clear}${line.slice(0, (process.stderr.columns || 80) - 1)}`);
      else if (Date.now() - lastProgress > 2000) {
        lastProgress = Date.now();
        process.stderr.write(`${line}\n`);
      }
    },
    answer: (text, value) => {
      process.stdout.write(options.json === true ? `${JSON.stringify(value, null, 2)}\n` : `${clear}${text}\n`);
    },
  };
}

/** "12 of 41  ghana.pdf  about 20 s left" */
export function progressLine(progress: ImportProgress): string {
  const left = progress.remainingSeconds === null ? '' : `  about ${secondsText(progress.remainingSeconds)} left`;
  return `Reading ${String(progress.done)} of ${String(progress.total)}  ${progress.currentFile}${left}`;
}

function secondsText(seconds: number): string {
  return seconds < 90 ? `${String(Math.ceil(seconds))} s` : `${String(Math.round(seconds / 60))} min`;
}

/** The lines a person must see of one file: what is wrong with it, what was noticed. */
export function linesOf(file: ImportedFile): string[] {
  return [...(file.message === null ? [] : [file.message]), ...file.warnings].map((line) => `  ${line}`);
}

export function countFailed(files: readonly ImportedFile[]): number {
  return files.filter((file) => file.result === 'refused').length;
}
