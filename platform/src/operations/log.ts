// The log: JSON lines for whoever collects them, or plain lines for a person at the terminal. It holds no personal data: callers
// give patterns and counts, and what an error says is cleared of addresses, quoted values and passwords first.
import pino from 'pino';

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** @param fields.error anything that was thrown */
  error(event: string, fields?: LogFields): void;
  fatal(event: string, fields?: LogFields): void;
  /** Writes out what is still held; before the process ends. */
  flush(): void;
}

export interface LogFields {
  error?: unknown;
  [field: string]: unknown;
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LogDestination {
  write(line: string): void;
  flush?(): void;
}

export interface LogOptions {
  level: LogLevel;
  format: 'json' | 'text';
  destination: LogDestination;
}

export function createLog({ level, format, destination }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (name) => ({ level: name }) },
      messageKey: 'event',
    },
    format === 'json' ? destination : plainLines(destination),
  );
  const at =
    (name: Exclude<LogLevel, 'silent'>) =>
    (event: string, { error, ...fields }: LogFields = {}): void =>
      logger[name](error === undefined ? fields : { ...fields, error: describeError(error) }, event);
  return {
    debug: at('debug'),
    // A person at the terminal has the browser in view: requests are no news.
    info: format === 'json' ? at('info') : () => undefined,
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
    flush: () => destination.flush?.(),
  };
}

/** Standard error, written beside the work: a slow reader of the log keeps nobody waiting; beyond 16 MiB lines are dropped. */
export function standardError(): LogDestination {
  const stream = pino.destination({ fd: 2, sync: false, maxLength: 16 * 1024 * 1024 });
  // Nobody reads the log any more; the site goes on.
  stream.on('error', () => undefined);
  return {
    write: (line) => void stream.write(line),
    flush: () => {
      try {
        stream.flushSync();
      } catch {
        // Closed already.
      }
    },
  };
}

export interface DescribedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: DescribedError;
}

/** What the log may keep of an error: its type, words, code and stack. Not its other properties: a database's error holds rows. */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutPersonalData(String(error)) };
  const { code } = error as { code?: unknown };
  const isOfDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  // The server quotes values, and names of tables alike; its code says enough of the second.
  const clear = (text: string): string => withoutPersonalData(isOfDatabase ? text.replace(/"[^"]*"/g, '"…"') : text);
  return {
    type: error.name,
    message: clear(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: clear(error.stack) }),
    ...(error.cause === undefined || depth >= 3 ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
}

function withoutPersonalData(text: string): string {
  return text
    .replace(/(\w+:\/\/)[^\s/@]+@/g, '$1…@')
    .replace(/[^\s@<>"'(]+@[^\s@<>"')]+\.[a-z]{2,}/gi, '…')
    .replace(/([?&][\w-]+=)[^\s&"')]+/g, '$1…')
    .replace(/(\/(?:invitations|contribute)\/)[\w.~%-]+/g, '$1…');
}

interface LogLine {
  level: string;
  event: string;
  requestId?: string;
  error?: DescribedError;
}

function plainLines(destination: LogDestination): LogDestination {
  return {
    write: (line) => {
      const { event, requestId, error } = JSON.parse(line) as LogLine;
      const reference = requestId === undefined ? '' : `${requestId} `;
      destination.write(`${reference}${event}${error === undefined ? '' : `\n${error.stack ?? error.message}`}\n`);
    },
    flush: () => destination.flush?.(),
  };
}
