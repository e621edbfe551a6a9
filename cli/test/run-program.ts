// Runs the command line as a person does, from its start file, and collects what it answers.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resourcePath } from '@common-thread/platform';

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

export interface Manner {
  /** Milliseconds after which the process is killed as a power cut would; without it the process ends by itself. */
  kill?: number | undefined;
  databaseUrl?: string | undefined;
  /** Largest file the process may write, in blocks of 512 bytes: beyond it the system refuses, as a full disk does. */
  largestFile?: number;
}

const program = resourcePath('cli/bin/common-thread.mjs');

export function runProgram(args: string[], manner: Manner = {}): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env };
    delete env['DATABASE_URL'];
    delete env['COMMON_THREAD_DATA'];
    if (manner.databaseUrl !== undefined) env['DATABASE_URL'] = manner.databaseUrl;
    const command = [process.execPath, program, ...args];
    const limited = `trap '' XFSZ; ulimit -f ${String(manner.largestFile)}; exec "$@"`;
    const [name = '', ...rest] = manner.largestFile === undefined ? command : ['sh', '-c', limited, 'sh', ...command];
    const child = spawn(name, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const run: Run = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (run.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (run.err += text));
    const timer = manner.kill === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), manner.kill);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ ...run, code });
    });
  });
}

/** Every sixth of the example contributions: several formats and languages, small enough for many runs. */
export function examplePapers(): string[] {
  const names = readdirSync(resourcePath('examples/contributions')).filter((name) => !name.endsWith('.csv'));
  return names.sort().filter((_, at) => at % 6 === 0);
}
