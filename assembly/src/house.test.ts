// The house as the packages declare it: five floors, arrows only downward, and nothing declared that isn't used.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { productRoot } from '@common-thread/platform';

interface Workspace {
  folder: string;
  name: string;
  declared: string[];
}

/** Which siblings a part may use, by their doors. Guidance has none: it cites through the platform's evidence. */
const siblings: Record<string, string[]> = { coding: ['contributions'], themes: ['coding', 'contributions'] };

const root = productRoot();
const foldersIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, folder, entry.name, 'package.json')))
    .map((entry) => `${folder}/${entry.name}`);
const workspaces = [...foldersIn('libraries'), 'platform', ...foldersIn('domains'), 'assembly', 'web', 'cli'].map(
  (folder): Workspace => {
    const written = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
      name: string;
      dependencies?: Record<string, string>;
      devDependencies?: Record<string, string>;
    };
    const declared = Object.keys({ ...written.dependencies, ...written.devDependencies });
    return { folder, name: written.name, declared: declared.filter((name) => name.startsWith('@common-thread/')) };
  },
);
const nameOf = (folder: string) => `@common-thread/${folder.slice(folder.lastIndexOf('/') + 1)}`;
const libraries = foldersIn('libraries').map(nameOf);
const parts = foldersIn('domains').map(nameOf);

/** The table of the floors. */
function mayDeclare({ folder }: Workspace): string[] {
  const [floor, part = ''] = folder.split('/');
  if (floor === 'libraries') return ['@common-thread/vocabulary'];
  if (floor === 'platform') return libraries;
  if (floor === 'domains') return ['@common-thread/platform', ...libraries, ...(siblings[part] ?? []).map(nameOf)];
  if (floor === 'assembly') return ['@common-thread/platform', ...libraries, ...parts];
  return ['@common-thread/assembly', '@common-thread/platform', '@common-thread/vocabulary', ...parts];
}

function importedBy({ folder }: Workspace): Set<string> {
  const imported = new Set<string>();
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || entry.parentPath.includes('node_modules')) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'(@common-thread\/[\w-]+)'/g))
      imported.add(name);
  }
  return imported;
}

describe.each(workspaces)('$folder', (workspace) => {
  it('is named for its folder', () => expect(workspace.name).toBe(nameOf(workspace.folder)));
  it('declares only what lies below it', () => {
    const allowed = mayDeclare(workspace);
    expect(workspace.declared.filter((name) => !allowed.includes(name))).toEqual([]);
  });
  it('uses everything it declares, and declares everything it uses', () =>
    expect([...importedBy(workspace)].sort()).toEqual([...workspace.declared].sort()));
});

it('every folder with a package is one of the floors', () => {
  const written = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] };
  expect(written.workspaces).toEqual(['libraries/*', 'platform', 'domains/*', 'assembly', 'web', 'cli']);
});

it('SQL stands in the platform and in the files of a part that are named for it', () => {
  const named = /\.(store|queries|counts|reading|evidence)\.ts$/;
  const elsewhere = ['domains', 'assembly', 'web', 'cli'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
      .filter((entry) => !/\.test\.tsx?$|\/test\//.test(`${entry.parentPath}/${entry.name}`) && !named.test(entry.name))
      .filter((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').includes('sql`'))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
  expect(elsewhere).toEqual([]);
});
