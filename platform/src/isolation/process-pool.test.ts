import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createProcessPool, type ProcessPool } from './process-pool.ts';

/** The entry as `serveTasks` makes it, in plain JavaScript, since a process of its own reads it. */
const entry = `
const tasks = {
  double: ({ number }) => number * 2,
  who: () => process.pid,
  wait: ({ milliseconds }) => new Promise((resolve) => setTimeout(() => resolve('waited'), milliseconds)),
  hang: () => { for (;;); },
  fail: () => { throw new Error('not this one'); },
  exit: () => process.exit(7),
  eat: () => { const held = []; const eat = () => { held.push(Buffer.alloc(2 ** 24, 1)); setTimeout(eat, 5); }; eat(); return new Promise(() => {}); },
};
process.on('disconnect', () => process.exit(0));
process.on('message', async (task) => {
  try {
    process.send({ answer: await tasks[task.kind](task) });
  } catch (error) {
    process.send({ failed: error.message });
  }
});
`;

interface Task {
  kind: string;
  number?: number;
  milliseconds?: number;
}

describe('a pool of processes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'common-thread-pool-'));
  const path = join(folder, 'entry.mjs');
  writeFileSync(path, entry);
  const pools: ProcessPool<Task, unknown>[] = [];
  const poolOf = (size: number, timeoutSeconds = 20, memoryBytes = 400 * 2 ** 20) => {
    const pool = createProcessPool<Task, unknown>(path, { timeoutSeconds, memoryBytes }, size);
    pools.push(pool);
    return pool;
  };
  afterAll(() => {
    for (const pool of pools) pool.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers each task with its own answer', async () => {
    const pool = poolOf(2);
    const answers = await Promise.all([1, 2, 3, 4, 5].map((number) => pool.run({ kind: 'double', number })));
    expect(answers).toEqual([2, 4, 6, 8, 10].map((answer) => ({ ended: 'done', answer })));
  });

  it('never has more processes than its size', async () => {
    const pool = poolOf(2);
    const processes = await Promise.all(Array.from({ length: 12 }, () => pool.run({ kind: 'who' })));
    const ids = new Set(processes.map((outcome) => (outcome.ended === 'done' ? outcome.answer : null)));
    expect(ids.size).toBeLessThanOrEqual(2);
  });

  it('stops a task that hangs at its time limit and goes on with the next', async () => {
    const pool = poolOf(1, 1);
    const [hanging, next] = await Promise.all([pool.run({ kind: 'hang' }), pool.run({ kind: 'double', number: 4 })]);
    expect(hanging).toEqual({ ended: 'timeout' });
    expect(next).toEqual({ ended: 'done', answer: 8 });
  });

  it.runIf(process.platform === 'linux')('stops a task that eats memory and goes on with the next', async () => {
    const pool = poolOf(1);
    expect(await pool.run({ kind: 'eat' })).toEqual({ ended: 'memory' });
    expect(await pool.run({ kind: 'double', number: 5 })).toEqual({ ended: 'done', answer: 10 });
  });

  it('tells of a task that ends its process or throws, and goes on with the next', async () => {
    const pool = poolOf(1);
    expect(await pool.run({ kind: 'exit' })).toEqual({ ended: 'crash', reason: 'exit 7' });
    expect(await pool.run({ kind: 'fail' })).toEqual({ ended: 'crash', reason: 'not this one' });
    expect(await pool.run({ kind: 'double', number: 6 })).toEqual({ ended: 'done', answer: 12 });
  });

  it('replaces a process that ended while it was idle', async () => {
    const pool = poolOf(1);
    const first = await pool.run({ kind: 'who' });
    if (first.ended !== 'done') throw new Error('The first task was not done.');
    process.kill(first.answer as number, 'SIGKILL');
    // The end is told by the system; until then the task may meet a process that is gone.
    let second = await pool.run({ kind: 'who' });
    if (second.ended === 'crash') second = await pool.run({ kind: 'who' });
    expect(second).toMatchObject({ ended: 'done' });
    expect(second).not.toEqual(first);
  });
});
