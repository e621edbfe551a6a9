import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

describe('work done on several things at once', () => {
  it('is handed over in the order of the things, whichever is done first', async () => {
    const release: (() => void)[] = [];
    const started: number[] = [];
    const work = (thing: number) => {
      started.push(thing);
      return new Promise<number>((resolve) => release.push(() => resolve(thing * 10)));
    };
    const handed: number[] = [];
    const all = (async () => {
      for await (const { answer } of inOrder([1, 2, 3, 4], 2, work)) handed.push(answer);
    })();
    await Promise.resolve();
    expect(started).toEqual([1, 2]);
    release[1]?.();
    release[0]?.();
    while (release.length < 4) await Promise.resolve();
    release[2]?.();
    release[3]?.();
    await all;
    expect(handed).toEqual([10, 20, 30, 40]);
  });

  it('passes a failure on in its turn', async () => {
    const handed: number[] = [];
    const all = (async () => {
      for await (const { thing } of inOrder([1, 2], 2, (thing) =>
        thing === 2 ? Promise.reject(new Error('two')) : Promise.resolve(thing),
      ))
        handed.push(thing);
    })();
    await expect(all).rejects.toThrow('two');
    expect(handed).toEqual([1]);
  });
});
