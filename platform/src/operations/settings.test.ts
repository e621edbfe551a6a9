import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { productRoot, resourcePath } from '../resources.ts';
import { settings, shownValue } from './settings.ts';

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'test'].includes(entry.name) ? [] : sourcesBelow(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Names of variables, however they are read: environment['A'], process.env.A, valueOf('A'), const { A: name } = environment. */
function readIn(source: string): string[] {
  const direct = [...source.matchAll(/(?:environment|process\.env)(?:\[['"`]|\.)([A-Z][A-Z0-9_]+)/g)];
  const named = [...source.matchAll(/\bvalueOf\('([A-Z][A-Z0-9_]+)'\)/g)];
  const taken = [...source.matchAll(/\{([^{}]*)\}\s*=\s*(?:environment|process\.env)\b/g)].flatMap(([, names = '']) => [
    ...names.matchAll(/\b([A-Z][A-Z0-9_]{2,})\b/g),
  ]);
  return [...direct, ...named, ...taken].map(([, name = '']) => name);
}

const floors = ['libraries', 'platform', 'domains', 'assembly', 'web', 'cli'];
const read = new Set(
  floors.flatMap((floor) =>
    sourcesBelow(join(productRoot(), floor)).flatMap((path) => readIn(readFileSync(path, 'utf8'))),
  ),
);

describe('the list of settings', () => {
  it('names every variable that the source reads', () => {
    const known = new Set(settings.map(({ name }) => name));
    expect([...read].filter((name) => !known.has(name))).toEqual([]);
  });

  it('names none that nothing reads', () => {
    expect(settings.map(({ name }) => name).filter((name) => !read.has(name))).toEqual([]);
  });

  it('is the one that the documentation shows', () => {
    const page = readFileSync(resourcePath('docs/operations/settings.md'), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const squeezed = (line: string) => line.replace(/\s*\|\s*/g, '|');
    expect(rows.map(squeezed)).toEqual(
      settings.map(({ name, meaning, without, example }) =>
        squeezed(`| \`${name}\` | ${meaning} | ${without} | \`${example}\` |`),
      ),
    );
  });

  it('shows no secret', () => {
    for (const setting of settings.filter(({ isSecret }) => isSecret))
      expect(shownValue(setting, { [setting.name]: 'tell-nobody' })).toBe('set');
    expect(
      settings.filter(({ name }) => /SECRET|TOKEN|KEY|PASSWORD|_URL$/.test(name)).every((one) => one.isSecret),
    ).toBe(true);
  });
});
