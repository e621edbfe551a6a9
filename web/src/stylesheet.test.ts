import { describe, expect, it } from 'vitest';
import { stylesheet, workspaceStylesheet } from './stylesheet.ts';

describe.each([
  ['of every page', stylesheet, 16_000],
  ['of workspaces', workspaceStylesheet, 20_000],
])('the style sheet %s', (_, sheet, most) => {
  it('is light, for slow lines', () => {
    expect(sheet.length).toBeGreaterThan(5_000);
    expect(new TextEncoder().encode(sheet).length).toBeLessThanOrEqual(most);
  });

  it('loads nothing from elsewhere', () => {
    expect(sheet).not.toMatch(/url\(|@import/);
  });
});
