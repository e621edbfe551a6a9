// How a server process ends: when it is told to, after what is under way; when it broke, with the reason in its log.

/** The process, or what stands for it in a test. */
export interface EndingProcess {
  on(
    event: 'SIGINT' | 'SIGTERM' | 'uncaughtException' | 'unhandledRejection',
    heard: (reason: unknown) => void,
  ): unknown;
  exit(code: number): void;
}

export interface StoppingServer {
  /** Finishes what is under way. */
  close(): Promise<void>;
  log: { fatal(event: string, fields: { error: unknown }): void; flush(): void };
}

/** Ctrl+C reaches the program twice when npm runs it, from the terminal and from npm: that is one wish. */
const oneWishMilliseconds = 1000;

/** A first signal stops gracefully, a second one at once. An error that nobody caught leaves the program in a state that nobody
 *  knows: it is logged, and the process ends with 1, so that whoever watches it starts another. */
export function stopWhenTold(
  ending: EndingProcess,
  { close, log }: StoppingServer,
  clock: () => number = () => performance.now(),
): void {
  let exitCode: number | null = null;
  let toldAt = 0;
  const stop = (code: number): void => {
    if (exitCode !== null) {
      if (clock() - toldAt >= oneWishMilliseconds) ending.exit(1);
      return;
    }
    toldAt = clock();
    exitCode = code;
    void close().then(
      () => ending.exit(exitCode ?? code),
      (error: unknown) => {
        log.fatal('notClosed', { error });
        log.flush();
        ending.exit(1);
      },
    );
  };
  ending.on('SIGINT', () => stop(0));
  ending.on('SIGTERM', () => stop(0));
  const broke = (error: unknown): void => {
    log.fatal('broken', { error });
    log.flush();
    // While it stops, a second error changes nothing but the code.
    if (exitCode === null) stop(1);
    else exitCode = 1;
  };
  ending.on('uncaughtException', broke);
  ending.on('unhandledRejection', broke);
}
