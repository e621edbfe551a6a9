// `common-thread serve` as a process of its own, as an administrator runs it.
import { spawn, type ChildProcess } from 'node:child_process';
import { resourcePath } from '@common-thread/platform';

export interface ServeProcess {
  id: number;
  /** http://127.0.0.1:PORT */
  address: string;
  /** With which the administrator signs in, once. */
  signInToken: string;
  startMilliseconds: number;
  hasEnded(): boolean;
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>;
  /** SIGTERM, and waits for the end. @returns the exit code */
  stop(): Promise<number | null>;
  /** What it wrote to standard error, the last 4,000 characters. */
  errors(): string;
}

export interface ServeOptions {
  dataFolder: string;
  databaseUrl?: string | undefined;
  environment?: Record<string, string>;
  /** Options of Node itself. */
  nodeArguments?: readonly string[];
}

const startSeconds = 90;

/** Rejects when the program ends before it serves, with what it said. */
export function startServe(options: ServeOptions): Promise<ServeProcess> {
  const startedAt = performance.now();
  const environment: NodeJS.ProcessEnv = { ...process.env, ...options.environment };
  delete environment['DATABASE_URL'];
  if (options.databaseUrl !== undefined) environment['DATABASE_URL'] = options.databaseUrl;
  const child = spawn(
    process.execPath,
    [
      ...(options.nodeArguments ?? []),
      resourcePath('dist/cli.js'),
      ...['serve', '--json', '--port', '0', '--data', options.dataFolder],
    ],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', (piece: Buffer) => {
    errors = (errors + piece.toString()).slice(-4000);
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    const tooLong = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The server did not start within ${String(startSeconds)} s. ${errors}`));
    }, startSeconds * 1000);
    child.once('exit', () => {
      clearTimeout(tooLong);
      reject(new Error(`The server ended before it served. ${errors}`));
    });
    child.stdout.on('data', (piece: Buffer) => {
      printed += piece.toString();
      const answer = /\{[^{}]*"address": "([^"]+)"[^{}]*"link": "([^"]+)"[^{}]*\}/.exec(printed);
      if (answer === null) return;
      clearTimeout(tooLong);
      child.stdout.removeAllListeners('data').resume();
      const address = (answer[1] ?? '').replace('localhost', '127.0.0.1');
      const signInToken = new URL(answer[2] ?? '').searchParams.get('token') ?? '';
      resolve(runningServe(child, address, signInToken, performance.now() - startedAt, () => errors));
    });
  });
}

function runningServe(
  child: ChildProcess,
  address: string,
  signInToken: string,
  startMilliseconds: number,
  errors: () => string,
): ServeProcess {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (hasEnded()) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    id: child.pid ?? 0,
    address,
    signInToken,
    startMilliseconds,
    hasEnded,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      return child.exitCode;
    },
    errors,
  };
}
