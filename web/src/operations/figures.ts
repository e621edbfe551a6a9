// Figures of a server for Prometheus. Labels hold patterns and states only: nothing about people, and no more values than routes.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface RequestFigures {
  began(): void;
  ended(request: { method: string; route: string; status: number; seconds: number }): void;
}

export interface Figures extends RequestFigures {
  mediaType: string;
  /** In the text format of Prometheus. */
  read(): Promise<string>;
}

/** What is asked only when the figures are read. */
export interface AskedFigures {
  jobs(): Promise<Readonly<Record<string, number>>>;
  connections(): Readonly<Record<'total' | 'idle' | 'waiting', number>>;
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** @param asked null: figures of requests only, as tests want them */
export function createFigures(asked: AskedFigures | null): Figures {
  const registers = [new Registry()] as const;
  const requests = new Counter({
    name: 'common_thread_requests_total',
    help: 'Requests answered, by the pattern of the route.',
    labelNames: ['method', 'route', 'status'],
    registers: [...registers],
  });
  const seconds = new Histogram({
    name: 'common_thread_request_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['method', 'route'],
    buckets,
    registers: [...registers],
  });
  const inFlight = new Gauge({
    name: 'common_thread_requests_in_flight',
    help: 'Requests being answered now.',
    registers: [...registers],
  });
  if (asked !== null) {
    collectDefaultMetrics({ register: registers[0] });
    addAskedFigures(registers[0], asked);
  }
  return {
    began: () => inFlight.inc(),
    ended: ({ method, route, status, seconds: taken }) => {
      inFlight.dec();
      requests.inc({ method, route, status: `${String(Math.floor(status / 100))}xx` });
      seconds.observe({ method, route }, taken);
    },
    mediaType: registers[0].contentType,
    read: () => registers[0].metrics(),
  };
}

function addAskedFigures(register: Registry, asked: AskedFigures): void {
  new Gauge({
    name: 'common_thread_jobs',
    help: 'Background work of the installation, by state.',
    labelNames: ['state'],
    registers: [register],
    async collect() {
      // Without an answer of the database there is no figure; the others are still given.
      const jobs = await asked.jobs().catch(() => null);
      this.reset();
      for (const [state, count] of Object.entries(jobs ?? {})) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'common_thread_database_connections',
    help: 'Connections of this server to the database: open, of these idle; and who waits for one.',
    labelNames: ['state'],
    registers: [register],
    collect() {
      for (const [state, count] of Object.entries(asked.connections())) this.set({ state }, count);
    },
  });
}
