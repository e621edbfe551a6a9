// The settings of the group "Running", read and checked once, at the start.
import { logLevels, type LogLevel } from './log.ts';
import type { Environment } from './settings.ts';

export interface RunningSettings {
  logLevel: LogLevel;
  /** null: as standard error is, a terminal or not. */
  logFormat: 'json' | 'text' | null;
  metrics: { port: number | null; host: string; token: string | null };
  stopSeconds: number;
  /** Of one network address. */
  requestsPerMinute: number;
}

const shortestToken = 16;

/** @returns what is wrong, in one sentence, where a setting can't be used; it repeats no value */
export function readRunningSettings(environment: Environment): RunningSettings | string {
  const valueOf = (name: string): string => environment[name]?.trim() ?? '';
  const logLevel = (valueOf('LOG_LEVEL') || 'info') as LogLevel;
  if (!logLevels.includes(logLevel)) return `LOG_LEVEL is none of ${logLevels.join(', ')}.`;
  const logFormat = valueOf('LOG_FORMAT') || null;
  if (logFormat !== null && logFormat !== 'json' && logFormat !== 'text') return 'LOG_FORMAT is neither json nor text.';
  const port = numberIn(valueOf('METRICS_PORT'), 0, 65535);
  if (port === 'refused') return 'METRICS_PORT is not a port number.';
  const token = valueOf('METRICS_TOKEN') || null;
  if (token !== null && token.length < shortestToken)
    return `METRICS_TOKEN has fewer than ${String(shortestToken)} characters: it could be guessed.`;
  const stopSeconds = numberIn(valueOf('STOP_SECONDS'), 0, 600);
  if (stopSeconds === 'refused') return 'STOP_SECONDS is not a number of seconds from 0 to 600.';
  const requestsPerMinute = numberIn(valueOf('REQUESTS_PER_MINUTE'), 1, 1_000_000);
  if (requestsPerMinute === 'refused') return 'REQUESTS_PER_MINUTE is not a number from 1 to 1000000.';
  return {
    logLevel,
    logFormat,
    metrics: { port, host: valueOf('METRICS_HOST') || '127.0.0.1', token },
    stopSeconds: stopSeconds ?? 20,
    requestsPerMinute: requestsPerMinute ?? 600,
  };
}

/** null: not written. */
function numberIn(text: string, least: number, most: number): number | null | 'refused' {
  if (text === '') return null;
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : 'refused';
}
