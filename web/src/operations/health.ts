// Whether a server may be given requests: what it stands on answers, and it is not stopping.
import { setTimeout as wait } from 'node:timers/promises';

export interface Readiness {
  isReady: boolean;
  /** What does not answer, or is not as it has to be. */
  waitingFor: ('database' | 'schema' | 'originals' | 'end')[];
}

export interface Health {
  readiness(): Promise<Readiness>;
  /** From now on it is not ready. */
  stop(): void;
}

/** Each rejects, or stays silent, where something is wrong. */
export interface HealthChecks {
  database(): Promise<unknown>;
  schema(): Promise<unknown>;
  originals(): Promise<unknown>;
}

/** How long an answer may take, and how long it then holds: whoever asks all the time costs nothing more. */
const usualTimes = { limitMilliseconds: 2000, keptMilliseconds: 1000 };

export function createHealth(checks: HealthChecks, times = usualTimes): Health {
  let isStopping = false;
  let kept: { at: number; readiness: Promise<Readiness> } | null = null;
  const look = async (): Promise<Readiness> => {
    const names = ['database', 'schema', 'originals'] as const;
    const answers = await Promise.all(names.map((name) => answersInTime(checks[name], times.limitMilliseconds)));
    const waitingFor = names.filter((_, index) => answers[index] === false);
    return { isReady: waitingFor.length === 0, waitingFor };
  };
  return {
    readiness: async () => {
      if (isStopping) return { isReady: false, waitingFor: ['end'] };
      const now = performance.now();
      if (kept === null || now - kept.at > times.keptMilliseconds) kept = { at: now, readiness: look() };
      const readiness = await kept.readiness;
      return isStopping ? { isReady: false, waitingFor: ['end'] } : readiness;
    },
    stop: () => {
      isStopping = true;
    },
  };
}

/** For a site without an installation below it. */
export const alwaysReady: Health = {
  readiness: () => Promise.resolve({ isReady: true, waitingFor: [] }),
  stop: () => undefined,
};

async function answersInTime(check: () => Promise<unknown>, limitMilliseconds: number): Promise<boolean> {
  const over = new AbortController();
  const answered = check().then(
    () => true,
    () => false,
  );
  const late = wait(limitMilliseconds, false, { signal: over.signal, ref: false }).catch(() => false);
  const isAnswered = await Promise.race([answered, late]);
  over.abort();
  return isAnswered;
}
