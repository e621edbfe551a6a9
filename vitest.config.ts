// Three kinds of test: unit (beside the code, pure), integration (through the doors, on real databases), browser (journeys in Chromium).
import { defineConfig } from 'vitest/config';

const shared = { environment: 'node' as const, exclude: ['**/node_modules/**', '**/dist/**', 'out/**', 'data/**'] };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...shared.exclude, '**/*.integration.test.{ts,tsx}', '**/*.browser.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          sequence: { groupOrder: 1 },
          include: ['**/*.integration.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          sequence: { groupOrder: 2 },
          include: ['**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
