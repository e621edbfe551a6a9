import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(process.platform === 'win32')('a process that ends with its parent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'common-thread-parent-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('ends when the parent is killed, even when it is stuck in its work', async () => {
    const source = fileURLToPath(new URL('end-with-parent.ts', import.meta.url));
    const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source);
    const numberFile = join(folder, 'number');
    writeFileSync(join(folder, 'end-with-parent.mjs'), code);
    writeFileSync(
      join(folder, 'stuck.mjs'),
      `import { writeFileSync } from 'node:fs';
      import { endWithParent } from './end-with-parent.mjs';
      endWithParent();
      setTimeout(() => { writeFileSync(${JSON.stringify(numberFile)}, String(process.pid)); for (;;); }, 200);`,
    );
    writeFileSync(
      join(folder, 'parent.mjs'),
      `import { fork } from 'node:child_process'; fork(${JSON.stringify(join(folder, 'stuck.mjs'))});`,
    );
    const parent = fork(join(folder, 'parent.mjs'));
    await expect
      .poll(() => existsSync(numberFile) && readFileSync(numberFile, 'utf8') !== '', { timeout: 15_000 })
      .toBe(true);
    const stuck = Number(readFileSync(numberFile, 'utf8'));
    expect(isRunning(stuck)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isRunning(stuck), { timeout: 15_000 }).toBe(false);
  }, 40_000);
});
