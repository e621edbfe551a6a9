import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { stopWhenTold, type EndingProcess } from './stopping.ts';

function started(close: () => Promise<void>) {
  const heard = new EventEmitter();
  const codes: number[] = [];
  const logged: unknown[] = [];
  let now = 0;
  const exited = new Promise<void>((resolve) => heard.once('exited', resolve));
  const ending: EndingProcess = {
    on: (event, listener) => heard.on(event, listener),
    exit: (code) => {
      codes.push(code);
      heard.emit('exited');
    },
  };
  const log = {
    fatal: (event: string, { error }: { error: unknown }) => logged.push([event, error]),
    flush: () => undefined,
  };
  stopWhenTold(ending, { close, log: { ...log, fatal: (...line) => void log.fatal(...line) } }, () => now);
  return {
    wait: (milliseconds: number) => (now += milliseconds),
    tell: (event: string, reason?: unknown) => heard.emit(event, reason),
    codes,
    logged,
    exited,
  };
}

describe('a server process', () => {
  it.each(['SIGTERM', 'SIGINT'])('told by %s to stop finishes what is under way, then ends with 0', async (signal) => {
    const steps: string[] = [];
    const server = started(() => Promise.resolve().then(() => void steps.push('closed')));
    server.tell(signal);
    expect(server.codes).toEqual([]);
    await server.exited;
    expect(steps).toEqual(['closed']);
    expect(server.codes).toEqual([0]);
  });

  it('told a second time ends at once', () => {
    const server = started(() => new Promise(() => undefined));
    server.tell('SIGTERM');
    server.wait(1500);
    server.tell('SIGTERM');
    expect(server.codes).toEqual([1]);
  });

  it('told twice by one Ctrl+C, from the terminal and from npm, still finishes', () => {
    const server = started(() => new Promise(() => undefined));
    server.tell('SIGINT');
    server.wait(5);
    server.tell('SIGINT');
    expect(server.codes).toEqual([]);
  });

  it.each(['uncaughtException', 'unhandledRejection'])('after an %s logs it, closes and ends with 1', async (event) => {
    const server = started(() => Promise.resolve());
    server.tell(event, new Error('The lamp is out.'));
    await server.exited;
    expect(server.logged).toEqual([['broken', new Error('The lamp is out.')]]);
    expect(server.codes).toEqual([1]);
  });

  it('that cannot close says so and ends with 1', async () => {
    const server = started(() => Promise.reject(new Error('stuck')));
    server.tell('SIGTERM');
    await server.exited;
    expect(server.codes).toEqual([1]);
    expect(server.logged).toEqual([['notClosed', new Error('stuck')]]);
  });
});
