import { expect, it } from 'vitest';
import { stylesheet } from './stylesheet.ts';

it('weighs at most 20 kB, for slow lines', () => {
  expect(stylesheet.length).toBeGreaterThan(5_000);
  expect(new TextEncoder().encode(stylesheet).length).toBeLessThanOrEqual(20_000);
});

it('loads nothing from elsewhere', () => {
  expect(stylesheet).not.toMatch(/url\(|@import/);
});
