// For a site that nobody watches: in tests, and where the site is made only to read its routes.
import type { Log } from '@common-thread/platform';

const nothing = (): void => undefined;

export const silentLog: Log = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  flush: nothing,
};
