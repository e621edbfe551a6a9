// Work that may hang, crash or eat memory runs in processes of its own, with a limit of time and memory for each task.
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { endWithParent } from './end-with-parent.ts';
import { residentBytes } from './resident-memory.ts';

export interface IsolationLimits {
  timeoutSeconds: number;
  /** Resident memory of one process; where the system does not tell it, only the JavaScript heap is limited. */
  memoryBytes: number;
  /** A process is replaced after so many tasks, where what runs in it keeps memory; without it, never. */
  tasksPerProcess?: number;
}

export type IsolatedOutcome<Answer> =
  { ended: 'done'; answer: Answer } | { ended: 'timeout' } | { ended: 'memory' } | { ended: 'crash'; reason: string };

export interface ProcessPool<Task, Answer> {
  readonly size: number;
  /** Waits for a free process, then gives it the task. Never rejects. */
  run(task: Task): Promise<IsolatedOutcome<Answer>>;
  close(): void;
}

/** @param entry path of a built module that calls `serveTasks`
 *  A process that was stopped is replaced at the next task. Processes are started when first needed and don't keep the program alive. */
export function createProcessPool<Task, Answer>(
  entry: string,
  limits: IsolationLimits,
  size = availableParallelism(),
): ProcessPool<Task, Answer> {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const tasksDone = new WeakMap<ChildProcess, number>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  const start = (): ChildProcess => {
    const child = fork(entry, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${String(Math.ceil(limits.memoryBytes / 2 ** 20))}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    all.add(child);
    child.once('exit', () => {
      all.delete(child);
      const at = idle.indexOf(child);
      if (at >= 0) idle.splice(at, 1);
    });
    child.on('error', () => undefined);
    return child;
  };

  const run = async (task: Task): Promise<IsolatedOutcome<Answer>> => {
    // Whoever waits is given the place of the task that ends, so that no other comes between.
    if (busy >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    const child = idle.pop() ?? start();
    child.ref();
    child.channel?.ref();
    const outcome = await oneTask<Task, Answer>(child, task, limits);
    const done = (tasksDone.get(child) ?? 0) + 1;
    tasksDone.set(child, done);
    if (outcome.ended === 'done' && done < (limits.tasksPerProcess ?? Infinity)) {
      child.unref();
      child.channel?.unref();
      idle.push(child);
    } else child.kill('SIGKILL');
    const next = waiting.shift();
    if (next === undefined) busy -= 1;
    else next();
    return outcome;
  };

  return {
    size,
    run,
    close: () => {
      for (const child of all) child.kill('SIGKILL');
    },
  };
}

function oneTask<Task, Answer>(
  child: ChildProcess,
  task: Task,
  limits: IsolationLimits,
): Promise<IsolatedOutcome<Answer>> {
  return new Promise((resolve) => {
    const timeout = setTimeout(() => end({ ended: 'timeout' }), limits.timeoutSeconds * 1000);
    const watch = setInterval(() => {
      if (child.pid !== undefined && (residentBytes(child.pid) ?? 0) > limits.memoryBytes) end({ ended: 'memory' });
    }, 100);
    const answered = (message: { answer: Answer } | { failed: string }) =>
      end('failed' in message ? { ended: 'crash', reason: message.failed } : { ended: 'done', answer: message.answer });
    const exited = (code: number | null, signal: string | null) =>
      end({ ended: 'crash', reason: `exit ${String(code ?? signal)}` });
    const end = (outcome: IsolatedOutcome<Answer>) => {
      clearTimeout(timeout);
      clearInterval(watch);
      child.off('message', answered);
      child.off('exit', exited);
      resolve(outcome);
    };
    child.on('message', answered);
    child.on('exit', exited);
    child.send(task as object, (error) => {
      if (error !== null) end({ ended: 'crash', reason: error.message });
    });
  });
}

/** Called once by a pool's entry module: answers each task, one at a time, and ends with its parent. */
export function serveTasks<Task, Answer>(work: (task: Task) => Promise<Answer>): void {
  endWithParent();
  process.on('disconnect', () => process.exit(0));
  process.on('message', (task: Task) => {
    work(task).then(
      (answer) => process.send?.({ answer }),
      (error: unknown) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
    );
  });
}
